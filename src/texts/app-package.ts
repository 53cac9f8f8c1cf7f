import type { Language } from '../domain/organisation.ts';

/** What Teams shows of the app before anybody has talked to it. Limits are the manifest schema's. */
export interface AppTexts {
  /** At most 30 characters; it is what people mention. */
  readonly shortName: string;
  /** At most 100. */
  fullName(organisation: string): string;
  /** At most 80. */
  readonly shortDescription: string;
  readonly fullDescription: string;
}

const APP: Readonly<Record<Language, AppTexts>> = {
  nb: {
    shortName: 'SLT-bot',
    fullName: (organisation) => `SLT-bot for ${organisation}`,
    shortDescription: 'Holder SLT-møtene i gang: møteplan, saker, tendenser og oppsummering.',
    fullDescription: [
      'SLT-boten hjelper SLT-koordinatoren og medlemmene i kommunens SLT-fora.',
      'Den foreslår et helt år med møter, ber om saker, minner på dem som ikke har svart, sender innkalling med saksliste, samler meldinger om tendenser, og lager oppsummeringen til politirådet.',
      'Boten skal aldri ha opplysninger om enkeltpersoner. Fødselsnummer, telefonnumre og e-postadresser blir stoppet før de lagres.',
      'Skriv «hjelp» for å se hva du kan gjøre.',
    ].join('\n\n'),
  },
  nn: {
    shortName: 'SLT-bot',
    fullName: (organisation) => `SLT-bot for ${organisation}`,
    shortDescription: 'Held SLT-møta i gang: møteplan, saker, tendensar og oppsummering.',
    fullDescription: [
      'SLT-boten hjelper SLT-koordinatoren og medlemmene i SLT-foruma i kommunen.',
      'Han føreslår eit heilt år med møte, ber om saker, minner på dei som ikkje har svart, sender innkalling med sakliste, samlar meldingar om tendensar, og lagar oppsummeringa til politirådet.',
      'Boten skal aldri ha opplysningar om enkeltpersonar. Fødselsnummer, telefonnummer og e-postadresser blir stoppa før dei blir lagra.',
      'Skriv «hjelp» for å sjå kva du kan gjere.',
    ].join('\n\n'),
  },
  en: {
    shortName: 'SLT-bot',
    fullName: (organisation) => `SLT-bot for ${organisation}`,
    shortDescription: 'Keeps SLT meetings going: schedule, agenda items, tendencies, summary.',
    fullDescription: [
      'The SLT bot helps the SLT coordinator and the members of the municipality’s SLT bodies.',
      'It proposes a whole year of meetings, asks for agenda items, reminds those who have not answered, sends the notice of meeting with its agenda, collects reports on tendencies, and compiles the summary for the politiråd.',
      'The bot must never hold information about individuals. National identity numbers, telephone numbers and e-mail addresses are stopped before they are stored.',
      'Write “hjelp” to see what you can do.',
    ].join('\n\n'),
  },
};

export const appTextsFor = (language: Language): AppTexts => APP[language];

/** Why no app package is made. Worded for the administrator who asked for it. */
export type AppPackageMistake =
  | { readonly kind: 'nothingToBuild' }
  | { readonly kind: 'unknownOrganisation'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'withoutAppId'; readonly organisation: string; readonly key: string }
  | { readonly kind: 'needsOrganisation' }
  | { readonly kind: 'notGuid' | 'placeholderId'; readonly found: string }
  | { readonly kind: 'noPublicUrl' }
  | { readonly kind: 'notHttps' | 'placeholderUrl'; readonly key: string; readonly found: string }
  | { readonly kind: 'notVersion'; readonly found: string }
  | { readonly kind: 'nameTooLong'; readonly found: string; readonly limit: number };

export const wordAppPackageMistake = (mistake: AppPackageMistake): string => {
  switch (mistake.kind) {
    case 'nothingToBuild':
      return 'Ingen virksomhet har APP_ID i .env. Fyll ut ORG_…_APP_ID der, eller gi --organisation ID --app-id GUID.';
    case 'unknownOrganisation':
      return `«${mistake.found}» er ikke id i noen fil i CONFIG_DIR. Kjente: ${mistake.known.join(', ')}.`;
    case 'withoutAppId':
      return `${mistake.organisation} har ikke ${mistake.key} i .env. Fyll den ut, eller gi --app-id GUID.`;
    case 'needsOrganisation':
      return '--app-id gjelder én virksomhet: gi --organisation ID også.';
    case 'notGuid':
      return `«${mistake.found}» er ikke en program-id. Den står i Entra under registreringen av boten, og ser ut som en GUID.`;
    case 'placeholderId':
      return `${mistake.found} er en plassholder. Sett inn program-id-en fra registreringen av boten i Entra.`;
    case 'noPublicUrl':
      return 'PUBLIC_URL mangler. Sett den til adressen boten nås på utenfra, med https.';
    case 'notHttps':
      return `${mistake.key} er «${mistake.found}», men må være en adresse som begynner med https://.`;
    case 'placeholderUrl':
      return `${mistake.key} er «${mistake.found}», som er en plassholder. Sett inn en adresse som finnes på internett.`;
    case 'notVersion':
      return `«${mistake.found}» er ikke et versjonsnummer. Skriv tre tall, som 1.0.2.`;
    case 'nameTooLong':
      return `Navnet «${mistake.found}» er lengre enn ${mistake.limit} tegn. Gi et kortere med --developer.`;
  }
};

export const APP_PACKAGE_USAGE = `Lager Teams-appen (zip) for hver virksomhet som har APP_ID i .env.

  npm run manifest
  npm run manifest -- --organisation stange
  npm run manifest -- --organisation stange --app-id GUID

  --organisation ID   bare denne virksomheten
  --app-id GUID       botens program-id, når den ikke står i .env
  --developer NAVN    hvem som står bak appen; ellers virksomhetens navn
  --website URL       kommunens side om boten; ellers botens egen, PUBLIC_URL/om
  --privacy URL       personvernerklæringen; ellers botens egen, PUBLIC_URL/personvern
  --terms URL         vilkårene; ellers botens egne, PUBLIC_URL/vilkar
  --app-version X.Y.Z må være høyere for hver opplasting; ellers programmets versjon
  --out MAPPE         hvor filene legges; ellers dist`;

export const wordAppPackageMade = (file: string, organisation: string, version: string): string =>
  `${file}: ${organisation}, versjon ${version}`;

export const OWN_PAGES_NOTE =
  'Nettsted, personvern og vilkår i appen peker på botens egne sider under PUBLIC_URL. Gi --website, --privacy og --terms for kommunens egne sider.';
