import type { PersonId } from '../../../domain/ids.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Temporal } from '../../../domain/time.ts';
import type { MessageSort, ObservedAct, ObservedYear } from '../observed.ts';
import { inputsOf } from '../read-cards.ts';
import {
  type Breach,
  called,
  dateOf,
  deadlineOf,
  forumOf,
  isBefore,
  personName,
  promised,
  regulars,
  sentOf,
  stoodAt,
  timesEach,
} from './lookups.ts';

const asksForItems = ({ organisation }: ObservedYear, meeting: Meeting): boolean =>
  !meeting.child && !forumOf(organisation, meeting).agenda.logisticsOnly;

/** Every member is asked for saker once, before every meeting that stood then. */
export const askedOnce = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, reachable, meetings } = observed;
  const prompts = sentOf(observed, 'prompt');
  return meetings.flatMap((meeting) => {
    const asked = timesEach(prompts.get(meeting.id));
    const at = promised(organisation, meeting, forumOf(organisation, meeting).agenda.promptDays, 8);
    const due = asksForItems(observed, meeting) && stoodAt(observed, meeting, at);
    const expected = due ? regulars(organisation, meeting).filter((person) => reachable.has(person)) : [];
    return [...new Set([...expected, ...asked.keys()])]
      .filter((person) => (asked.get(person) ?? 0) !== (expected.includes(person) ? 1 : 0))
      .map(
        (person) =>
          `${called(organisation, meeting)}: ${personName(organisation, person)} ble spurt ${asked.get(person) ?? 0} ganger`,
      );
  });
};

const AGENDA_ANSWERS: readonly ObservedAct['kind'][] = ['none', 'submit'];
const TREND_ANSWERS: readonly ObservedAct['kind'][] = ['trendNone', 'trend'];

/** A reminder goes to those who have not answered by then, to all of them, and to each once; a moved meeting may have another. */
export const remindedOnlyMissing = (observed: ObservedYear): readonly Breach[] => [
  ...wrongReminders(observed, 'prompt', 'reminder', AGENDA_ANSWERS),
  ...wrongReminders(observed, 'trendForm', 'trendReminder', TREND_ANSWERS),
];

const wrongReminders = (
  observed: ObservedYear,
  question: MessageSort,
  reminder: MessageSort,
  answers: readonly ObservedAct['kind'][],
): readonly Breach[] => {
  const { organisation, meetings } = observed;
  const asked = sentOf(observed, question);
  const reminders = sentOf(observed, reminder);
  return meetings.flatMap((meeting) => {
    const rounds = Map.groupBy(reminders.get(meeting.id) ?? [], ({ at }) =>
      dateOf(organisation, at).toString(),
    );
    return [...rounds.values()].flatMap((round) => {
      const answered = answeredBefore(observed, meeting, answers, round[0]?.at);
      const missing = (asked.get(meeting.id) ?? []).map(({ to }) => to).filter((to) => !answered.has(to));
      const times = timesEach(round);
      return [...new Set([...missing, ...times.keys()])]
        .filter((person) => (times.get(person) ?? 0) !== (missing.includes(person) ? 1 : 0))
        .map((person) => {
          const had = answered.has(person) ? 'hadde svart' : 'hadde ikke svart';
          return `${called(organisation, meeting)}: ${personName(organisation, person)} ${had} og fikk ${times.get(person) ?? 0} påminnelser`;
        });
    });
  });
};

const answeredBefore = (
  { acts }: ObservedYear,
  { id }: Meeting,
  answers: readonly ObservedAct['kind'][],
  before: Temporal.Instant | undefined,
): ReadonlySet<PersonId> =>
  new Set(
    acts
      .filter((act) => act.meeting === id && answers.includes(act.kind) && !act.refusal)
      .filter((act) => before && isBefore(act.at, before))
      .map(({ person }) => person),
  );

/** Bodies that discuss individual cases are never asked for content, and none is stored for them. */
export const noContentInLogistics = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, messages, items, reports, meetings } = observed;
  const closed = new Map(
    meetings
      .filter((meeting) => forumOf(organisation, meeting).agenda.logisticsOnly)
      .map((meeting) => [meeting.id, meeting]),
  );
  const asking = messages.flatMap(({ meeting, card }) => {
    const about = meeting && closed.get(meeting);
    return about && inputsOf(card).length > 0
      ? [`${called(organisation, about)}: et kort ba om innhold`]
      : [];
  });
  const stored = [...items, ...reports].flatMap(({ meeting }) => {
    const about = closed.get(meeting);
    return about ? [`${called(organisation, about)}: innhold er lagret`] : [];
  });
  return [...asking, ...stored];
};

/** What comes after the deadline is told so plainly, what comes before it is taken, and what is too late is not stored. */
export const latenessTold = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, meetings, acts, items } = observed;
  return acts.flatMap((act) => {
    const meeting = meetings.find(({ id }) => id === act.meeting);
    if (!meeting || act.expected || !AGENDA_ANSWERS.includes(act.kind)) return [];
    const deadline = deadlineOf(organisation, meeting);
    const late = !isBefore(act.at, deadline);
    const who = `${called(organisation, meeting)}: ${personName(organisation, act.person)}`;
    if (stoodAt(observed, meeting, act.at) && late !== (act.refusal === 'deadlinePassed'))
      return [`${who} svarte ${late ? 'etter' : 'før'} fristen og leste «${act.answer[0]}»`];
    const kept = items.some((item) => item.submittedBy === act.person && item.title === act.words);
    return act.refusal && act.kind === 'submit' && kept ? [`${who}: saken som kom for sent, er lagret`] : [];
  });
};

/** Nothing is doubled by a double click. */
export const nothingTwice = ({ organisation, items, meetings }: ObservedYear): readonly Breach[] =>
  [...Map.groupBy(items, ({ submittedBy, forum, title }) => `${submittedBy}|${forum}|${title}`).values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const meeting = meetings.find(({ id }) => id === same[0]?.meeting);
      return `${meeting ? called(organisation, meeting) : ''}: «${same[0]?.title}» finnes ${same.length} ganger`;
    });

/** Everybody gets an answer to everything they do, and what must be refused is refused. */
export const everybodyAnswered = ({ organisation, acts }: ObservedYear): readonly Breach[] =>
  acts.flatMap(({ person, story, answer, refusal, expected }) => {
    const who = `${personName(organisation, person)}, «${story}»`;
    if (answer.length === 0) return [`${who}: fikk ikke svar`];
    return expected && refusal !== expected ? [`${who}: leste «${answer[0]}»`] : [];
  });
