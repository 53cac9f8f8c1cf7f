import type { CommonPerson } from '../domain/identity.ts';
import type { PlanPreviewNotice } from '../domain/notices/plan.ts';
import { LEVELS, type Organisation } from '../domain/organisation.ts';
import { textsFor } from './index.ts';

/** What `npm run plan` says in the terminal of whoever runs it. */

export const PLAN_USAGE = `Bruk:
  npm run plan -- FIL… --year ÅR [--forums ID,ID] [--explain] [--out MAPPE]

Legger møteplanen for et år og viser den, uten å booke noe og uten at boten kjører. Flere filer planlegges sammen:
den som har samme e-postadresse i flere av dem, settes ikke opp to steder samtidig.
  --forums   bare disse forumene, med id fra fila
  --explain  hva som er bra og mindre bra med planen, forum for forum og møte for møte
  --out      skriv årshjulet (SVG, PNG), månedene (SVG), PDF, ICS og regneark i mappen (en undermappe for hver fil)`;

const nb = textsFor('nb');

/** The plan, forum by forum and day by day, and what could not be placed. */
export const wordPlan = (organisation: Organisation, preview: PlanPreviewNotice): string => {
  const meetings = preview.forums.reduce((sum, { slots }) => sum + slots.length, 0);
  return [
    `${nb.plan.previewTitle(preview.year)} – ${organisation.name}`,
    nb.plan.summary(meetings, preview.forums.length),
    ...LEVELS.flatMap((level) => wordLevel(organisation, preview, level)),
    ...wordUnplaced(preview),
  ].join('\n');
};

const wordLevel = (
  organisation: Organisation,
  preview: PlanPreviewNotice,
  level: (typeof LEVELS)[number],
): readonly string[] => {
  const forums = preview.forums.filter((forum) => forum.level === level);
  if (forums.length === 0) return [];
  return ['', organisation.levelNames[level], ...forums.flatMap(wordForum)];
};

const wordForum = ({ forumName, cadence, slots }: PlanPreviewNotice['forums'][number]): readonly string[] => [
  `  ${forumName} (${nb.words.cadence(cadence)})`,
  ...slots.map(
    ({ start, minutes, childName }) =>
      `    uke ${String(start.weekOfYear).padStart(2)}  ${nb.format.date(start).padEnd(13)} ${nb.format.time(start)}–${nb.format.time(start.add({ minutes }))}${childName ? `  ${childName}` : ''}`,
  ),
];

const wordUnplaced = ({ forums }: PlanPreviewNotice): readonly string[] => {
  const lines = forums.flatMap(({ forumName, unplaced }) =>
    unplaced.map(
      ({ ordinal, childName, reason, relaxation }) =>
        `  ${childName ? `${forumName} – ${childName}` : forumName}. ${nb.plan.unplaced(ordinal, reason, relaxation)}`,
    ),
  );
  return lines.length > 0 ? ['', nb.plan.unplacedTitle, ...lines] : [];
};

/** What is worth knowing of the plan before approving it. */
export const wordRemarks = ({ remarks }: PlanPreviewNotice): string =>
  [
    '',
    nb.plan.remarksTitle,
    ...(remarks.length > 0
      ? remarks.map((remark) => `  ${nb.plan.remark(remark, remark.forumName)}`)
      : ['  Ingenting å merke seg.']),
  ].join('\n');

export const wordFiles = (folder: string, names: readonly string[]): string =>
  `\nSkrev ${nb.format.list(names)} i ${folder}.`;

export const wordUnwritable = (folder: string): string => `${folder}: kan ikke skrive i mappen.`;

/** Whom the plans go round, because they are in several of the files. */
export const wordCommon = (people: readonly CommonPerson[]): string =>
  people.length === 0
    ? '\nIngen har samme e-postadresse i flere av filene, så planene er uavhengige av hverandre.'
    : [
        '\nMed i flere, så møtene er lagt utenom hverandre:',
        ...people.map(
          ({ person, organisations }) =>
            `  ${person.name} (${nb.format.list(organisations.map(({ name }) => name))})`,
        ),
      ].join('\n');

export const wordDifferentZones = (): string =>
  'Filene har ulik tidssone (timeZone). Bare filer med samme tidssone kan planlegges sammen.';

export const wordUnknownForum = (id: string, known: readonly string[]): string =>
  `Fila har ikke noe forum med id «${id}». Den har ${nb.format.list(known)}.`;
