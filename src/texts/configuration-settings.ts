import type { SettingMistake, SettingProblem } from '../domain/configuration.ts';

/** One setting that stops the start, as one sentence: which, why, and what would do. Never a secret's value. */
export const wordSettingMistake = ({ key, problem }: SettingMistake): string =>
  `${key} ${wordProblem(problem)}`;

const wordProblem = (problem: SettingProblem): string => {
  switch (problem.kind) {
    case 'unexpected':
      return `er «${problem.found}», men må være ${EXPECTED[problem.expected] ?? problem.expected}.`;
    case 'malformedSecret':
      return `har feil form: det må være ${EXPECTED[problem.expected] ?? problem.expected}.`;
    case 'needs':
      return `er satt uten ${problem.other}; de to hører sammen.`;
    case 'needsOneOf':
      return `er satt, men ingen av ${problem.others.join(', ')}; én av dem må til for å logge inn.`;
    case 'excludes':
      return `er satt sammen med ${problem.other}; bruk bare én av dem.`;
    case 'missingInProduction':
      return 'mangler, og må være satt når en virksomhet har APP_ID.';
    case 'notLoopback':
      return `er «${problem.found}», men uten APP_ID kan boten bare lytte på egen maskin (127.0.0.1).`;
    case 'notHttps':
      return `er «${problem.found}», men må begynne med https:// når boten brukes i Teams.`;
    case 'unknownKey':
      return `er ikke en kjent innstilling.${meant(problem.suggestion)}`;
    case 'unknownOrganisation':
      return `gjelder «${problem.found}», som ikke er id i noen fil i CONFIG_DIR.${meant(problem.suggestion)} Kjente: ${problem.known.join(', ')}.`;
    case 'unreadableFile':
      return `peker på «${problem.found}», som ikke kan leses.`;
  }
};

const meant = (suggestion: string | undefined): string => (suggestion ? ` Mente du ${suggestion}?` : '');

const EXPECTED: Readonly<Record<string, string>> = {
  port: 'et helt tall fra 0 til 65535 (0: en ledig port)',
  url: 'en adresse som https://slt.eksempel.no',
  postgres: 'en adresse som begynner med postgres:// eller postgresql://',
  logLevel: 'fatal, error, warn, info, debug, trace eller silent',
  guid: 'en GUID fra Entra, som 00000000-0000-0000-0000-000000000000',
  keys: '«versjon:nøkkel», med komma mellom flere; nøkkelen er 32 byte i base64',
  keyFile: 'en nøkkelfil boten selv har laget: «versjon:nøkkel» i base64',
  true: 'true, eller stå tom',
  thumbprint: 'et avtrykk av sertifikatet på 40 heksadesimale tegn',
  onOff: 'on eller off',
  email: 'en e-postadresse',
  graphUrl: 'https://graph.microsoft.com, eller adressen til en av Microsofts nasjonale skyer',
  certificateFile: 'en fil med både sertifikatet og den private nøkkelen (PEM)',
  token: 'minst 16 tegn uten mellomrom',
};
