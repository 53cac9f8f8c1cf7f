import { type CheckName, type Finding, REQUIRED } from '../domain/check-up.ts';
import { format } from './nb/format.ts';

/** What is looked at, and what to do when it is not as it should be. */
const WORDS: Readonly<Record<CheckName, { readonly what: string; readonly todo: string }>> = {
  settings: { what: 'Innstillinger og kommunefiler', todo: 'Rett det som står over, og prøv igjen.' },
  botToken: {
    what: 'Boten får token til Teams',
    todo: 'Sjekk ORG_…_APP_ID, TENANT_ID og innloggingen, og at login.microsoftonline.com kan nås.',
  },
  teams: {
    what: 'Teams kan nås herfra',
    todo: 'Åpne for smba.trafficmanager.net, port 443, i brannmur og proxy.',
  },
  publicUrl: {
    what: 'Boten svarer på PUBLIC_URL',
    todo: 'Start boten, og sjekk at PUBLIC_URL og HTTPS foran leder til den. Fra innsiden av nettet kan adressen være stengt, selv om Teams når den.',
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
    what: 'Kalenderen møtene bookes i kan leses og skrives',
    todo: 'Sjekk at postkassen i ORG_…_ORGANISER finnes, og gi den «Application Calendars.ReadWrite»: docs/graph-tilganger.md. Endringen kan ta to timer.',
  },
  otherMailbox: {
    what: 'Andre postkasser er stengt for boten',
    todo: 'En annen postkasse kunne leses. Har du gitt boten ledig/opptatt for medlemmene, er det meningen. Ellers: snevre inn med RBAC for Applications, docs/graph-tilganger.md.',
  },
  freeBusy: {
    what: 'Ledig/opptatt',
    todo: 'Gi «Application Calendars.Read» eller Calendars.ReadWrite til postkassen. Uten den legges planen uten å vite når folk er opptatt.',
  },
  absence: {
    what: 'Automatiske svar hos dem som har vara',
    todo: 'Gi «Application MailboxSettings.Read» til medlemmene. Uten den er det bare fravær i kalenderen som sender spørsmål til vara.',
  },
  directory: {
    what: 'Katalogen (koordinatoren slås opp)',
    todo: 'Gi User.ReadBasic.All (eller User.Read.All), og sjekk e-postadressen til koordinatoren i YAML-fila.',
  },
  groups: {
    what: 'Gruppa som et forum følger',
    todo: 'Finnes den ikke, rett adressen i YAML-fila. Ellers gi tillatelsen i parentes. Den siste lista som ble lest, gjelder så lenge.',
  },
  mail: {
    what: 'E-post fra postkassen',
    todo: 'Gi «Application Mail.Send» til postkassen. Uten den får de som ikke har Teams, ingen e-post.',
  },
  catalogue: {
    what: 'Appen i Teams-katalogen',
    todo: 'Last opp zip-fila fra «npm run manifest», og gi AppCatalog.Read.All. Uten den må appen installeres for hånd.',
  },
  install: {
    what: 'Appen kan gis til medlemmene',
    todo: 'Gi TeamsAppInstallation.ReadWriteSelfForUser.All. Uten den må folk åpne boten i Teams selv.',
  },
  notificationUrl: {
    what: 'Adressen Outlook varsler om endringer på',
    todo: 'PUBLIC_URL må nås fra internett med https, og proxyen må slippe inn /api/graph/notifications. Uten dette spør boten hvert femte minutt.',
  },
  subscriptions: {
    what: 'Varsler fra Outlook, antall postkasser',
    todo: 'Programmet abonnerer selv når det kjører, senest etter en time. Se at linjen over er ✔, og at postkassene er i omfanget.',
  },
};

/** One line: ✔ or ✘, what was looked at, and what to do. */
export const wordFinding = ({ check, good, detail, last }: Finding): string => {
  const { what, todo } = WORDS[check];
  const seen = last && `sist varslet ${format.moment(last.toZonedDateTimeISO('Europe/Oslo'))}`;
  const known = [detail, seen].filter(Boolean).join(', ');
  if (good) return `✔ ${what}${known && ` (${known})`}`;
  const weight = REQUIRED.includes(check) ? 'må på plass' : 'anbefales';
  return `✘ ${what}${known && ` (${known})`}, ${weight}. ${todo}`;
};

export const DOCTOR = {
  local:
    'Lokal modus: ingen kommune har APP_ID. Boten snakker ikke med noen utenfor maskinen, og det er ikke mer å sjekke.',
  withoutGraph:
    'Graph er ikke slått på (ORG_…_GRAPH=on). Boten bruker sin egen kalender og sender ikke e-post.',
  groupsWithoutGraph:
    'Grupper i YAML-fila blir ikke lest uten Graph: bare de som står i fila, og de som ble lest sist, er med.',
  withoutCredentials: 'Ingen APP_ID: kommunen er ikke med i drift.',
  noNetwork:
    'Ingen kontakt med Microsoft: sjekk nettet, proxyen og brannmuren (login.microsoftonline.com, graph.microsoft.com og smba.trafficmanager.net, port 443).',
  sound: 'Alt som må være på plass, er på plass.',
  unsound: 'Noe som må være på plass, mangler.',
} as const;
