import { may } from './domain/access.ts';
import { concerns } from './domain/concerns.ts';
import { findPerson } from './domain/forum.ts';
import type { OrganisationId, PersonId } from './domain/ids.ts';
import type { Meeting } from './domain/meeting.ts';
import { newYear } from './domain/new-year.ts';
import type { Picture, YearFile, YearLinks } from './domain/notices/year.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Plan } from './domain/planning/plan.ts';
import { Temporal } from './domain/time.ts';
import type { Deps, YearOf } from './services/ports/deps.ts';
import { yearPlanTexts } from './texts/year-plan.ts';
import { describeYear } from './yearplan/description.ts';
import { keptFiles } from './yearplan/kept-files.ts';
import { isPlanFile, type PlanFile } from './yearplan/plan-files.ts';
import type { YearPlanView } from './yearplan/view.ts';
import { yearPlanView } from './yearplan/year-plan.ts';
import { readYearToken, type YearRef, yearKey, yearToken } from './yearplan/year-token.ts';

/** How long a link in a card can be used. The picture stays until its year is over: a chat shows it whenever it is read. */
const LINK_DAYS = 30;
const PICTURE = 'arshjul.png';

export interface YearPagesOptions extends Pick<Deps, 'store' | 'directory' | 'clock'> {
  /** Newest first. */
  readonly encryptionKeys: readonly { readonly key: Uint8Array }[];
  /** Where the pages are reached from outside, without a slash at the end. */
  readonly origin: () => string;
}

/** A file as it is served. */
interface ServedFile {
  readonly name: PlanFile;
  /** What it is called when it is saved. */
  readonly saveAs: string;
  readonly content: string | Uint8Array;
}

export interface YearPages {
  /** The year as it is booked, or would be with a plan, for one reader; undefined if they may not see it. */
  links(of: YearOf): Promise<YearLinks | undefined>;
  /** The whole year as it is booked. */
  picture(organisation: OrganisationId, year: number): Promise<Picture>;
  /** What a token opens by this name; undefined for a token that is not ours, is too old, or whose reader has left. */
  open(token: string, name: string): Promise<ServedFile | undefined>;
}

/** The year's pictures and files: fetched without a login, so that each reader has an unguessable address. */
export const yearPages = ({
  store,
  directory,
  clock,
  encryptionKeys,
  origin,
}: YearPagesOptions): YearPages => {
  const keys = encryptionKeys.map(({ key }) => yearKey(key));
  const render = keptFiles();

  const address = (ref: YearRef, file: PlanFile): string => {
    const [key] = keys;
    if (!key) throw new Error('no key to sign with');
    return `${origin()}/arshjul/${yearToken(key, ref)}/${file}`;
  };
  /** What the reader may see of the year as things are now; undefined for somebody who may see nothing of it. */
  const seen = async (organisation: Organisation, year: number, reader?: PersonId, plan?: Plan) => {
    const whole = reader === undefined || seesAll(organisation, reader, today(organisation));
    if (!whole && (plan || !belongs(organisation, reader))) return undefined;
    const all = await meetingsOf(store, organisation, year);
    const meetings = whole ? all : all.filter((one) => concerns(organisation, reader, one));
    const view = yearPlanView({
      organisation,
      year,
      meetings,
      ...(plan && plan.status !== 'approved' && { proposed: plan }),
    });
    return { meetings, view: inWordsOf(organisation, view, reader, whole) };
  };
  const today = ({ timeZone }: Organisation) => clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
  const opened = async ({ organisation: id, of, reader }: YearRef) => {
    const organisation = directory.organisations.find((one) => one.id === id);
    if (!organisation) return undefined;
    const plan = 'plan' in of ? await store.read.plans.get(id, of.plan) : undefined;
    const year = 'year' in of ? of.year : plan?.year;
    const found = year === undefined ? undefined : await seen(organisation, year, reader, plan);
    return found && { organisation, view: found.view };
  };
  const linkEnd = (organisation: Organisation) => today(organisation).add({ days: LINK_DAYS });
  const picture = (
    organisation: Organisation,
    ref: Omit<YearRef, 'opens' | 'until'>,
    view: YearPlanView,
  ): Picture => {
    const until = later(linkEnd(organisation), lastDayOf(view.year));
    return { url: address({ ...ref, opens: 'picture', until }, PICTURE), alt: describeYear(view) };
  };

  return {
    links: async ({ organisation: id, reader, ...of }) => {
      const organisation = directory.organisation(id);
      const plan = 'plan' in of ? of.plan : undefined;
      const year = 'plan' in of ? of.plan.year : of.year;
      const found = await seen(organisation, year, reader, plan);
      if (!found) return undefined;
      const ref = { organisation: id, of: plan ? { plan: plan.id } : { year }, reader };
      const until = linkEnd(organisation);
      const fileAt = (file: PlanFile) => address({ ...ref, version: 0, opens: 'files', until }, file);
      const version = plan?.version ?? versionOf(found.meetings);
      return {
        picture: picture(organisation, { ...ref, version }, found.view),
        files: filesAt(fileAt),
        until,
      };
    },
    picture: async (id, year) => {
      const organisation = directory.organisation(id);
      const found = await seen(organisation, year);
      if (!found) throw new Error('the whole year is seen by all');
      const ref = { organisation: id, of: { year }, version: versionOf(found.meetings) };
      return picture(organisation, ref, found.view);
    },
    open: async (token, name) => {
      const ref = readYearToken(keys, token);
      const found = ref && isPlanFile(name) ? await opened(ref) : undefined;
      if (!ref || !found || !isPlanFile(name)) return undefined;
      if (!isOpen(ref, name, today(found.organisation))) return undefined;
      const content = await render(name, { ...found, at: clock.now(), withPeople: false });
      return { name, saveAs: nameToSave(name, found.view), content };
    },
  };
};

const filesAt = (at: (file: PlanFile) => string): Readonly<Record<YearFile, string>> => ({
  pdf: at('plan.pdf'),
  ics: at('plan.ics'),
  xlsx: at('plan.xlsx'),
  svg: at('arshjul.svg'),
  page: at('arshjul.html'),
});

const isOpen = ({ opens, until }: YearRef, file: PlanFile, today: Temporal.PlainDate): boolean =>
  (opens === 'files' || file === PICTURE) && Temporal.PlainDate.compare(today, until) <= 0;

const lastDayOf = (year: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month: 12, day: 31 });

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;

const seesAll = (organisation: Organisation, person: PersonId, today: Temporal.PlainDate): boolean =>
  may({ kind: 'person', organisation: organisation.id, person }, 'plan.make', organisation, today);

const belongs = (organisation: Organisation, reader: PersonId): boolean => {
  const person = findPerson(organisation, reader);
  return person !== undefined && !person.former;
};

/** In the reader's language, and saying so where it is only theirs. */
const inWordsOf = (
  organisation: Organisation,
  view: YearPlanView,
  reader: PersonId | undefined,
  whole: boolean,
): YearPlanView => {
  const language = (reader && findPerson(organisation, reader)?.language) ?? view.language;
  const name = whole ? view.name : `${view.name}, ${yearPlanTexts(language).mine}`;
  return { ...view, language, name };
};

const meetingsOf = (
  store: Deps['store'],
  { id, timeZone }: Organisation,
  year: number,
): Promise<readonly Meeting[]> =>
  store.read.meetings.between(id, newYear({ timeZone }, year), newYear({ timeZone }, year + 1));

/** Rises with every meeting that is added or changed. */
const versionOf = (meetings: readonly Meeting[]): number =>
  meetings.reduce((sum, { version }) => sum + version, 0);

/** "arshjul-2027-stange.pdf" */
const nameToSave = (file: PlanFile, { year, organisation }: YearPlanView): string =>
  file.replace(/^(?<stem>\w+)\./, `$<stem>-${year}-${organisation.replace(/[^\w-]/g, '')}.`);
