import type { Organisation } from '../../domain/organisation.ts';
import { type DraftWork, type Exclusion, excludedBy } from '../../domain/planning/draft.ts';
import type { BusyTime, Plan, PlanInput, Slot } from '../../domain/planning/plan.ts';
import { planningYear } from '../../domain/planning/plan-year.ts';
import type { Temporal } from '../../domain/time.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { Scope } from '../scope.ts';
import { bookedYear } from './booked-year.ts';
import { bookedElsewhere, draftedElsewhere } from './busy-elsewhere.ts';
import { inTurns, searchTime } from './in-turns.ts';
import { membersTime } from './members-time.ts';

/** What a plan says, and what is good and bad about it. */
export type Proposal = Required<Pick<Plan, 'slots' | 'unplaced' | 'remarks' | 'explanation' | 'unread'>>;

/** More than this nobody reads, and none of it is needed again. */
const REASONS_KEPT = 60;

/** The planner's answer to what the coordinator has said so far; what is booked stays, and the past is past. */
export const propose = async (
  deps: Deps,
  scope: Scope,
  year: number,
  work: DraftWork,
  steer: Pick<PlanInput, 'pins' | 'differentFrom'> = {},
): Promise<Proposal> => {
  const ground = await groundFor(deps, scope, year, work);
  const { busy, unread } = await membersTime(deps, scope, ground);
  const keepGoing = searchTime(deps);
  const everywhere = [...ground.busy, ...busy];
  const result = await inTurns(planningYear({ ...ground, busy: everywhere, ...steer, keepGoing }));
  return {
    slots: result.slots,
    unplaced: result.unplaced,
    remarks: result.remarks,
    explanation: result.explanation.slice(0, REASONS_KEPT),
    unread,
  };
};

type Ground = PlanInput & Required<Pick<PlanInput, 'busy' | 'elsewhere' | 'excludedDays' | 'excludedFor'>>;

/** All that the planner is given apart from pins: the same for a proposal and for what follows from a change. */
export const groundFor = async (
  { directory, store: { read } }: Deps,
  { organisation, now, today }: Scope,
  year: number,
  work: DraftWork,
): Promise<Ground> => {
  const { booked, usedKeys } = await bookedYear(read, organisation, year);
  const exclusions = [...(await keptFree(read, organisation, year)), ...work.exclusions];
  const forums = forumsLeft(organisation, work);
  return {
    organisation,
    year,
    booked,
    usedKeys,
    busy: [
      ...(await absencesIn(read, organisation, now)),
      ...(await draftedElsewhere({ directory, read }, organisation, year)),
    ],
    elsewhere: await bookedElsewhere({ directory, read }, organisation, year),
    ...restOf(year, today),
    ...(forums && { forums }),
    ...excludedBy(exclusions),
  };
};

/** Who is known to be away, and when. */
const absencesIn = async (
  { people }: Repositories,
  { id, timeZone }: Organisation,
  now: Temporal.Instant,
): Promise<readonly BusyTime[]> => {
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const absences = await people.absencesFrom(id, now);
  return absences.map(({ person, start, end }) => ({ person, start: local(start), end: local(end) }));
};

/** The current year is planned from tomorrow on. */
const restOf = (year: number, today: Temporal.PlainDate): Pick<PlanInput, 'from'> =>
  year === today.year ? { from: today.add({ days: 1 }) } : {};

const forumsLeft = ({ forums }: Organisation, work: DraftWork): PlanInput['forums'] =>
  work.forums || work.approved.length > 0
    ? (work.forums ?? forums.map(({ id }) => id)).filter((id) => !work.approved.includes(id))
    : undefined;

/** Days that the coordinator said are free of meetings, when approving earlier plans of the year. */
export const keptFree = async (
  read: Repositories,
  { id }: Organisation,
  year: number,
): Promise<readonly Exclusion[]> =>
  (await read.plans.approved(id, year)).flatMap(({ work }) => work?.exclusions ?? []);

/** Whether a slot lies on one of the days. */
export const liesOn =
  (exclusions: readonly Exclusion[]) =>
  ({ forum, start }: Slot): boolean =>
    exclusions.some(
      (one) =>
        (one.forum === undefined || one.forum === forum) &&
        start.toPlainDate().toString() >= one.from.toString() &&
        start.toPlainDate().toString() <= one.to.toString(),
    );
