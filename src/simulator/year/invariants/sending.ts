import type { ForumId, MeetingId, PersonId } from '../../../domain/ids.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Forum, Organisation } from '../../../domain/organisation.ts';
import { isQuiet } from '../closed-days.ts';
import type { ObservedMessage, ObservedYear } from '../observed.ts';
import {
  type Breach,
  called,
  forumOf,
  invited,
  isBefore,
  personName,
  promised,
  regulars,
  sentOf,
  stoodAt,
  timesEach,
} from './lookups.ts';

/** Everybody invited gets the innkalling once for the time at which the meeting is. */
export const innkallingOnce = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, meetings, reachable } = observed;
  const sent = sentOf(observed, 'innkalling');
  return meetings.flatMap((meeting) => {
    const at = promised(organisation, meeting, forumOf(organisation, meeting).agenda.innkallingDays, 8);
    const due = stoodAt(observed, meeting, at);
    const expected = due ? invited(organisation, meeting).filter((person) => reachable.has(person)) : [];
    const here = (sent.get(meeting.id) ?? []).filter(({ start }) => start?.equals(meeting.start));
    const times = timesEach(here);
    return [...new Set([...expected, ...times.keys()])]
      .filter((person) => (times.get(person) ?? 0) !== (expected.includes(person) ? 1 : 0))
      .map(
        (person) =>
          `${called(organisation, meeting)}: ${personName(organisation, person)} fikk ${times.get(person) ?? 0} innkallinger`,
      );
  });
};

/** Sak numbers run from 1 through the forum's year in the order the innkallinger went out, without a gap. */
export const numbersRun = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, meetings } = observed;
  const sent = sentOf(observed, 'innkalling');
  const byForum = Map.groupBy(
    meetings.filter(({ child }) => !child),
    ({ forum, year }) => `${forum}|${year}`,
  );
  return [...byForum.values()].flatMap((ofForum) => {
    const first = ofForum[0];
    const cards = ofForum
      .flatMap(({ id }) => sent.get(id) ?? [])
      .sort((a, b) => (isBefore(a.at, b.at) ? -1 : 1));
    const numbers = [...new Set(cards.flatMap(({ lines }) => lines.flatMap(numberIn)))];
    const runs = numbers.every((number, index) => number === index + 1);
    return runs || !first
      ? []
      : [`${forumOf(organisation, first).name}: sakene er nummerert ${numbers.join(', ')}`];
  });
};

const numberIn = (line: string): readonly number[] => {
  const found = /^sak (?<number>\d+)\/\d{2}(?: ·|$)/u.exec(line);
  return found ? [Number(found.groups?.['number'])] : [];
};

/** The receiving forum's members and the coordinators get one summary before each meeting, unless it was held back. */
export const summarySent = (observed: ObservedYear): readonly Breach[] => {
  const { organisation, meetings, reachable } = observed;
  const sent = sentOf(observed, 'summary');
  return meetings.flatMap((meeting) => {
    const { summary } = forumOf(organisation, meeting);
    if (!summary || meeting.child) return [];
    const at = promised(organisation, meeting, summary.sendDays, 8);
    const due = stoodAt(observed, meeting, at) && !isHeldBack(observed, meeting.id);
    const readers = [...new Set([...regulars(organisation, meeting), ...organisation.coordinators])];
    const before = (sent.get(meeting.id) ?? []).filter((message) => isBefore(message.at, meeting.start));
    const times = timesEach(before);
    const wanted = due ? readers.filter((person) => reachable.has(person)) : [];
    return [...new Set([...wanted, ...(isHeldBack(observed, meeting.id) ? times.keys() : [])])]
      .filter((person) => (times.get(person) ?? 0) !== (wanted.includes(person) ? 1 : 0))
      .map(
        (person) =>
          `${called(organisation, meeting)}: ${personName(organisation, person)} fikk ${times.get(person) ?? 0} oppsummeringer`,
      );
  });
};

const isHeldBack = ({ acts }: ObservedYear, meeting: MeetingId): boolean => {
  const last = acts.findLast(
    (act) =>
      act.meeting === meeting &&
      !act.refusal &&
      (act.kind === 'holdSummary' || act.kind === 'approveSummary'),
  );
  return last?.kind === 'holdSummary';
};

/** What is about a meeting reaches only those it concerns. */
export const onlyThoseConcerned = (observed: ObservedYear): readonly Breach[] =>
  observed.messages.flatMap((message) => {
    const meeting = observed.meetings.find(({ id }) => id === message.meeting);
    if (
      !meeting ||
      message.by === message.to ||
      concerned(observed.organisation, meeting, message).includes(message.to)
    )
      return [];
    const who = personName(observed.organisation, message.to);
    return [`${called(observed.organisation, meeting)}: ${who} fikk «${message.sort}» uten å være med`];
  });

const concerned = (
  organisation: Organisation,
  meeting: Meeting,
  { sort }: ObservedMessage,
): readonly PersonId[] => {
  const { coordinators } = organisation;
  switch (sort) {
    case 'prompt':
    case 'reminder':
      return regulars(organisation, meeting);
    case 'review':
    case 'heldQuestion':
      return [...coordinators, ...convenersOf(organisation, meeting)];
    case 'summary':
      return [...coordinators, ...regulars(organisation, meeting)];
    case 'summaryPreview':
      return coordinators;
    case 'trendForm':
    case 'trendReminder':
      return reporters(organisation, meeting);
    default:
      return invited(organisation, meeting);
  }
};

const convenersOf = (organisation: Organisation, meeting: Meeting): readonly PersonId[] => {
  const forum = forumOf(organisation, meeting);
  return forum.conveners.flatMap((convener): readonly PersonId[] => {
    if (convener.kind === 'person') return [convener.person];
    if (convener.kind === 'organisation') return convener.contact ? [convener.contact] : [];
    if (convener.role === 'coordinator') return organisation.coordinators;
    return forum.members.filter(({ role }) => role === convener.role).map(({ person }) => person);
  });
};

/** Everybody in the forums below that are heard, however far down. */
const reporters = (organisation: Organisation, meeting: Meeting): readonly PersonId[] => {
  const heard = new Set<ForumId>();
  const visit = ({ id, receivesFrom }: Forum): void => {
    if (heard.has(id)) return;
    heard.add(id);
    for (const forum of receivesFrom) visit(forumOf(organisation, { forum }));
  };
  visit(forumOf(organisation, meeting));
  return [...heard].flatMap((forum) => regulars(organisation, { ...withoutChild(meeting), forum }));
};

const withoutChild = ({ child: _, ...meeting }: Meeting): Meeting => meeting;

const MORNING = 8;
const EVENING = 17;

/** By itself the bot says nothing on days off, around Easter and Christmas, or outside the working day. */
export const onlyInWorkingTime = ({ organisation, messages }: ObservedYear): readonly Breach[] =>
  messages.flatMap(({ how, by, at, to, sort }) => {
    const local = at.toZonedDateTimeISO(organisation.timeZone);
    const disturbs = isQuiet(local.toPlainDate()) || local.hour < MORNING || local.hour >= EVENING;
    if (how !== 'sent' || by || !disturbs) return [];
    return [`${personName(organisation, to)} fikk «${sort}» ${local.toPlainDate()} ${local.toPlainTime()}`];
  });
