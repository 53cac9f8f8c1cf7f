import type { Meeting } from '../../domain/meeting.ts';
import { textsFor } from '../../texts/index.ts';
import type { CardJson } from '../chat.ts';
import { isRecord } from '../to-bot.ts';
import type { Verdict } from './invariants/index.ts';
import { called, dateOf, forumOf } from './invariants/lookups.ts';
import type { ObservedYear } from './observed.ts';

/** How a year was run, for the head of its report. */
export interface RunFacts {
  readonly seed: number;
  readonly seconds: number;
}

/** Adds a card, or finds it if it is there already; returns its place in the list. */
type Keep = (card: CardJson) => number;

/** What the report's page draws. Each distinct card is there once; entries point at it. */
export const reportData = (observed: ObservedYear, verdicts: readonly Verdict[], run: RunFacts) => {
  const { organisation, year, meetings, acts, messages } = observed;
  const { cards, keep } = cardShelf();
  const entries = entriesOf(observed, keep);
  return {
    name: organisation.name,
    year,
    ...run,
    totals: {
      meetings: meetings.length,
      people: organisation.people.length,
      sent: messages.filter(({ how }) => how === 'sent').length,
      acts: acts.length,
    },
    levels: organisation.levelNames,
    verdicts,
    people: organisation.people.map(({ id, name, title, outsideTenant }) => ({
      id,
      name,
      title,
      outsideTenant,
    })),
    meetings: meetings.map((meeting) => meetingRow(observed, meeting)),
    planSaid: observed.plan.said,
    cards,
    entries,
  };
};

export type ReportData = ReturnType<typeof reportData>;

const meetingRow = ({ organisation, plan }: ObservedYear, meeting: Meeting) => {
  const forum = forumOf(organisation, meeting);
  const planned = plan.meetings.find(({ id }) => id === meeting.id);
  const moved = planned && !planned.start.equals(meeting.start);
  const { timeZone } = organisation;
  const { format } = textsFor('nb');
  return {
    id: meeting.id,
    title: called(organisation, meeting),
    forum: forum.name,
    name: `${meeting.child ? `${meeting.child.name}, ` : ''}${forum.name} ${meeting.ordinal}`,
    day: format.date(dateOf(organisation, meeting.start)),
    level: forum.level,
    date: dateOf(organisation, meeting.start).toString(),
    when: format.whenLong(
      meeting.start.toZonedDateTimeISO(timeZone),
      meeting.end.toZonedDateTimeISO(timeZone),
    ),
    status: textsFor('nb').words.meetingStatuses[meeting.status],
    standing: meeting.status !== 'cancelled',
    logisticsOnly: forum.agenda.logisticsOnly,
    ...(moved && { movedFrom: format.moment(planned.start.toZonedDateTimeISO(timeZone)) }),
  };
};

/** Cards and acts in the order in which they happened; people and meetings by their place in their lists. */
const entriesOf = ({ organisation, meetings, messages, acts }: ObservedYear, keep: Keep) => {
  const personAt = new Map(organisation.people.map(({ id }, index) => [id, index]));
  const meetingAt = new Map(meetings.map(({ id }, index) => [id, index]));
  const at = (instant: { readonly epochMilliseconds: number }) =>
    Math.round(instant.epochMilliseconds / 1000);
  const seen = messages.map(({ order, at: when, to, how, by, meeting, card, sort }) => ({
    order,
    at: at(when),
    person: personAt.get(to) ?? -1,
    meeting: meeting ? (meetingAt.get(meeting) ?? -1) : -1,
    how,
    sort,
    byItself: by === undefined,
    card: keep(card),
  }));
  const done = acts.map(({ order, at: when, person, meeting, story, refusal }) => ({
    order,
    at: at(when),
    person: personAt.get(person) ?? -1,
    meeting: meeting ? (meetingAt.get(meeting) ?? -1) : -1,
    how: 'act' as const,
    story,
    ...(refusal && { refusal }),
  }));
  return [...done, ...seen].sort((a, b) => a.order - b.order);
};

const cardShelf = (): { readonly cards: readonly CardJson[]; readonly keep: Keep } => {
  const cards: CardJson[] = [];
  const places = new Map<string, number>();
  const keep: Keep = (card) => {
    const drawn = asDrawn(card) as CardJson;
    const text = JSON.stringify(drawn);
    const place = places.get(text) ?? cards.push(drawn) - 1;
    places.set(text, place);
    return place;
  };
  return { cards, keep };
};

const NOT_DRAWN: ReadonlySet<string> = new Set([
  'data',
  'fallback',
  'fallbackText',
  'refresh',
  'speak',
  '$schema',
]);

/** The card without what only the bot needs. */
const asDrawn = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(asDrawn);
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !NOT_DRAWN.has(key))
      .map(([key, value]) => [key, asDrawn(value)]),
  );
};
