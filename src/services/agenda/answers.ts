import { nameOf, regularMembersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { AgendaAnswer, Meeting } from '../../domain/meeting.ts';
import type { AnswerCounts } from '../../domain/notices/answers.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { answersBySeat } from '../members/substitutes.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

/** Members who are asked for items: those of the day the meeting is held. */
export const askedForItems = (
  organisation: Organisation,
  forum: Forum,
  meeting: Meeting,
): readonly PersonId[] => regularMembersOn(forum, localDate(meeting.start, organisation));

/** True once the call for items has gone out. */
export const isAsked = async (
  { meetings }: Pick<Repositories, 'meetings'>,
  { id }: Pick<Meeting, 'id'>,
): Promise<boolean> => (await meetings.stepsDone([id])).get(id)?.has('prompt') ?? false;

type Asked = Pick<MeetingScope, 'organisation' | 'forum' | 'meeting'>;

/** What each member has answered, or the vara in their place. */
const answersOf = async (
  read: Pick<Repositories, 'agenda'>,
  { organisation, forum, meeting }: Asked,
): Promise<ReadonlyMap<PersonId, AgendaAnswer['answer']>> => {
  const given = (await read.agenda.answers(meeting.id)).map(
    ({ person, answer }) => [person, answer] as const,
  );
  const asked = askedForItems(organisation, forum, meeting);
  return answersBySeat({ organisation, meeting, forums: [forum] }, asked, new Map(given));
};

/** Members who were asked, and for whom nobody has submitted an item or answered that there is none. */
export const missingAnswers = async (
  read: Pick<Repositories, 'agenda'>,
  scope: Asked,
): Promise<readonly PersonId[]> => {
  const answers = await answersOf(read, scope);
  return askedForItems(scope.organisation, scope.forum, scope.meeting).filter(
    (person) => !answers.has(person),
  );
};

export const answerCounts = async (read: Repositories, scope: Asked): Promise<AnswerCounts> => {
  const { organisation, forum, meeting } = scope;
  const asked = askedForItems(organisation, forum, meeting);
  const answers = await answersOf(read, scope);
  const names = (wanted: 'items' | 'none' | undefined) =>
    asked.filter((person) => answers.get(person) === wanted).map((person) => nameOf(organisation, person));
  const deliveries = await read.deliveries.ofMeeting(organisation.id, meeting.id);
  return {
    asked: asked.length,
    withItems: names('items'),
    withoutItems: names('none'),
    missing: names(undefined),
    unreached: deliveries.flatMap(({ recipient, notice, failure }) =>
      failure && recipient.kind === 'person' && notice.kind === 'agendaPrompt'
        ? [{ name: nameOf(organisation, recipient.person), reason: failure }]
        : [],
    ),
  };
};
