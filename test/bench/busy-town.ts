import { asId, type ConversationId, type ForumId, type MeetingId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { forum, member, person, SMALL_TOWN } from '../support/small-town.ts';

/** A municipality with 40 forums of 12 members, each with 10 meetings ahead: 4,800 calls for items to answer. */
const FORUMS = 40;
const MEMBERS = 12;
const MEETINGS = 10;

const SERVICE_URL = 'http://127.0.0.1:9/';
const BOT_ID = '28:bot';

const numbered = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const personId = (forumIndex: number, index: number) => `person-${forumIndex}-${index}`;

export const busyTown: Organisation = {
  ...SMALL_TOWN,
  people: [
    ...SMALL_TOWN.people,
    ...numbered(FORUMS, (f) => numbered(MEMBERS, (m) => person(personId(f, m), 'rektor', 'skole'))).flat(),
  ],
  forums: numbered(FORUMS, (f) =>
    forum(`forum-${f}`, {
      id: asId<ForumId>(`forum-${f}`),
      members: numbered(MEMBERS, (m) => member(personId(f, m))),
    }),
  ),
};

/** The year is booked and in the calendar, and everybody has had the app for a while. */
export const settle = (store: Store): Promise<void> =>
  store.write(async (tx) => {
    const now = Temporal.Now.instant();
    const first = now.add({ hours: 24 * 60 });
    for (const { id } of busyTown.people) {
      await tx.conversations.put({
        id: asId<ConversationId>(`a:${id}`),
        organisation: busyTown.id,
        kind: 'personal',
        person: id,
        serviceUrl: SERVICE_URL,
        botId: BOT_ID,
        tenantId: busyTown.id,
        installed: true,
        updatedAt: now,
      });
    }
    for (const { forum: id, ordinal } of allMeetings()) {
      const start = first.add({ hours: 24 * ordinal });
      await tx.meetings.insert({
        id: meetingId(id, ordinal),
        organisation: busyTown.id,
        forum: id,
        year: 2030,
        ordinal,
        start,
        end: start.add({ minutes: 90 }),
        online: true,
        status: 'booked',
        version: 1,
      });
      await tx.meetings.markSynced(busyTown.id, meetingId(id, ordinal), 1, `event-${id}-${ordinal}`);
    }
  });

const allMeetings = () =>
  busyTown.forums.flatMap(({ id }) => numbered(MEETINGS, (index) => ({ forum: id, ordinal: index + 1 })));

const meetingId = (id: string, ordinal: number) => asId<MeetingId>(`${id}-${ordinal}`);

/** One press of "Send" for each member and meeting, as Teams delivers it. */
export const answers = (): readonly string[] =>
  numbered(MEETINGS, (n) =>
    numbered(FORUMS, (f) => numbered(MEMBERS, (m) => answer(`forum-${f}`, n + 1, personId(f, m)))),
  )
    .flat(2)
    .map((activity) => JSON.stringify(activity));

const answer = (forumId: string, ordinal: number, from: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: `activity-${forumId}-${ordinal}-${from}`,
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: `29:${from}`, name: from, aadObjectId: from },
  recipient: { id: BOT_ID, name: 'SLT-bot' },
  conversation: { id: `a:${from}`, conversationType: 'personal', tenantId: busyTown.id },
  channelData: { tenant: { id: busyTown.id } },
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'agenda.submit',
      data: {
        verb: 'agenda.submit',
        meeting: meetingId(forumId, ordinal),
        title: `Trygg skolevei ${ordinal}`,
        text: 'Flere skoler melder om farlige krysningspunkter om morgenen.',
        itemKind: 'drofting',
      },
    },
    trigger: 'manual',
  },
});
