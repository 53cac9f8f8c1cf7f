import type { Cadence } from '../domain/cadence.ts';
import { forumNameOf } from '../domain/forum.ts';
import type { Anchor, Forum, Organisation } from '../domain/organisation.ts';

/** What was understood of a configuration file, short enough to be read: forums by level, members, cadence. */
export const wordOrganisation = (organisation: Organisation): string => {
  const { name, people, coordinators, municipalities, forums } = organisation;
  const places = municipalities.length > 1 ? ` (${municipalities.map((one) => one.name).join(', ')})` : '';
  const follows = forums.some(({ groups = [] }) => groups.length > 0);
  return [
    `  ${name}${places}: ${count(people.length, 'person', 'personer')}, ${count(coordinators.length, 'koordinator', 'koordinatorer')}, ${count(forums.length, 'forum', 'fora')}`,
    ...forums.map((forum) => `  · ${wordForum(organisation, forum)}`),
    ...wordPlanning(organisation).map((line) => `  · ${line}`),
    ...(follows ? [GROUPS_NOTE] : []),
  ].join('\n');
};

/** What the planner is told beyond the usual. */
const wordPlanning = ({ weights, travel }: Organisation): readonly string[] => {
  const set = Object.entries(weights ?? {}).map(([key, weight]) => `${key} ${weight}`);
  return [
    ...(set.length > 0 ? [`egne vekter: ${set.join(', ')}`] : []),
    ...(travel
      ? [
          `reisetid: ${travel.betweenPlaces} minutter mellom steder, ${travel.betweenMunicipalities} mellom kommuner, ${count(travel.routes.length, 'strekning', 'strekninger')}`,
        ]
      : []),
  ];
};

/** The checker asks nobody: a misspelt group is only found when it is read. */
const GROUPS_NOTE =
  '  Grupper leses fra Microsoft 365 (ORG_…_GRAPH=on) ved start og hver natt. Uten Graph, og i prøverommet, er bare de som står i fila, med.';

const wordForum = (organisation: Organisation, forum: Forum): string =>
  [
    `${forum.name} [${organisation.levelNames[forum.level]}]`,
    forum.cadence.map(({ from, rule }) => `${from ? `fra ${from}: ` : ''}${wordCadence(rule)}`).join('; '),
    ...forum.anchors.map((anchor) => wordAnchor(organisation, anchor)),
    count(new Set(forum.members.map(({ person }) => person)).size, 'medlem', 'medlemmer'),
    ...(forum.groups ?? []).map(({ group }) => `pluss gruppen ${group}`),
    ...(forum.agenda.logisticsOnly ? ['bare logistikk'] : []),
    ...(forum.summary ? ['får oppsummering'] : []),
  ].join(', ');

const wordCadence = (cadence: Cadence): string => {
  switch (cadence.kind) {
    case 'perYear':
      return `${perYear(cadence)} i året`;
    case 'perHalfYear':
      return `${cadence.spring} om våren og ${cadence.autumn} om høsten`;
    case 'monthly':
      return `${cadence.about ? 'omtrent ' : ''}én gang i måneden`;
    case 'everyWeeks':
      return `${cadence.weeks === 1 ? 'hver uke' : `hver ${cadence.weeks}. uke`}${cadence.weekday ? ` på ${WEEKDAY_NAMES[cadence.weekday]}` : ''}`;
    case 'followsAnchor':
      return 'ett for hvert møte det er bundet til';
    case 'asNeeded':
      return 'ved behov';
    case 'unknown':
      return 'hyppighet ukjent (planleggeren foreslår)';
  }
};

const perYear = ({ least, most, about }: Extract<Cadence, { kind: 'perYear' }>): string => {
  if (most === undefined) return `minst ${least} møter`;
  if (most > least) return `${least}–${most} møter`;
  return `${about ? 'omtrent ' : ''}${count(least, 'møte', 'møter')}`;
};

const wordAnchor = (organisation: Organisation, { relation, to, leastDays, mostDays }: Anchor): string => {
  const other = to.kind === 'forum' ? forumNameOf(organisation, to.forum) : to.name;
  return `${leastDays}–${mostDays} dager ${relation === 'after' ? 'etter' : 'før'} ${other}`;
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const WEEKDAY_NAMES = {
  monday: 'mandag',
  tuesday: 'tirsdag',
  wednesday: 'onsdag',
  thursday: 'torsdag',
  friday: 'fredag',
  saturday: 'lørdag',
  sunday: 'søndag',
} as const;
