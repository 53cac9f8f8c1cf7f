import { convenersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { Temporal } from '../../domain/time.ts';
import { textsFor } from '../../texts/index.ts';
import { syntheticNationalId } from './invented.ts';
import type { Refusal } from './observed.ts';
import type { Chance } from './random.ts';
import type { Deed, Stage } from './stage.ts';

/** Something out of the ordinary that somebody does at a time of their own. */
interface Upset {
  readonly at: Temporal.Instant;
  readonly run: (stage: Stage) => Promise<void>;
}

export interface Upsets {
  readonly upsets: readonly Upset[];
  /** National identity numbers that will be typed. */
  readonly secrets: readonly string[];
}

/** What a year also holds: a meeting moved, one called off, and people who write what the bot must not take. */
export const upsetsOf = (
  organisation: Organisation,
  year: number,
  meetings: readonly Meeting[],
  chance: Chance,
): Upsets => {
  const asked = meetings.filter((meeting) => isAsked(organisation, meeting));
  const moved = asked.find(({ ordinal, start }) => ordinal >= 2 && monthOf(organisation, start) >= 3);
  const cancelled = asked.findLast((meeting) => meeting.id !== moved?.id && meeting.ordinal >= 2);
  const ordinary = asked.findLast(
    (meeting) =>
      meeting.id !== moved?.id && meeting.id !== cancelled?.id && monthOf(organisation, meeting.start) <= 11,
  );
  const secret = syntheticNationalId(chance);
  const words = `${secret.slice(0, 6)} ${secret.slice(6)}`;
  const members = ordinaryMembers(organisation, year);
  const month = (number: number) => Temporal.PlainYearMonth.from({ year, month: number });
  return {
    upsets: [
      ...(moved ? [moving(organisation, moved)] : []),
      ...(cancelled ? cancelling(organisation, cancelled) : []),
      ...saying(organisation, coordinatorOf(organisation), month(3), { text: '/trender' }),
      ...saying(organisation, coordinatorOf(organisation), month(9), { text: '/trender' }),
      ...saying(organisation, members[0], month(2), { text: 'Kan du bestille kaffe og lokale?' }),
      ...saying(organisation, members[1], month(3), { text: `/plan ${year + 1}`, expected: 'forbidden' }),
      ...saying(organisation, members[2], month(4), {
        text: `/sak Gjelder ${words}`,
        story: '/sak Gjelder •••••• •••••',
        expected: 'private',
      }),
      ...(ordinary ? [typingSecret(organisation, ordinary, words)] : []),
    ],
    secrets: [secret],
  };
};

const forumOf = (organisation: Organisation, { forum }: Meeting): Forum | undefined =>
  organisation.forums.find(({ id }) => id === forum);

const isAsked = (organisation: Organisation, meeting: Meeting): boolean =>
  !meeting.child && forumOf(organisation, meeting)?.agenda.logisticsOnly === false;

const monthOf = ({ timeZone }: Organisation, instant: Temporal.Instant): number =>
  instant.toZonedDateTimeISO(timeZone).month;

/** A weekday at ten, so many days before the meeting. */
const weekdayBefore = ({ timeZone }: Organisation, { start }: Meeting, days: number): Temporal.Instant => {
  const date = start.toZonedDateTimeISO(timeZone).subtract({ days });
  return date
    .subtract({ days: Math.max(0, date.dayOfWeek - 5) })
    .withPlainTime({ hour: 10 })
    .toInstant();
};

const coordinatorOf = ({ coordinators }: Organisation): PersonId | undefined => coordinators[0];

/** People with a chat who run nothing themselves. */
const ordinaryMembers = (organisation: Organisation, year: number): readonly PersonId[] => {
  const begin = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const running = new Set(organisation.forums.flatMap((forum) => convenersOn(organisation, forum, begin)));
  return organisation.people
    .filter(({ id, outsideTenant }) => !outsideTenant && !running.has(id))
    .map(({ id }) => id);
};

/** The coordinator tries the days that follow until the bot finds one possible, as people do. */
const moving = (organisation: Organisation, meeting: Meeting): Upset => ({
  at: weekdayBefore(organisation, meeting, 16),
  run: async ({ say, language }) => {
    const person = coordinatorOf(organisation);
    const forum = forumOf(organisation, meeting);
    if (!person || !forum) return;
    const done = textsFor(language(person)).meetings.done.meetingMoved(undefined).title;
    const date = meeting.start.toZonedDateTimeISO(organisation.timeZone).toPlainDate();
    for (let days = 1; days <= 12; days += 1) {
      const { day, month, year } = date.add({ days });
      const text = `/møte flytt ${forum.name} ${meeting.ordinal} ${day}.${month}.${year}`;
      const { answer } = await say(
        { person, kind: 'move', story: text, words: text, meeting: meeting.id },
        text,
      );
      if (answer.includes(done)) return;
    }
  },
});

/** The coordinator calls it off; the day after, a member who has not heard it yet tries to answer. */
const cancelling = (organisation: Organisation, meeting: Meeting): readonly Upset[] => {
  const at = weekdayBefore(organisation, meeting, 10);
  return [
    {
      at,
      run: async ({ say }) => {
        const person = coordinatorOf(organisation);
        const forum = forumOf(organisation, meeting);
        if (!person || !forum) return;
        const text = `/møte avlys ${forum.name} ${meeting.ordinal}`;
        await say({ person, kind: 'cancel', story: text, words: text, meeting: meeting.id }, text);
      },
    },
    { at: at.add({ hours: 24 }), run: (stage) => answeringCancelled(stage, meeting) },
  ];
};

const answeringCancelled = async (stage: Stage, meeting: Meeting): Promise<void> => {
  for (const { id: person, outsideTenant } of stage.host.organisation.people) {
    const message = outsideTenant ? undefined : callFor(stage, person, meeting);
    if (!message) continue;
    const deed = { person, kind: 'submit', meeting: meeting.id, expected: 'meetingCancelled' } as const;
    const inputs = { title: 'For sent ute', itemKind: 'orientering', text: '' };
    const story = 'Melder en sak til et møte som er avlyst';
    await stage.press({ ...deed, story, words: inputs.title }, message, 'agenda.submit', { inputs });
    return;
  }
};

const callFor = (stage: Stage, person: PersonId, meeting: Meeting) =>
  stage
    .client(person)
    .messages()
    .find((message) =>
      stage
        .buttons(person, message)
        .some(({ verb, data }) => verb === 'agenda.submit' && data['meeting'] === meeting.id),
    );

interface Saying {
  readonly text: string;
  /** What the report shows in place of the text. */
  readonly story?: string;
  readonly expected?: Refusal;
}

/** A member writes something, one morning in the middle of the month. */
const saying = (
  { timeZone }: Organisation,
  person: PersonId | undefined,
  month: Temporal.PlainYearMonth,
  { text, story = text, expected }: Saying,
): readonly Upset[] => {
  if (!person) return [];
  const at = month.toPlainDate({ day: 15 }).toZonedDateTime({ timeZone, plainTime: '10:30' }).toInstant();
  const deed: Deed = { person, kind: 'say', story, ...(expected && { expected }) };
  return [{ at, run: async ({ say }) => void (await say(deed, text)) }];
};

/** Days before the meeting on which the call for saker is still open. */
const daysOpen = (organisation: Organisation, meeting: Meeting): number =>
  (forumOf(organisation, meeting)?.agenda.deadlineDays ?? 14) + 2;

/** The first member who is asked for saker writes the number into the form. */
const typingSecret = (organisation: Organisation, meeting: Meeting, secret: string): Upset => ({
  at: weekdayBefore(organisation, meeting, daysOpen(organisation, meeting)),
  run: async (stage) => {
    for (const { id: person, outsideTenant } of organisation.people) {
      const message = outsideTenant ? undefined : callFor(stage, person, meeting);
      if (!message) continue;
      const story = 'Melder en sak med et fødselsnummer i';
      const deed = { person, kind: 'submit', meeting: meeting.id, expected: 'private', story } as const;
      const inputs = { title: 'Gjelder en elev', itemKind: 'orientering', text: `Se ${secret}.` };
      await stage.press(deed, message, 'agenda.submit', { inputs });
      return;
    }
  },
});
