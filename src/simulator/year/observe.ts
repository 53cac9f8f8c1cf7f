import type { AgendaItem } from '../../domain/agenda.ts';
import { findPerson } from '../../domain/forum.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Language, Organisation } from '../../domain/organisation.ts';
import type { TrendReport } from '../../domain/trend.ts';
import { textsFor } from '../../texts/index.ts';
import type { LivedYear } from './live.ts';
import type { ObservedAct, ObservedEvent, ObservedMessage, ObservedYear, SeenCard } from './observed.ts';
import { linesOf, sortOf } from './read-cards.ts';

/** What the store holds when the year is over. */
export interface Remains {
  readonly meetings: readonly Meeting[];
  readonly calendar: readonly ObservedEvent[];
  readonly items: readonly AgendaItem[];
  readonly reports: readonly TrendReport[];
  readonly stored: readonly string[];
}

/** Puts together what was seen in the chats and what is left in the store. */
export const observe = (
  organisation: Organisation,
  year: number,
  lived: LivedYear,
  remains: Remains,
): ObservedYear => {
  const read = readerOf(organisation, lived.sightings);
  const messages = lived.cards.map(read);
  const meetingOf = new Map(messages.map(({ message, meeting }) => [message, meeting]));
  const acts = lived.acts.map((act) =>
    withMeeting(act, act.message ? meetingOf.get(act.message) : undefined),
  );
  const cancellations = acts.flatMap(({ kind, meeting, refusal, at }) =>
    kind === 'cancel' && meeting && !refusal ? [[meeting, at] as const] : [],
  );
  return {
    organisation,
    year,
    plan: { meetings: lived.planned, said: lived.planSaid },
    cancelledAt: new Map(cancellations),
    messages,
    acts,
    reachable: new Set(lived.cards.map(({ to }) => to)),
    secrets: lived.secrets,
    ...remains,
  };
};

const withMeeting = (act: ObservedAct, meeting: MeetingId | undefined): ObservedAct =>
  act.meeting || !meeting ? act : { ...act, meeting };

/** Tells of a card what a reader can tell: what it is, and which meeting stands at its top. */
const readerOf = (organisation: Organisation, sightings: readonly Meeting[]) => {
  const languages: readonly Language[] = ['nb', 'nn', 'en'];
  const known = new Map(
    languages.flatMap((language) =>
      sightings.map((meeting) => [headerOf(organisation, meeting, language), meeting] as const),
    ),
  );
  return (seen: SeenCard): ObservedMessage => {
    const language = findPerson(organisation, seen.to)?.language ?? organisation.language;
    const lines = linesOf(seen.card);
    const meeting = known.get([language, lines[0], lines[1]].join('|'));
    return {
      ...seen,
      sort: sortOf(lines, textsFor(language)),
      lines,
      ...(meeting && { meeting: meeting.id, start: meeting.start }),
    };
  };
};

const headerOf = ({ forums, timeZone }: Organisation, meeting: Meeting, language: Language): string => {
  const forum = forums.find(({ id }) => id === meeting.forum)?.name ?? '';
  const name = meeting.child ? `${meeting.child.name} – ${forum}` : forum;
  const when = textsFor(language).format.when(
    meeting.start.toZonedDateTimeISO(timeZone),
    meeting.end.toZonedDateTimeISO(timeZone),
  );
  return [language, name, when].join('|');
};
