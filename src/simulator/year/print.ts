import type { Meeting } from '../../domain/meeting.ts';
import { textsFor } from '../../texts/index.ts';
import type { Verdict } from './invariants/index.ts';
import { called, dateOf, forumOf, personName } from './invariants/lookups.ts';
import type { MessageSort, ObservedMessage, ObservedYear } from './observed.ts';

const { format, words } = textsFor('nb');

/** What was sent around each meeting and what came back, one line each, in order of date. */
export const meetingLines = (observed: ObservedYear): readonly string[] => {
  const told = sent(observed).filter(({ by, to }) => by !== to);
  const byMeeting = Map.groupBy(told, ({ meeting }) => meeting);
  return observed.meetings.map((meeting) => {
    const counts = Map.groupBy(byMeeting.get(meeting.id) ?? [], ({ sort }) => sort);
    const parts = TOLD.flatMap(([sort, word]) => {
      const count = counts.get(sort)?.length;
      return count ? [`${word} ${count}`] : [];
    });
    const start = meeting.start.toZonedDateTimeISO(observed.organisation.timeZone);
    const when = `${dateOf(observed.organisation, meeting.start)} ${format.time(start)}`;
    const name = nameOf(observed, meeting).padEnd(38);
    return `${when}  ${name}  ${[...parts, ...answers(observed, meeting), words.meetingStatuses[meeting.status].toLowerCase()].join(' · ')}`;
  });
};

const TOLD: readonly (readonly [MessageSort, string])[] = [
  ['trendForm', 'tendenser spurt'],
  ['trendReminder', 'purret'],
  ['prompt', 'saker spurt'],
  ['reminder', 'purret'],
  ['innkalling', 'innkalt'],
  ['summary', 'oppsummering til'],
  ['moved', 'flyttet, sagt til'],
  ['cancelled', 'avlyst, sagt til'],
];

const sent = ({ messages }: ObservedYear): readonly ObservedMessage[] =>
  messages.filter(({ how }) => how === 'sent');

const nameOf = ({ organisation }: ObservedYear, meeting: Meeting): string => {
  const { name } = forumOf(organisation, meeting);
  return `${meeting.child ? `${meeting.child.name}, ` : ''}${name} ${meeting.ordinal}`;
};

const answers = ({ acts, items }: ObservedYear, { id }: Meeting): readonly string[] => {
  const answered = acts.filter((act) => act.meeting === id && ['none', 'submit'].includes(act.kind));
  const people = new Set(answered.filter(({ refusal }) => !refusal).map(({ person }) => person)).size;
  const late = answered.filter(({ refusal }) => refusal === 'deadlinePassed').length;
  const listed = items.filter(({ meeting, number }) => meeting === id && number).length;
  return [
    ...(people ? [`svarte ${people}`] : []),
    ...(late ? [`for sent ${late}`] : []),
    ...(listed ? [`saker ${listed}`] : []),
  ];
};

/** Every message and everything people did, in the order in which it happened. */
export const everyLine = (observed: ObservedYear): readonly string[] => {
  const { organisation, acts, meetings } = observed;
  const at = (instant: Meeting['start']) => {
    const local = instant.toZonedDateTimeISO(organisation.timeZone);
    return `${local.toPlainDate()} ${format.time(local)}`;
  };
  const about = (id: Meeting['id'] | undefined) => {
    const meeting = meetings.find((one) => one.id === id);
    return meeting ? ` (${called(organisation, meeting)})` : '';
  };
  const messages = sent(observed).map(({ order, at: when, to, sort, lines, meeting }) => ({
    order,
    line: `${at(when)}  til ${personName(organisation, to)}: ${headline(sort, lines)}${about(meeting)}`,
  }));
  const deeds = acts.map(({ order, at: when, person, story, refusal, answer, meeting }) => ({
    order,
    line: `${at(when)}  ${personName(organisation, person)}: ${story}${about(meeting)}${refusal ? ` – avvist: ${answer[0]}` : ''}`,
  }));
  return [...messages, ...deeds].sort((a, b) => a.order - b.order).map(({ line }) => line);
};

/** Cards about a meeting begin with its name, its time and its place. */
const headline = (sort: MessageSort, lines: readonly string[]): string =>
  lines.find((line, index) =>
    sort === 'other' || sort === 'welcome' ? true : index > 1 && line !== 'Teams',
  ) ?? '';

/** Each invariant with a mark, and where it does not hold. */
export const verdictLines = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.flatMap(({ title, breaches }) => [
    `  ${breaches.length > 0 ? '✘' : '✔'} ${title}`,
    ...breaches.slice(0, 20).map((breach) => `      ${breach}`),
  ]);

/** How much was sent, of what. */
export const totalsLine = (observed: ObservedYear): string => {
  const messages = sent(observed);
  const refused = observed.acts.filter(({ refusal }) => refusal).length;
  return `${observed.meetings.length} møter · ${messages.length} meldinger, ${messages.filter(({ by }) => !by).length} av seg selv · ${observed.acts.length} svar og kommandoer, ${refused} avvist · ${observed.items.length} saker · ${observed.reports.length} tendenser`;
};
