import { runCommand } from '../commands/run-command.ts';
import type { Actor } from '../domain/actor.ts';
import type { Notice } from '../domain/notice.ts';
import { type Press, readCardAction } from './card-actions.ts';
import { cardAnswer, cardMessage, languageOf } from './card-message.ts';
import { conversationIdOf, conversationOf } from './conversations.ts';
import type { Envelope } from './envelope.ts';
import { COMMAND_TEXT_MAX, type Incoming, readIncoming } from './incoming.ts';
import { faultOf } from './log.ts';
import { orProblem, outdatedCard, problem, runAction } from './problems.ts';
import { placeOf, replaceCard, reply, showTyping } from './replies.ts';
import { type Answer, type Bot, OK, type Turn } from './turn.ts';

/** Not an error of the server: a client asked for something that the bot does not offer. */
const NOT_OFFERED: Answer = { status: 404, body: { error: 'not offered' } };
/** Nothing is looked up while typing yet; an empty answer is what the field understands. */
const NO_RESULTS: Answer = {
  status: 200,
  body: { type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } },
};

type Asked = Extract<Incoming, { kind: 'command' | 'tooLong' | 'cardAction' }>;

/** Does what a verified activity asks for, and answers it. */
export const handle = async (bot: Bot, envelope: Envelope): Promise<Answer> => {
  const incoming = readIncoming(envelope);
  if (incoming.kind === 'ignored') return envelope.type === 'invoke' ? NOT_OFFERED : OK;
  if (incoming.kind === 'removed') {
    await bot.conversations.removed(bot.organisation.id, conversationIdOf(envelope));
    return OK;
  }
  const person = bot.identify(envelope);
  if (!person) return refuseStranger(bot, envelope, incoming);
  const conversation = conversationOf(bot.deps, bot.organisation.id, envelope, person);
  const turn: Turn = { bot, envelope, person, conversation };
  if (incoming.kind === 'installed') {
    await bot.conversations.installed(conversation);
    return OK;
  }
  if (incoming.kind === 'search') return NO_RESULTS;
  return envelope.type === 'invoke' ? answerInvoke(turn, incoming) : answerMessage(turn, incoming);
};

/** The card comes back in the answer; if that takes too long, word that it is coming, and then an update of the card. */
const answerInvoke = async (turn: Turn, asked: Asked): Promise<Answer> => {
  const { bot, person } = turn;
  const language = languageOf(bot.organisation, person);
  const work = noticeFor(turn, asked);
  const notice = await within(bot.turnMs, work);
  if (notice) return { status: 200, body: cardAnswer(notice, language) };
  bot.background(work.then((late) => replaceCard(turn, late)));
  return { status: 200, body: cardAnswer({ kind: 'done', what: 'workingOnIt' }, language) };
};

const answerMessage = async (turn: Turn, asked: Asked): Promise<Answer> => {
  const { bot } = turn;
  const say = asked.kind === 'cardAction' ? replaceCard : reply;
  const said = noticeFor(turn, asked)
    .then((notice) => say(turn, notice))
    .catch((error) => bot.log.warn(faultOf(error), 'a reply was not delivered'))
    .then(() => true);
  if (!(await within(bot.turnMs, said))) {
    bot.background(said.then(() => undefined));
    await showTyping(turn).catch(() => undefined);
  }
  return OK;
};

/** Never fails: a fault of the program becomes a notice that says so, and is logged without what the person wrote. */
const noticeFor = async (turn: Turn, asked: Asked): Promise<Notice> => {
  try {
    await turn.bot.conversations.seen(turn.conversation);
    return await run(turn, asked);
  } catch (error) {
    turn.bot.log.error(faultOf(error), 'a request failed');
    return problem({ kind: 'Unavailable' });
  }
};

const run = (turn: Turn, asked: Asked): Promise<Notice> | Notice => {
  const press = pressOf(turn);
  if (asked.kind === 'tooLong') return tooLong();
  if (asked.kind === 'command')
    return orProblem(() => runCommand(press.deps, press.actor, asked.text, press.context));
  const action = readCardAction(asked.verb, asked.data);
  return action ? runAction(press, action) : outdatedCard();
};

const tooLong = (): Notice =>
  problem({ kind: 'Invalid', issues: [{ field: 'text', problem: 'tooLong', limit: COMMAND_TEXT_MAX }] });

const pressOf = ({ bot, person, conversation }: Turn): Press => {
  const actor: Actor = { kind: 'person', organisation: bot.organisation.id, person };
  return {
    deps: bot.deps,
    actor,
    context: { conversation: conversation.id, personal: conversation.kind === 'personal' },
  };
};

/** Somebody of the tenant who is in no forum: a kind answer, and a line in the audit log. */
const refuseStranger = async (bot: Bot, envelope: Envelope, { kind }: Incoming): Promise<Answer> => {
  if (kind === 'installed' || kind === 'search') return kind === 'search' ? NO_RESULTS : OK;
  const { deps, organisation } = bot;
  await deps.store.write((tx) =>
    tx.audit.append({
      organisation: organisation.id,
      at: deps.clock.now(),
      actor: 'stranger',
      action: 'edge.enter',
      outcome: 'refused',
      ...(envelope.from.aadObjectId && { subject: envelope.from.aadObjectId }),
    }),
  );
  const notice = problem({ kind: 'Forbidden' });
  if (envelope.type === 'invoke') return { status: 200, body: cardAnswer(notice, organisation.language) };
  const activity = { ...cardMessage(notice, organisation.language), recipient: { id: envelope.from.id } };
  const sent = envelope.recipient.isTargeted
    ? bot.connector.sendTargeted(placeOf(envelope), activity)
    : bot.connector.send(placeOf(envelope), activity);
  await sent.catch((error) => bot.log.warn(faultOf(error), 'a reply was not delivered'));
  return OK;
};

/** The result, or nothing if it takes longer. The work goes on. */
const within = async <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms, undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};
