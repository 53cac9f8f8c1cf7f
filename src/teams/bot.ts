import { runCommand } from '../commands/run-command.ts';
import type { Actor } from '../domain/actor.ts';
import type { ProgressNotice } from '../domain/notices/done.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { hasOwnPrompt } from '../services/agenda/show-prompt.ts';
import { answerLater } from './answer-later.ts';
import { answerPlace } from './answer-place.ts';
import type { Press } from './card-actions/card-action.ts';
import { type ReadyAction, readCardAction } from './card-actions.ts';
import { cardAnswer, cardMessage, languageOf, noOwnView, tryAgainAnswer } from './card-message.ts';
import { conversationIdOf, conversationOf } from './conversations.ts';
import { type Deadline, deadlineIn } from './deadline.ts';
import type { Envelope } from './envelope.ts';
import { COMMAND_TEXT_MAX, type Incoming, readIncoming } from './incoming.ts';
import { faultOf } from './log.ts';
import { orProblem, outdatedCard, problem, runAction } from './problems.ts';
import { placeOf, showTyping } from './replies.ts';
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
  if (incoming.kind === 'search') return NO_RESULTS;
  if (incoming.kind === 'installed') return install(bot, envelope);
  const deadline = deadlineIn(bot.turnMs);
  try {
    return await answer(bot, envelope, incoming, deadline);
  } finally {
    deadline.stop();
  }
};

/** Nobody waits for words here, so that Teams may take its time to say who it is, and deliver again if it cannot. */
const install = async (bot: Bot, envelope: Envelope): Promise<Answer> => {
  const sender = await bot.identify(envelope);
  if (sender.kind === 'unclear') return { status: 503, body: { error: 'try again' } };
  if (sender.kind === 'known') {
    const { deps, organisation, conversations } = bot;
    await conversations.installed(conversationOf(deps, organisation.id, envelope, sender.person));
  }
  return OK;
};

const answer = async (bot: Bot, envelope: Envelope, asked: Asked, deadline: Deadline): Promise<Answer> => {
  const sender = (await deadline.within(bot.identify(envelope))) ?? { kind: 'unclear' };
  if (sender.kind === 'unclear') return askAgain(bot, envelope);
  if (sender.kind === 'stranger') return refuseStranger(bot, envelope);
  const { person } = sender;
  const conversation = conversationOf(bot.deps, bot.organisation.id, envelope, person);
  const turn: Turn = { bot, envelope, person, conversation, deadline, progress: {} };
  return envelope.type === 'invoke' ? answerInvoke(turn, asked) : answerMessage(turn, asked);
};

/** The card comes back in the answer; if that takes too long, word that it is coming, and then an update of the card. */
const answerInvoke = async (turn: Turn, asked: Asked): Promise<Answer> => {
  const { bot, person, deadline } = turn;
  const language = languageOf(bot.organisation, person);
  const work = noticeFor(turn, asked);
  const notice = await deadline.within(work);
  if (notice?.kind === 'problem' && asked.kind === 'cardAction' && asked.automatic) {
    return { status: 200, body: noOwnView() };
  }
  if (notice) return { status: 200, body: cardAnswer(notice, language) };
  const { latest } = turn.progress;
  bot.background(answerLater(turn, answerPlace(turn, asked), work, latest));
  return { status: 200, body: cardAnswer(latest ?? { kind: 'done', what: 'workingOnIt' }, language) };
};

/** Said within the turn, or a sign that it is coming, and then what comes of it. */
const answerMessage = async (turn: Turn, asked: Asked): Promise<Answer> => {
  const { bot, deadline, progress } = turn;
  const place = answerPlace(turn, asked);
  const work = noticeFor(turn, asked);
  const notice = await deadline.within(work);
  if (notice) {
    const said = place
      .show(notice)
      .catch((error) => bot.log.warn(faultOf(error), 'a reply was not delivered'));
    if (!(await deadline.within(said.then(() => true)))) bot.background(said);
    return OK;
  }
  const { latest } = progress;
  const sign = latest ? place.show(latest) : showTyping(turn);
  await sign.catch((error) => bot.log.warn(faultOf(error), 'a sign of work was not shown'));
  bot.background(answerLater(turn, place, work, latest));
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
  if (!action) return outdatedCard();
  return asked.automatic ? refresh(press, action) : runAction(press, action);
};

/** A shared card that refreshes by itself before somebody without a view of their own: they have attempted nothing. */
const refresh = async (press: Press, action: ReadyAction): Promise<Notice> => {
  const { deps, actor } = press;
  const isTheirs = action.verb !== 'agenda.show' || (await hasOwnPrompt(deps, actor, action.data));
  return isTheirs ? runAction(press, action) : problem({ kind: 'Forbidden' });
};

const tooLong = (): Notice =>
  problem({ kind: 'Invalid', issues: [{ field: 'text', problem: 'tooLong', limit: COMMAND_TEXT_MAX }] });

const pressOf = ({ bot, person, conversation, progress }: Turn): Press => {
  const actor: Actor = { kind: 'person', organisation: bot.organisation.id, person };
  const tell = (notice: ProgressNotice): void => {
    progress.latest = notice;
  };
  return {
    deps: { ...bot.deps, progress: tell },
    actor,
    context: { conversation: conversation.id, personal: conversation.kind === 'personal' },
  };
};

/** Somebody of the tenant who is in no forum: a kind answer, and a line in the audit log. */
const refuseStranger = async (bot: Bot, envelope: Envelope): Promise<Answer> => {
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
  return sayToUnknown(bot, envelope, notice);
};

/** Who it is could not be found out: a line of text leaves the pressed card, with what was filled in, as it is. */
const askAgain = async (bot: Bot, envelope: Envelope): Promise<Answer> => {
  if (envelope.type === 'invoke') return { status: 200, body: tryAgainAnswer(bot.organisation.language) };
  return sayToUnknown(bot, envelope, problem({ kind: 'Unavailable' }));
};

/** To a sender whom the bot does not know (yet). */
const sayToUnknown = async (bot: Bot, envelope: Envelope, notice: Notice): Promise<Answer> => {
  const activity = {
    ...cardMessage(notice, bot.organisation.language),
    recipient: { id: envelope.from.id },
  };
  const sent = envelope.recipient.isTargeted
    ? bot.connector.sendTargeted(placeOf(envelope), activity)
    : bot.connector.send(placeOf(envelope), activity);
  await sent.catch((error) => bot.log.warn(faultOf(error), 'a reply was not delivered'));
  return OK;
};
