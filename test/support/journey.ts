import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type Clock, Temporal } from '../../src/domain/time.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import { openTown, type Town } from '../../src/simulated-town.ts';
import type { ChatMessage } from '../../src/simulator/chat.ts';
import { actAs, type PersonClient, type PressOptions } from '../../src/simulator/client.ts';
import { linesOf } from '../../src/simulator/year/read-cards.ts';

/** Somebody at their Teams: writes, presses, and reads what the newest card says. */
export interface Someone {
  readonly client: PersonClient;
  /** Writes, and returns what the bot answered. */
  says(text: string): Promise<readonly string[]>;
  /** Presses a button of the newest card that has it, or of the message given; returns what the card then says. */
  presses(verb: string, options?: PressOptions & { readonly on?: ChatMessage }): Promise<readonly string[]>;
  /** What the newest card says. */
  reads(): readonly string[];
  /** Headlines and lines of everything that came since an instant. */
  hasReadSince(instant: Temporal.Instant): readonly string[];
}

export interface Journey extends Town {
  someone(id: string): Someone;
  /** The forum's n-th meeting as it stands. */
  meeting(forum: string, ordinal: number): Promise<Meeting>;
  /** Puts the clock forward to a local time. */
  until(local: Temporal.ZonedDateTime): Promise<void>;
  local(instant: Temporal.Instant): Temporal.ZonedDateTime;
}

/** Opens the town with the app installed for everybody. `start` is local. */
export const startJourney = async (
  organisation: Organisation,
  start: string,
  calendar?: (clock: Clock) => CalendarPort,
): Promise<Journey> => {
  const { id, timeZone } = organisation;
  const zoned = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
  const town = await openTown({
    organisations: [organisation],
    start: zoned.toInstant(),
    ...(calendar && { calendars: (clock) => new Map([[id, calendar(clock)]]) }),
  });
  await town.connector.installForAll(id);
  await town.program.settled();
  return {
    ...town,
    someone: (person) => someone(town, organisation, asId<PersonId>(person)),
    meeting: async (forum, ordinal) => {
      const all = await town.store.read.meetings.between(
        id,
        zoned.toInstant(),
        zoned.add({ years: 2 }).toInstant(),
      );
      const found = all.find((one) => one.forum === forum && one.ordinal === ordinal && !one.child);
      if (!found) throw new Error(`no meeting ${ordinal} of ${forum}`);
      return found;
    },
    until: (local) => town.moveTo(local.toInstant()),
    local: (instant) => instant.toZonedDateTimeISO(timeZone),
  };
};

const someone = (town: Town, organisation: Organisation, person: PersonId): Someone => {
  const client = actAs(town.connector, organisation.id, person);
  const linesIn = (message: ChatMessage | undefined) => linesOf((message && client.cardOf(message)) ?? {});
  const reads = () => linesIn(client.lastCard());
  return {
    client,
    reads,
    says: async (text) => {
      await client.say(text);
      await town.program.settled();
      return reads();
    },
    presses: async (verb, { on = client.lastCard(verb), ...options } = {}) => {
      if (!on) throw new Error(`${person} has no card with ${verb}`);
      await client.press(on, verb, options);
      await town.program.settled();
      return linesIn(on);
    },
    hasReadSince: (instant) =>
      client
        .messages()
        .filter(({ author, at }) => author === 'bot' && Temporal.Instant.compare(at, instant) >= 0)
        .flatMap(linesIn),
  };
};
