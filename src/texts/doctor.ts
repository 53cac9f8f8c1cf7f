import { type CheckName, type Finding, REQUIRED } from '../domain/check-up.ts';

/** What is looked at, and what to do when it is not as it should be. */
const WORDS: Readonly<Record<CheckName, { readonly what: string; readonly todo: string }>> = {
  settings: { what: 'Innstillinger og kommunefiler', todo: 'Rett det som står over, og prøv igjen.' },
  botToken: {
    what: 'Boten får token til Teams',
    todo: 'Sjekk ORG_…_APP_ID, TENANT_ID og innloggingen, og at login.microsoftonline.com kan nås.',
  },
  graphToken: {
    what: 'Innlogging til Microsoft Graph',
    todo: 'Sjekk ORG_…_GRAPH_… Er hemmeligheten eller sertifikatet gått ut? Koden fra Entra står i parentes.',
  },
  consents: {
    what: 'Samtykker i tokenet',
    todo: 'Gi tillatelsene i parentes i Entra: App registrations, API permissions, Grant admin consent.',
  },
  tooWide: {
    what: 'Tillatelser som gjelder alle postkasser',
    todo: 'Fjern dem i Entra, og gi dem med RBAC for Applications: docs/graph-tilganger.md.',
  },
  calendar: {
    what: 'Kalenderen møtene bookes i',
    todo: 'Gi «Application Calendars.ReadWrite» til postkassen i ORG_…_ORGANISER: docs/graph-tilganger.md.',
  },
  otherMailbox: {
    what: 'En annen postkasse blir nektet, som den skal',
    todo: 'Boten når flere postkasser enn den trenger. Snevre inn med RBAC for Applications: docs/graph-tilganger.md.',
  },
  freeBusy: {
    what: 'Ledig/opptatt',
    todo: 'Samme tillatelse som kalenderen. Uten den legges planen uten å vite når folk er opptatt.',
  },
  directory: {
    what: 'Katalogen (koordinatoren slås opp)',
    todo: 'Gi User.ReadBasic.All (eller User.Read.All), og sjekk e-postadressen til koordinatoren i YAML-fila.',
  },
  mail: {
    what: 'E-post fra postkassen',
    todo: 'Gi «Application Mail.Send» til postkassen. Uten den får de som ikke har Teams, ingen e-post.',
  },
  catalogue: {
    what: 'Appen i Teams-katalogen',
    todo: 'Last opp zip-fila fra «npm run manifest», og gi AppCatalog.Read.All. Uten den må appen installeres for hånd.',
  },
};

/** One line: ✔ or ✘, what was looked at, and what to do. */
export const wordFinding = ({ check, good, detail }: Finding): string => {
  const { what, todo } = WORDS[check];
  if (good) return `✔ ${what}`;
  const weight = REQUIRED.includes(check) ? 'må på plass' : 'anbefales';
  return `✘ ${what}${detail ? ` (${detail})` : ''}, ${weight}. ${todo}`;
};

export const DOCTOR = {
  local:
    'Lokal modus: ingen kommune har APP_ID. Boten snakker ikke med noen utenfor maskinen, og det er ikke mer å sjekke.',
  withoutGraph:
    'Graph er ikke slått på (ORG_…_GRAPH=on). Boten bruker sin egen kalender og sender ikke e-post.',
  withoutCredentials: 'Ingen APP_ID: kommunen er ikke med i drift.',
  noNetwork:
    'Ingen kontakt med Microsoft: sjekk nettet, proxyen og brannmuren (login.microsoftonline.com, graph.microsoft.com, port 443).',
  sound: 'Alt som må være på plass, er på plass.',
  unsound: 'Noe som må være på plass, mangler.',
} as const;
