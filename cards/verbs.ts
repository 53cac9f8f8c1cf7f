import type { AgendaItemId, ForumId, MeetingId, PersonId, PlanId, SummaryId } from '../src/domain/ids.ts';
import type { SlotKey } from '../src/domain/planning/plan.ts';

/**
 * What the buttons of the cards can ask for: the verb and the data that travels with it. The data comes back from
 * the client and is attacker-controlled: `teams/` parses it again, and the services decide by actor and state.
 * `v` is the version of the thing the card was made for.
 */
export interface VerbData {
  'plan.approve': { plan: PlanId; v: number };
  'plan.discard': { plan: PlanId; v: number };
  /** The draft as it is now. */
  'plan.show': { plan: PlanId };
  /** Another proposal, really different. */
  'plan.another': { plan: PlanId; v: number };
  /** One forum of the draft. Input: forum. */
  'plan.forum': { plan: PlanId };
  'plan.approveForum': { plan: PlanId; v: number; forum: ForumId };
  /** Input: pinMeeting (a slot's key, or `all`). */
  'plan.pin': { plan: PlanId; v: number; forum: ForumId; pinned: boolean };
  /** Days without meetings: of one forum, or of all (''). Inputs: from, to. */
  'plan.exclude': { plan: PlanId; v: number; forum: ForumId | '' };
  /** Takes every exclusion back. */
  'plan.include': { plan: PlanId; v: number };
  /** Shows what would follow. Inputs: moveMeeting (a slot's key), date, time. */
  'plan.move': { plan: PlanId; v: number; forum: ForumId };
  'plan.moveAlong': { plan: PlanId; v: number; slot: SlotKey; to: string };
  /** Moves a booked meeting with what depends on it. */
  'meeting.moveAlong': { meeting: MeetingId; to: string; print: string };
  /** Keeps days free and moves what is booked on them. */
  'days.avoid': { from: string; to: string; forum: ForumId | ''; print: string };
  /** What is left of a forum that is not in the configuration any more. */
  'forum.callOff': { forum: ForumId };
  /** Moves what lies on days that have been closed, or taken, since. */
  'days.mend': { about: string; print: string };
  /** Leaves it there. */
  'days.leave': { about: string };
  /** Somebody is away on whole days; `vara`: meetings with somebody who stands in for them stay. */
  'absence.show': { person: PersonId; from: string; to: string; vara: boolean };
  'absence.move': { person: PersonId; from: string; to: string; vara: boolean; print: string };
  'absence.leave': { person: PersonId; from: string; to: string };
  /** Inputs: title, text, itemKind. */
  'agenda.submit': { meeting: MeetingId };
  'agenda.none': { meeting: MeetingId };
  /** Shows the form filled with the item. */
  'agenda.edit': { item: AgendaItemId };
  /** Inputs: title, text, itemKind. */
  'agenda.save': { item: AgendaItemId; v: number };
  'agenda.withdraw': { item: AgendaItemId; v: number };
  /** The reader's own view of the call for items; also what a shared card refreshes with. */
  'agenda.show': { meeting: MeetingId };
  /** Input: reason-<item id> (a text field of its own per item on the review card). */
  'agenda.decide': { item: AgendaItemId; v: number; decision: 'accept' | 'decline' | 'postpone' };
  'agenda.review': { meeting: MeetingId };
  'saksliste.show': { meeting: MeetingId };
  'answers.show': { meeting: MeetingId };
  'answers.remind': { meeting: MeetingId };
  /** Those who have left a group. Input: people. */
  'members.leavers': { decision: 'out' | 'keep' };
  /** Goes along with what was done in the calendar, as was shown. `v` is the question's number. */
  'calendar.follow': { meeting: MeetingId; v: number; print: string };
  /** Sets the calendar back. */
  'calendar.keep': { meeting: MeetingId; v: number };
  'meeting.held': { meeting: MeetingId; held: boolean };
  /** Inputs: topic, aspect, area, ageBand, direction, confidence, basis, count, comment, proposedMeasure. */
  'trend.submit': { meeting: MeetingId };
  'trend.none': { meeting: MeetingId };
  'trend.show': { meeting: MeetingId };
  /** Input: note. */
  'summary.approve': { summary: SummaryId; v: number };
  /** Input: note. */
  'summary.hold': { summary: SummaryId; v: number };
  /** A button that types a command for the reader. */
  command: { text: string };
}
export type Verb = keyof VerbData;
