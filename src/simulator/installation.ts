import type { ForumId, OrganisationId, PersonId } from '../domain/ids.ts';
import { conversationUpdate, installationActivities } from './activities.ts';
import type { Stage } from './bot-calls.ts';
import { groupConversationId, personalConversationId } from './cast.ts';
import type { BotProblem, SimulatedConversation } from './chat.ts';
import { deliver, occasion, organisationOf, type Wiring } from './wiring.ts';

/** Adds the app to a person's chat or a group, or removes it; the bot hears of it either way. */
export const setInstalled = async (
  wiring: Wiring,
  conversation: SimulatedConversation,
  personId: PersonId,
  installed: boolean,
): Promise<BotProblem | undefined> => {
  const changed = { ...conversation, installed };
  wiring.log.record({ kind: 'conversation', conversation: changed });
  const activities = installationActivities(
    occasion(wiring, changed, personId),
    installed ? 'add' : 'remove',
  );
  return tell(wiring, changed, activities);
};

/** What the bot has heard it need not be told again, until our address is another. */
const tell = async (
  wiring: Wiring,
  conversation: SimulatedConversation,
  activities: readonly object[],
): Promise<BotProblem | undefined> => {
  for (const activity of activities) {
    const problem = await deliver(wiring, conversation, activity);
    if (problem) return problem;
  }
  const told = { ...conversation, announcedFrom: wiring.serviceUrl };
  wiring.log.record({ kind: 'conversation', conversation: told });
  return undefined;
};

/** A person's chat with the bot, known or new. */
export const personalChat = (
  { log }: Stage,
  organisation: OrganisationId,
  person: PersonId,
): SimulatedConversation => {
  const id = personalConversationId(organisation, person);
  return log.conversation(id) ?? { id, organisation, kind: 'personal', installed: false, person };
};

/** A forum's group chat or channel, known or new. */
export const forumChat = (
  { log }: Stage,
  organisation: OrganisationId,
  forum: ForumId,
  kind: 'groupChat' | 'channel',
): SimulatedConversation => {
  const id = groupConversationId(organisation, forum, kind);
  return log.conversation(id) ?? { id, organisation, kind, installed: false, forum };
};

/**
 * Installs the app for everybody who never had it, coordinators first; the others' chats, of all organisations since
 * they share the clock, are announced again if we have moved. People of another tenant are left out: Teams
 * lets no bot write to them until they are guests.
 */
export const installForAll = async (wiring: Wiring, id: OrganisationId): Promise<readonly BotProblem[]> => {
  const problems = [...(await announceAgain(wiring))];
  const { people, coordinators } = organisationOf(wiring, id);
  const chats = [...people]
    .filter(({ outsideTenant }) => !outsideTenant)
    .sort((a, b) => Number(coordinators.includes(b.id)) - Number(coordinators.includes(a.id)))
    .map((person) => ({ person, chat: personalChat(wiring, id, person.id) }))
    .filter(({ chat }) => wiring.log.conversation(chat.id) === undefined);
  for (const { person, chat } of chats) {
    const problem = await setInstalled(wiring, chat, person.id, true);
    if (problem) problems.push(problem);
  }
  return problems;
};

/** The bot has stored where it reaches each chat: after a start with another port nobody would hear of it any more. */
const announceAgain = async (wiring: Wiring): Promise<readonly BotProblem[]> => {
  const problems: BotProblem[] = [];
  for (const { conversation, person } of movedChats(wiring)) {
    const added = conversationUpdate(occasion(wiring, conversation, person), 'add');
    const problem = await tell(wiring, conversation, [added]);
    if (problem) problems.push(problem);
  }
  return problems;
};

const movedChats = ({ organisations, log, serviceUrl }: Wiring) =>
  organisations.flatMap(({ id, people, coordinators }) =>
    log
      .conversations(id)
      .filter(({ installed, announcedFrom }) => installed && announcedFrom !== serviceUrl)
      .flatMap((conversation) => {
        const person = people.find((each) => each.id === (conversation.person ?? coordinators[0]));
        return person ? [{ conversation, person: person.id }] : [];
      }),
  );
