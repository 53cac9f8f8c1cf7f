import { findPerson } from '../../domain/forum.ts';
import type { MeetingId, PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Language, Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import { textsFor } from '../../texts/index.ts';
import { buttonsOf, type CardButton } from '../card-walk.ts';
import { type ChatMessage, cardFor } from '../chat.ts';
import { actAs, type PersonClient, type PressOptions } from '../client.ts';
import type { Connector } from '../connector.ts';
import type { SettableClock } from '../movable-clock.ts';
import type { ActKind, ObservedAct, Refusal, SeenCard } from './observed.ts';
import { linesOf, refusalIn } from './read-cards.ts';

/** What the year needs of the program around it. */
export interface YearHost {
  readonly organisation: Organisation;
  readonly connector: Connector;
  readonly clock: SettableClock;
  /** When something happens next by itself. */
  nextEvent(): Promise<Temporal.Instant | undefined>;
  runDue(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Every meeting from the start of the year on, any status, earliest first. */
  meetings(): Promise<readonly Meeting[]>;
}

export interface Deed {
  readonly person: PersonId;
  readonly kind: ActKind;
  readonly story: string;
  readonly meeting?: MeetingId;
  /** The message whose button is pressed. */
  readonly message?: string;
  readonly words?: string;
  readonly expected?: Refusal;
}

/** The chats, watched: what people do and everything they see. */
export interface Stage {
  readonly host: YearHost;
  readonly cards: readonly SeenCard[];
  readonly acts: readonly ObservedAct[];
  client(person: PersonId): PersonClient;
  language(person: PersonId): Language;
  /** The buttons that the person sees on the message now. */
  buttons(person: PersonId, message: ChatMessage): readonly CardButton[];
  /** Does something as a person, waits until all of it is done, and notes what the person read. */
  act(deed: Deed, work: (client: PersonClient) => Promise<unknown>): Promise<ObservedAct>;
  press(deed: Deed, message: ChatMessage, verb: string, options?: PressOptions): Promise<ObservedAct>;
  say(deed: Deed, text: string): Promise<ObservedAct>;
  /** Stops watching. */
  close(): void;
}

/** `heard` is told of every message that the bot sends. */
export const createStage = (host: YearHost, heard: (message: ChatMessage, to: PersonId) => void): Stage => {
  const { connector, organisation, clock } = host;
  const cards: SeenCard[] = [];
  const acts: ObservedAct[] = [];
  const versions = new Map<string, number>();
  let acting: PersonId | undefined;
  let order = 0;

  const note = (message: ChatMessage): void => {
    const to = connector.log.conversation(message.conversation)?.person;
    if (message.author !== 'bot' || !to) return;
    const known = versions.get(message.id);
    versions.set(message.id, message.version);
    const how = known === undefined ? 'sent' : known < message.version ? 'updated' : 'shown';
    const card = cardFor(message, to) ?? { body: [{ type: 'TextBlock', text: message.text ?? '' }] };
    order += 1;
    cards.push({ order, message: message.id, at: clock.now(), to, how, ...(acting && { by: acting }), card });
    if (how === 'sent') heard(message, to);
  };
  const close = connector.log.subscribe((event) => {
    if (event.kind === 'message') note(event.message);
  });

  const language = (person: PersonId): Language =>
    findPerson(organisation, person)?.language ?? organisation.language;
  const client = (person: PersonId) => actAs(connector, organisation.id, person);

  const act: Stage['act'] = async (deed, work) => {
    const seen = cards.length;
    order += 1;
    const place = order;
    acting = deed.person;
    await work(client(deed.person));
    await host.settled();
    acting = undefined;
    const answer = linesOf(cards.slice(seen).findLast(({ to }) => to === deed.person)?.card ?? {});
    const refusal = refusalIn(answer, textsFor(language(deed.person)));
    const done: ObservedAct = { ...deed, order: place, at: clock.now(), answer, ...(refusal && { refusal }) };
    acts.push(done);
    return done;
  };

  return {
    host,
    cards,
    acts,
    client,
    language,
    act,
    buttons: (person, message) => buttonsOf(client(person).cardOf(message) ?? {}),
    press: (deed, message, verb, options) =>
      act({ ...deed, message: message.id }, (own) => own.press(message, verb, options)),
    say: (deed, text) => act(deed, (own) => own.say(text)),
    close,
  };
};
