import type { PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { Temporal } from '../../domain/time.ts';
import { textsFor } from '../../texts/index.ts';
import { buttonsOf, type CardButton } from '../card-walk.ts';
import type { ChatMessage } from '../chat.ts';
import { type Received, reactTo } from './habits.ts';
import type { ObservedAct, SeenCard } from './observed.ts';
import { type Cue, perform } from './perform.ts';
import { chanceFrom, seedFor } from './random.ts';
import { linesOf, sortOf } from './read-cards.ts';
import { createStage, type Stage, type YearHost } from './stage.ts';
import { upsetsOf } from './upsets.ts';

/** A year as it was lived through, before anybody judges it. */
export interface LivedYear {
  readonly cards: readonly SeenCard[];
  readonly acts: readonly ObservedAct[];
  readonly planned: readonly Meeting[];
  readonly planSaid: readonly string[];
  /** Every state in which meetings were seen: as planned, as moved, at the end. */
  readonly sightings: readonly Meeting[];
  readonly secrets: readonly string[];
}

interface Errand {
  readonly at: Temporal.Instant;
  /** Orders what falls on the same minute, so that the same seed gives the same year. */
  readonly key: string;
  readonly run: (stage: Stage) => Promise<void>;
}

interface Diary {
  add(errand: Errand): void;
  next(): Temporal.Instant | undefined;
  /** Takes out the first errand that is due. */
  take(now: Temporal.Instant): Errand | undefined;
}

/**
 * Lives a municipality through the year: the coordinator plans it, then the clock goes from event to event to the end
 * of the next January, and people do what they do. The host's clock must stand before the year.
 */
export const liveThrough = async (host: YearHost, year: number, seed: number): Promise<LivedYear> => {
  const { organisation, connector, clock } = host;
  const diary = createDiary();
  let meetings: readonly Meeting[] = [];
  const heard = (message: ChatMessage, person: PersonId): void => {
    for (const errand of errandsFor(stage, meetings, { person, message }, seed)) diary.add(errand);
  };
  const stage = createStage(host, heard);

  await connector.installForAll(organisation.id);
  await host.settled();
  const planSaid = await planTheYear(stage, year);
  meetings = await host.meetings();
  const planned = meetings;
  const { upsets, secrets } = upsetsOf(
    organisation,
    year,
    planned,
    chanceFrom(seedFor(seed, organisation.id)),
  );
  for (const upset of upsets) diary.add({ ...upset, key: 'upset' });

  const end = Temporal.PlainDate.from({ year: year + 1, month: 2, day: 1 }).toZonedDateTime(
    organisation.timeZone,
  );
  await passTime(stage, diary, end.toInstant());
  clock.set(end.toInstant());
  await host.runDue();
  stage.close();
  return {
    cards: stage.cards,
    acts: stage.acts,
    planned,
    planSaid,
    sightings: [...planned, ...(await host.meetings())],
    secrets,
  };
};

const planTheYear = async (stage: Stage, year: number): Promise<readonly string[]> => {
  const [person] = stage.host.organisation.coordinators;
  if (!person) throw new Error(`${stage.host.organisation.id} has no coordinator who could plan`);
  const text = `/plan ${year}`;
  const { answer } = await stage.say({ person, kind: 'plan', story: text, words: text }, text);
  const preview = stage.client(person).lastCard('plan.approve');
  if (!preview) throw new Error(`No plan came: ${answer.join(' / ')}`);
  await stage.press({ person, kind: 'approvePlan', story: 'Godkjenner planen' }, preview, 'plan.approve');
  return answer;
};

/** From event to event, the bot's and people's, each at its own time. */
const passTime = async (stage: Stage, diary: Diary, end: Temporal.Instant): Promise<void> => {
  const { host } = stage;
  const { clock } = host;
  for (;;) {
    const event = await host.nextEvent();
    const at = earlier(event, diary.next());
    if (!at || isAfter(at, end)) return;
    // What could not be done at its time is tried again a second later, so that the clock always gets on.
    clock.set(isAfter(at, clock.now()) ? at : clock.now().add({ seconds: 1 }));
    if (event && !isAfter(event, at)) await host.runDue();
    for (let errand = diary.take(clock.now()); errand; errand = diary.take(clock.now()))
      await errand.run(stage);
  }
};

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

const earlier = (
  a: Temporal.Instant | undefined,
  b: Temporal.Instant | undefined,
): Temporal.Instant | undefined => (a && b ? (isAfter(a, b) ? b : a) : (a ?? b));

const createDiary = (): Diary => {
  const errands: Errand[] = [];
  return {
    add: (errand) => {
      const place = errands.findIndex((other) => comesAfter(other, errand));
      errands.splice(place < 0 ? errands.length : place, 0, errand);
    },
    next: () => errands[0]?.at,
    take: (now) => (errands[0] && !isAfter(errands[0].at, now) ? errands.shift() : undefined),
  };
};

const comesAfter = (a: Errand, b: Errand): boolean =>
  (Temporal.Instant.compare(a.at, b.at) || Number(a.key > b.key) - Number(a.key < b.key)) > 0;

/** What a card that has just come will make its reader do. */
const errandsFor = (
  stage: Stage,
  meetings: readonly Meeting[],
  cue: Cue,
  seed: number,
): readonly Errand[] => {
  const { person, message } = cue;
  const { organisation, clock } = stage.host;
  const buttons = stage.buttons(person, message);
  if (!message.card || buttons.length === 0) return [];
  const id = buttons.map(({ data }) => data['meeting']).find((value) => typeof value === 'string');
  const meeting = meetings.find((one) => one.id === id);
  const forum = organisation.forums.find((one) => one.id === meeting?.forum);
  const sort = sortOf(linesOf(message.card), textsFor(stage.language(person)));
  const start = meeting?.start.toZonedDateTimeISO(organisation.timeZone);
  const before = stage.cards.filter(({ to, how }) => to === person && how === 'sent').length;
  const occasion = [organisation.id, person, sort, meeting?.forum, meeting?.ordinal, clock.now()].join(' ');
  const received: Received = {
    card: message.card,
    verbs: new Set(buttons.map(({ verb }) => verb ?? '')),
    undecided: undecidedOf(buttons),
    reminder: sort === 'reminder' || sort === 'trendReminder',
    now: clock.now().toZonedDateTimeISO(organisation.timeZone),
    ...(start && { meetingStart: start }),
    ...(start && forum && { deadline: start.subtract({ days: forum.agenda.deadlineDays }) }),
    previewsBefore: previewsBefore(stage, person),
    serial: before,
  };
  return reactTo(received, chanceFrom(seedFor(seed, occasion))).map(({ at, habit }, index) => ({
    at,
    key: `${occasion} ${index}`,
    run: () => perform(stage, { ...cue, ...(meeting && { meeting: meeting.id }) }, habit),
  }));
};

const undecidedOf = (buttons: readonly CardButton[]): readonly string[] => [
  ...new Set(buttons.filter(({ verb }) => verb === 'agenda.decide').map(({ data }) => String(data['item']))),
];

/** How many previews of a summary the person had before the one that has just come. */
const previewsBefore = ({ cards }: Stage, person: PersonId): number =>
  cards.filter(
    ({ to, how, card }) =>
      to === person && how === 'sent' && buttonsOf(card).some(({ verb }) => verb === 'summary.hold'),
  ).length - 1;
