import { type DayNumber, mondayOf, toPlainDate } from '../day-number.ts';
import { type Identity, identitiesIn } from '../identity.ts';
import type { PersonId } from '../ids.ts';
import { attendeesOf } from './clashes.ts';
import type { PlanReason } from './explain/plan-reason.ts';
import type { PlanInput, PlanResult } from './plan.ts';
import { EASY_WEEK } from './score/pairs.ts';
import { dayOf } from './table.ts';

/** One person's meetings in a week of several organisations, by organisation as their person there. */
interface Week {
  readonly monday: DayNumber;
  readonly people: Map<number, PersonId>;
  meetings: number;
}

/** The plans of organisations that share people, saying of their full weeks how many meetings they have in all. */
export const withCommonWeeks = (
  inputs: readonly Pick<PlanInput, 'organisation' | 'booked'>[],
  results: readonly PlanResult[],
): readonly PlanResult[] => {
  const common = [...weeksOf(inputs, results).values()].filter(({ people }) => people.size > 1);
  return results.map((result, index) => {
    const mine = common.filter(({ people }) => people.has(index));
    const isCommon = (reason: PlanReason): boolean =>
      reason.kind === 'fullWeek' &&
      mine.some(
        ({ monday, people }) =>
          people.get(index) === reason.person && toPlainDate(monday).equals(reason.monday),
      );
    const full = mine.filter(({ meetings }) => meetings > EASY_WEEK);
    return {
      ...result,
      explanation: [
        ...result.explanation.filter((reason) => !isCommon(reason)),
        ...full.flatMap((week) => fullWeek(week, index)),
      ],
    };
  });
};

const fullWeek = ({ monday, people, meetings }: Week, organisation: number): readonly PlanReason[] => {
  const person = people.get(organisation);
  return person ? [{ kind: 'fullWeek', good: false, person, monday: toPlainDate(monday), meetings }] : [];
};

/** Preparations and follow-ups are not counted, as in one organisation's plan. */
const weeksOf = (
  inputs: readonly Pick<PlanInput, 'organisation' | 'booked'>[],
  results: readonly PlanResult[],
): ReadonlyMap<string, Week> => {
  const weeks = new Map<string, Week>();
  const count = (who: Identity, monday: DayNumber, organisation: number, person: PersonId): void => {
    const week = weeks.get(`${who} ${monday}`) ?? { monday, people: new Map(), meetings: 0 };
    weeks.set(`${who} ${monday}`, week);
    week.people.set(organisation, person);
    week.meetings += 1;
  };
  inputs.forEach(({ organisation, booked }, index) => {
    const identityOf = identitiesIn(organisation);
    for (const slot of [...booked, ...(results[index]?.slots ?? [])]) {
      if (slot.child) continue;
      for (const person of attendeesOf(organisation, slot)) {
        count(identityOf(person), mondayOf(dayOf(slot)), index, person);
      }
    }
  });
  return weeks;
};
