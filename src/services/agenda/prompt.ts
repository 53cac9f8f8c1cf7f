import type { AgendaItem } from '../../domain/agenda.ts';
import { agendaDeadline } from '../../domain/agenda-times.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { AgendaAnswer } from '../../domain/meeting.ts';
import type { AgendaDraft, AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { agendaItemView, isOpenForItems, meetingView } from '../views.ts';
import { standingFor } from './standing-items.ts';

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
