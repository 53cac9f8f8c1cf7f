import { Temporal } from '../../domain/time.ts';
import type { CardJson } from '../chat.ts';
import { type InventedItem, inventedItem, inventedNote, inventedReason, inventedReport } from './invented.ts';
import type { Chance } from './random.ts';
import { choicesOf } from './read-cards.ts';
import { someTime } from './working-time.ts';

type Via = 'execute' | 'submit';

/** What a person does with a card, some time after it came. */
export type Habit =
  | { readonly kind: 'none'; readonly via: Via; readonly twice: boolean }
  | { readonly kind: 'submit'; readonly item: InventedItem; readonly via: Via; readonly twice: boolean }
  | { readonly kind: 'edit'; readonly item: InventedItem }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'trendNone'; readonly via: Via }
  | {
      readonly kind: 'trend';
      readonly inputs: Readonly<Record<string, string>>;
      readonly via: Via;
      readonly twice: boolean;
    }
  | {
      readonly kind: 'decide';
      readonly decision: 'accept' | 'decline' | 'postpone';
      readonly item: string;
      readonly reason: string;
    }
  | { readonly kind: 'held'; readonly held: boolean }
  | { readonly kind: 'summary'; readonly choice: 'approve' | 'hold'; readonly note: string };

export interface Intention {
  readonly at: Temporal.Instant;
  readonly habit: Habit;
}

/** A card that has come to a person, and what the person knows around it. */
export interface Received {
  readonly card: CardJson;
  /** What the buttons can ask for, with the ids of the saker that are to be decided. */
  readonly verbs: ReadonlySet<string>;
  readonly undecided: readonly string[];
  readonly reminder: boolean;
  /** Local time. */
  readonly now: Temporal.ZonedDateTime;
  readonly meetingStart?: Temporal.ZonedDateTime;
  /** The day of the deadline for saker. */
  readonly deadline?: Temporal.ZonedDateTime;
  /** How many previews of a summary the person has had before. */
  readonly previewsBefore: number;
  /** Counts the person's messages, so that no two invented saker of theirs are alike. */
  readonly serial: number;
}

/**
 * What people do with a card: most answer at once, some only after the reminder, some too late, some never. Everything
 * hangs on `chance`, so that the same seed gives the same year.
 */
export const reactTo = (received: Received, chance: Chance): readonly Intention[] => {
  const { verbs } = received;
  if (verbs.has('agenda.none')) return onCallForItems(received, chance);
  if (verbs.has('trend.none')) return onTrendForm(received, chance);
  if (verbs.has('agenda.decide')) return onReview(received, chance);
  if (verbs.has('meeting.held')) return onHeldQuestion(received, chance);
  if (verbs.has('summary.hold')) return onSummaryPreview(received, chance);
  return [];
};

const viaOf = (chance: Chance): Via => (chance.percent(15) ? 'submit' : 'execute');

const onCallForItems = (received: Received, chance: Chance): readonly Intention[] => {
  const { now, reminder } = received;
  const roll = chance.between(1, 100);
  const [none, submits, late] = reminder ? [60, 78, 86] : [42, 66, 76];
  const at = someTime(chance, now, reminder ? chance.between(0, 1) : chance.between(0, 4));
  if (roll <= none) return [{ at, habit: { kind: 'none', via: viaOf(chance), twice: chance.percent(12) } }];
  if (roll <= submits) return submission(received, chance, at);
  return roll <= late ? tooLate(received, chance) : [];
};

const submission = (
  { now, serial }: Received,
  chance: Chance,
  at: Temporal.Instant,
): readonly Intention[] => {
  const submit: Habit = {
    kind: 'submit',
    item: inventedItem(chance, serial),
    via: viaOf(chance),
    twice: chance.percent(15),
  };
  const later = someTime(chance, at.toZonedDateTimeISO(now.timeZoneId), chance.between(0, 1));
  const roll = chance.between(1, 100);
  const edited: Habit = { kind: 'edit', item: { ...inventedItem(chance, serial), text: 'Rettet tekst.' } };
  if (roll <= 25)
    return [
      { at, habit: submit },
      { at: later, habit: edited },
    ];
  if (roll <= 40)
    return [
      { at, habit: submit },
      { at: later, habit: { kind: 'withdraw' } },
    ];
  return [{ at, habit: submit }];
};

/** One to three days after the deadline, and before the meeting. */
const tooLate = ({ deadline, meetingStart, serial }: Received, chance: Chance): readonly Intention[] => {
  if (!deadline || !meetingStart) return [];
  const at = someTime(chance, deadline, chance.between(1, 3));
  if (Temporal.Instant.compare(at, meetingStart.toInstant()) >= 0) return [];
  const habit: Habit = chance.percent(50)
    ? { kind: 'none', via: 'execute', twice: false }
    : { kind: 'submit', item: inventedItem(chance, serial), via: viaOf(chance), twice: false };
  return [{ at, habit }];
};

const onTrendForm = ({ card, now, reminder }: Received, chance: Chance): readonly Intention[] => {
  const answers = chance.percent(reminder ? 60 : 65);
  if (!answers) return [];
  const at = (days: number) => someTime(chance, now, days);
  if (chance.percent(25))
    return [{ at: at(chance.between(0, 3)), habit: { kind: 'trendNone', via: viaOf(chance) } }];
  const first = chance.between(0, 4);
  return Array.from({ length: chance.between(1, 3) }, (_, index) => ({
    at: at(first + index),
    habit: {
      kind: 'trend',
      inputs: inventedReport(chance, choicesOf(card)),
      via: viaOf(chance),
      twice: chance.percent(10),
    },
  }));
};

const onReview = ({ undecided, now }: Received, chance: Chance): readonly Intention[] =>
  undecided.flatMap((item): readonly Intention[] => {
    const roll = chance.between(1, 100);
    if (roll > 75) return [];
    const decision = roll <= 50 ? 'accept' : roll <= 62 ? 'decline' : 'postpone';
    const reason = decision === 'accept' ? '' : inventedReason(chance);
    return [
      { at: someTime(chance, now, chance.between(0, 1)), habit: { kind: 'decide', decision, item, reason } },
    ];
  });

const onHeldQuestion = ({ now }: Received, chance: Chance): readonly Intention[] => {
  const roll = chance.between(1, 100);
  if (roll > 95) return [];
  return [{ at: someTime(chance, now, chance.between(0, 2)), habit: { kind: 'held', held: roll <= 85 } }];
};

/** The first is approved, the second held back, the third let go; from then on as it happens. */
const onSummaryPreview = ({ now, previewsBefore }: Received, chance: Chance): readonly Intention[] => {
  const roll = previewsBefore < 3 ? previewsBefore : chance.between(0, 4);
  if (roll > 1) return [];
  const habit: Habit = {
    kind: 'summary',
    choice: roll === 0 ? 'approve' : 'hold',
    note: inventedNote(chance),
  };
  return [{ at: someTime(chance, now, 0), habit }];
};
