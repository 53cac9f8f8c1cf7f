import type { MeetingId, PersonId } from '../../domain/ids.ts';
import type { CardButton } from '../card-walk.ts';
import type { ChatMessage } from '../chat.ts';
import type { PressOptions } from '../client.ts';
import type { Habit } from './habits.ts';
import type { ActKind } from './observed.ts';
import type { Stage } from './stage.ts';

/** A person about to do something with a message; what it was about is told by the card. */
export interface Cue {
  readonly person: PersonId;
  readonly message: ChatMessage;
  readonly meeting?: MeetingId;
}

/** Does it if the card still has the button for it; otherwise the moment has passed, as it does for people. */
export const perform = async (stage: Stage, cue: Cue, habit: Habit): Promise<void> => {
  switch (habit.kind) {
    case 'none':
      return press(stage, cue, 'none', 'agenda.none', 'Ingen saker', habit);
    case 'submit':
      return press(stage, cue, 'submit', 'agenda.submit', `Melder inn: ${habit.item.title}`, {
        ...habit,
        inputs: { ...habit.item },
        words: habit.item.title,
      });
    case 'edit':
      await press(stage, cue, 'edit', 'agenda.edit', 'Åpner saken for å endre den', {});
      return press(stage, cue, 'edit', 'agenda.save', `Endrer til: ${habit.item.title}`, {
        inputs: { ...habit.item },
        words: habit.item.title,
      });
    case 'withdraw':
      return press(stage, cue, 'withdraw', 'agenda.withdraw', 'Trekker saken', {});
    case 'trendNone':
      return press(stage, cue, 'trendNone', 'trend.none', 'Ikke noe nytt', habit);
    case 'trend':
      return press(stage, cue, 'trend', 'trend.submit', 'Melder en tendens', habit);
    case 'decide':
      return decide(stage, cue, habit);
    case 'held':
      return press(
        stage,
        cue,
        'held',
        'meeting.held',
        habit.held ? 'Møtet ble holdt' : 'Møtet ble ikke holdt',
        {
          where: { held: habit.held },
        },
      );
    case 'summary':
      return habit.choice === 'approve'
        ? press(stage, cue, 'approveSummary', 'summary.approve', 'Godkjenner oppsummeringen', {
            inputs: { note: habit.note },
          })
        : press(stage, cue, 'holdSummary', 'summary.hold', 'Holder oppsummeringen tilbake', {});
  }
};

interface Pressing extends PressOptions {
  readonly twice?: boolean;
  readonly words?: string;
}

const press = async (
  stage: Stage,
  cue: Cue,
  kind: ActKind,
  verb: string,
  story: string,
  { twice = false, words, via, inputs = {}, where = {} }: Pressing,
): Promise<void> => {
  const { person, message, meeting } = cue;
  const button = stage.buttons(person, message).find((one) => isFor(one, verb, where));
  if (!button) return;
  const known = Object.fromEntries(
    Object.entries(inputs).filter(([id]) => button.inputs.some((input) => input.id === id)),
  );
  const options: PressOptions = { inputs: known, where, ...(via && { via }) };
  const manner = `${via === 'submit' ? ' (uten Action.Execute)' : ''}${twice ? ' (dobbeltklikk)' : ''}`;
  const deed = {
    person,
    kind,
    message: message.id,
    story: story + manner,
    ...(meeting && { meeting }),
    ...(words && { words }),
  };
  await stage.act(deed, (client) => {
    const once = () => client.press(message, verb, options);
    return twice ? Promise.all([once(), once()]) : once();
  });
};

const isFor = (
  { verb, data }: CardButton,
  wanted: string,
  where: Readonly<Record<string, unknown>>,
): boolean => verb === wanted && Object.entries(where).every(([key, value]) => data[key] === value);

const DECISIONS = { accept: 'Godtar', decline: 'Avslår', postpone: 'Utsetter' } as const;

const decide = (
  stage: Stage,
  cue: Cue,
  { decision, item, reason }: Extract<Habit, { kind: 'decide' }>,
): Promise<void> =>
  press(stage, cue, 'decide', 'agenda.decide', `${DECISIONS[decision]} en sak`, {
    where: { item, decision },
    inputs: { [`reason-${item}`]: reason },
    words: decision,
  });
