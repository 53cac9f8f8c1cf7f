import type { ForumId, OrganisationId, PersonId } from '../domain/ids.ts';
import { installationActivities } from './activities.ts';
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
  for (const activity of activities) {
    const problem = await deliver(wiring, changed, activity);
    if (problem) return problem;
  }
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
 * Installs the app for everybody who never had it, coordinators first. People of another tenant are left out: Teams
 * lets no bot write to them until they are guests.
 */
export const installForAll = async (wiring: Wiring, id: OrganisationId): Promise<readonly BotProblem[]> => {
  const { people, coordinators } = organisationOf(wiring, id);
  const chats = [...people]
    .filter(({ outsideTenant }) => !outsideTenant)
    .sort((a, b) => Number(coordinators.includes(b.id)) - Number(coordinators.includes(a.id)))
    .map((person) => ({ person, chat: personalChat(wiring, id, person.id) }))
    .filter(({ chat }) => wiring.log.conversation(chat.id) === undefined);
  const problems: BotProblem[] = [];
  for (const { person, chat } of chats) {
    const problem = await setInstalled(wiring, chat, person.id, true);
    if (problem) problems.push(problem);
  }
  return problems;
};
