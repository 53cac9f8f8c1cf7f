import { createHash } from 'node:crypto';
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
import { isPlanFile, type PlanFile, planFile } from './yearplan/plan-files.ts';
import type { PlanSource } from './yearplan/plan-source.ts';
import type { YearPlanView } from './yearplan/view.ts';
import { yearPlanView } from './yearplan/year-plan.ts';
import { readYearToken, type YearRef, yearKey, yearToken } from './yearplan/year-token.ts';

/** Files kept for those who ask next: Teams fetches a picture for each reader. */
const KEPT = 16;
/** How long a link in a card can be used. */
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
  const picture = (ref: YearRef, view: YearPlanView): Picture => ({
    url: address(ref, PICTURE),
    alt: describeYear(view),
  });

  return {
    links: async ({ organisation: id, reader, ...of }) => {
      const organisation = directory.organisation(id);
      const plan = 'plan' in of ? of.plan : undefined;
      const year = 'plan' in of ? of.plan.year : of.year;
      const found = await seen(organisation, year, reader, plan);
      if (!found) return undefined;
      const ref = { organisation: id, of: plan ? { plan: plan.id } : { year }, reader };
      const until = today(organisation).add({ days: LINK_DAYS });
      const fileAt = (file: PlanFile) => address({ ...ref, version: 0, until }, file);
      return {
        picture: picture({ ...ref, version: plan?.version ?? versionOf(found.meetings) }, found.view),
        files: filesAt(fileAt),
        until,
      };
    },
    picture: async (id, year) => {
      const found = await seen(directory.organisation(id), year);
      if (!found) throw new Error('the whole year is seen by all');
      const ref = { organisation: id, of: { year }, version: versionOf(found.meetings) };
      return picture(ref, found.view);
    },
    open: async (token, name) => {
      const ref = readYearToken(keys, token);
      const found = ref && isPlanFile(name) ? await opened(ref) : undefined;
      if (!ref || !found || !isPlanFile(name)) return undefined;
      if (name !== PICTURE && !isOpen(ref, today(found.organisation))) return undefined;
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

const isOpen = ({ until }: YearRef, today: Temporal.PlainDate): boolean =>
  until !== undefined && Temporal.PlainDate.compare(today, until) <= 0;

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

/** Writes what it has not written lately. */
const keptFiles = (): ((name: PlanFile, source: PlanSource) => Promise<string | Uint8Array>) => {
  const kept = new Map<string, Promise<string | Uint8Array>>();
  return (name, source) => {
    const key = createHash('sha256')
      .update(`${name} ${JSON.stringify(source.view)}`)
      .digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const file = planFile(name, source);
    kept.set(key, file);
    file.catch(() => kept.delete(key));
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return file;
  };
};
