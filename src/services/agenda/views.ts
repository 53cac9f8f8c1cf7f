import type { AgendaItem, SakslisteRow } from '../../domain/agenda.ts';
import { agendaDeadline } from '../../domain/agenda-times.ts';
import { nameOf, regularMembersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { AgendaAnswer, Meeting } from '../../domain/meeting.ts';
import type { AgendaDraft, AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { AnswerCounts } from '../../domain/notices/answers.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { composeSaksliste } from '../../domain/saksliste.ts';
import { localDate } from '../../domain/time.ts';
import { answersBySeat } from '../members/substitutes.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { agendaItemView, isOpenForItems, meetingView } from '../views.ts';
import { standingFor } from './standing-items.ts';

export const sakslisteRows = async (
  read: Pick<Repositories, 'meetings'>,
  organisation: Organisation,
  forum: Forum,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<readonly (SakslisteRow & { readonly submittedByName?: string })[]> =>
  composeSaksliste(forum, await standingFor(read, organisation, forum, meeting), items).map((row) =>
    row.submittedBy ? { ...row, submittedByName: nameOf(organisation, row.submittedBy) } : row,
  );

interface PromptOptions {
  readonly reminder?: boolean;
  readonly draft?: AgendaDraft;
  readonly editing?: AgendaItem['id'];
}

/** What a reader has answered so far. */
interface OwnAnswer {
  readonly items: readonly AgendaItem[];
  readonly answer?: AgendaAnswer['answer'];
}

/** The call for items as one reader sees it: with the reader's own items and answer. */
export const promptNotice = async (
  deps: Deps,
  scope: MeetingScope,
  reader: PersonId | undefined,
  options: PromptOptions = {},
): Promise<AgendaPromptNotice> => {
  const own = reader ? await ownAnswer(deps.store.read, scope, reader) : { items: [] };
  return promptFor(deps.store.read, scope, reader, own, options);
};

const ownAnswer = async (
  read: Repositories,
  { organisation, meeting }: MeetingScope,
  reader: PersonId,
): Promise<OwnAnswer> => {
  const items = await read.agenda.ofMember(organisation.id, meeting.id, reader);
  const answer = (await read.agenda.answers(meeting.id)).find(({ person }) => person === reader)?.answer;
  return { items, ...(answer && { answer }) };
};

/** The same from what is known of the reader's answer already. */
export const promptFor = async (
  read: Pick<Repositories, 'meetings'>,
  { organisation, now, forum, meeting }: MeetingScope,
  reader: PersonId | undefined,
  { items, answer }: OwnAnswer,
  { reminder = false, draft, editing }: PromptOptions = {},
): Promise<AgendaPromptNotice> => ({
  kind: 'agendaPrompt',
  meeting: meetingView(organisation, meeting),
  deadline: agendaDeadline(meeting, forum, organisation.timeZone),
  open: isOpenForItems(organisation, forum, meeting, now),
  reminder,
  standing: (await standingFor(read, organisation, forum, meeting)).map(({ title }) => title),
  ...(answer && { answer }),
  items: items
    .filter(({ status }) => status !== 'withdrawn')
    .map((item) => agendaItemView(organisation, item)),
  ...(draft && { draft }),
  ...(editing && { editing }),
  shared: reader === undefined,
});

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
