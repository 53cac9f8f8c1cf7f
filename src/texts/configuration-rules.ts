import type { ConfigurationRule } from '../domain/configuration.ts';

type Details = Readonly<Record<string, string | number>>;

/** The sentence for a rule between values that are each well formed: what was found and what would do. */
export const wordRule = (rule: ConfigurationRule, details: Details): string => RULES[rule](details);

const RULES: Readonly<Record<ConfigurationRule, (details: Details) => string>> = {
  oneOfKeys: ({ keys, found }) =>
    found === ''
      ? `Her må én av disse stå: ${keys}.`
      : `Fant ${found}; her skal nøyaktig én av disse stå: ${keys}.`,
  untilBeforeFrom: ({ from, until }) => `Slutten ${until} er før begynnelsen ${from}.`,
  leastAboveMost: ({ least, most }) => `Det minste tallet (${least}) er større enn det største (${most}).`,
  cadenceOrder: ({ from, before }) =>
    from === ''
      ? 'Bare den første hyppigheten kan stå uten from.'
      : `Hyppighetene må stå i rekkefølge: ${from} kommer ikke etter ${before}.`,
  cadenceWeekday: () => 'weekday her hører sammen med everyWeeks; foretrukket ukedag settes på forumet.',
  followsNothing: () => 'followsAnchor krever at forumet har anchors som sier hva det følger.',
  anchorToItself: ({ forum }) => `«${forum}» kan ikke være bundet til sine egne møter.`,
  receivesFromItself: ({ forum }) => `«${forum}» kan ikke motta fra seg selv.`,
  receivesFromLogistics: ({ forum }) =>
    `«${forum}» drøfter enkeltsaker (logisticsOnly) og sender aldri saker eller trender videre.`,
  summaryFromNobody: () => 'En oppsummering trenger receivesFrom: hvilke fora skal den bygge på?',
  logisticsOnly: ({ key }) =>
    `«${key}» kan ikke brukes sammen med logisticsOnly: boten spør aldri om innhold i dette forumet.`,
  latestBeforeEarliest: ({ earliest, latest }) =>
    `Tidsrommet slutter (${latest}) før det begynner (${earliest}).`,
  longerThanHours: ({ minutes, earliest, latest }) =>
    `Et møte på ${minutes} minutter får ikke plass mellom ${earliest} og ${latest}.`,
  startOutsideHours: ({ start, minutes, earliest, latest }) =>
    `Et møte som begynner ${start} og varer ${minutes} minutter, ligger ikke mellom ${earliest} og ${latest}.`,
  weekdayNotAllowed: ({ weekday }) => `Den faste ukedagen ${weekday} er ikke blant weekdays.`,
  agendaOrder: ({ promptDays, deadlineDays, innkallingDays }) =>
    `Spørsmål om saker (${promptDays} dager før), frist (${deadlineDays}) og innkalling (${innkallingDays}) ` +
    'må komme i den rekkefølgen: promptDays > deadlineDays > innkallingDays.',
  reminderBeforePrompt: ({ reminderDaysBeforeDeadline, between }) =>
    `Påminnelsen ${reminderDaysBeforeDeadline} dager før fristen kommer ikke etter spørsmålet, som går ut ${between} dager før fristen.`,
  summaryOrder: ({ trendRequestDays, previewDays, sendDays }) =>
    `Trendrapporter (${trendRequestDays} dager før), utkast (${previewDays}) og utsending (${sendDays}) ` +
    'må komme i den rekkefølgen: trendRequestDays > previewDays > sendDays.',
  substituteForNobody: ({ person }) =>
    `«${person}» er ikke leder, sekretær eller fast medlem her, og kan ikke ha vara.`,
  matchesNobody: ({ wanted, at }) => `Ingen person passer til «${wanted}»${at === '' ? '' : ` ved ${at}`}.`,
  matchesSeveral: ({ wanted, found }) => `«${wanted}» passer til flere: ${found}. En vara møter for én.`,
  twiceInForum: ({ person }) => `«${person}» står to ganger i samme rolle.`,
  sameEmail: ({ person }) => `E-postadressen tilhører også «${person}».`,
  reservedId: ({ id }) => `«${id}» er et ord med egen mening i convenedBy; velg en annen id.`,
  sameForumId: ({ id }) => `To fora får id «${id}».`,
  sameOrganisation: ({ id, file }) => `Id «${id}» er også brukt i ${file}.`,
  unknownTimeZone: ({ found }) => `«${found}» er ikke en kjent tidssone. Norge er Europe/Oslo.`,
  routeToItself: ({ place }) => `Reisen går fra «${place}» til samme sted.`,
  routeTwice: ({ from, to }) => `Tiden mellom «${from}» og «${to}» står to ganger.`,
  nationalId: () => 'Her står noe som ligner et fødselsnummer. Det skal aldri stå i fila.',
};
