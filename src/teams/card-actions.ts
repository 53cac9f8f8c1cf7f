import { z } from 'zod';
import type { Verb, VerbData } from '../../cards/verbs.ts';
import type { CommandContext } from '../commands/command.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Actor } from '../domain/actor.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { answerNone } from '../services/agenda/answer-none.ts';
import { decideItem } from '../services/agenda/decide-item.ts';
import { editItem } from '../services/agenda/edit-item.ts';
import { remindMissing } from '../services/agenda/remind-missing.ts';
import { saveItem } from '../services/agenda/save-item.ts';
import { showAnswers } from '../services/agenda/show-answers.ts';
import { showPrompt } from '../services/agenda/show-prompt.ts';
import { showReview } from '../services/agenda/show-review.ts';
import { showSaksliste } from '../services/agenda/show-saksliste.ts';
import { submitItem } from '../services/agenda/submit-item.ts';
import { withdrawItem } from '../services/agenda/withdraw-item.ts';
import { followInCalendar, keepAsPlanned } from '../services/meetings/answer-calendar.ts';
import { moveMeetingAlong } from '../services/meetings/move-meeting.ts';
import { recordHeld } from '../services/meetings/record-held.ts';
import { callOffWithoutForum } from '../services/meetings/without-forum.ts';
import { decideLeavers } from '../services/members/decide-leavers.ts';
import {
  anotherDraft,
  excludeFromDraft,
  includeInDraft,
  pinDraft,
} from '../services/planning/adjust-draft.ts';
import { approvePlan } from '../services/planning/approve-plan.ts';
import { leaveOnClosedDays, mendClosedDays } from '../services/planning/closed-days.ts';
import { discardPlan } from '../services/planning/discard-plan.ts';
import { keepFree } from '../services/planning/keep-free.ts';
import { moveInDraft, showMoveInDraft } from '../services/planning/move-in-draft.ts';
import { showDraft, showDraftForum } from '../services/planning/show-draft.ts';
import type { Deps } from '../services/ports/deps.ts';
import { approveSummary } from '../services/summaries/approve-summary.ts';
import { holdSummary } from '../services/summaries/hold-summary.ts';
import { reportNothing } from '../services/trends/report-nothing.ts';
import { showTrendForm } from '../services/trends/show-form.ts';
import { submitReport } from '../services/trends/submit-report.ts';
import type { CardData } from './incoming.ts';

/** Who pressed, and where. */
export interface Press {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly context: CommandContext;
}

/** What was filled in, by field id; Teams leaves empty fields out. */
type Inputs = Readonly<Record<string, string>>;

/** What one verb takes, and what it runs. */
interface CardAction<V extends Verb> {
  readonly data: z.ZodType<VerbData[V]>;
  run(press: Press, data: VerbData[V], inputs: Inputs): Promise<Notice>;
}

const id = <T extends string>(): z.ZodType<T> => z.string().min(1).max(100) as unknown as z.ZodType<T>;
const v = z.number().int().nonnegative();
const meeting = z.object({ meeting: id<VerbData['agenda.show']['meeting']>() });
const item = z.object({ item: id<VerbData['agenda.edit']['item']>() });
const plan = z.object({ plan: id<VerbData['plan.approve']['plan']>(), v });
const forumId = id<VerbData['plan.approveForum']['forum']>();
const anyForum = z.union([forumId, z.literal('')]);
const print = z.string().min(1).max(40);
const local = z.string().min(1).max(40);
const summary = z.object({ summary: id<VerbData['summary.hold']['summary']>(), v });

const agendaInputs = ({ title, text, itemKind }: Inputs) => ({ title, text, kind: itemKind });

/** Every verb of the cards: one without a row here does not compile. */
const ACTIONS: { readonly [V in Verb]: CardAction<V> } = {
  'plan.approve': {
    data: plan,
    run: ({ deps, actor }, data) => approvePlan(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.discard': {
    data: plan,
    run: ({ deps, actor }, data) => discardPlan(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.show': {
    data: plan.omit({ v: true }),
    run: ({ deps, actor }, data) => showDraft(deps, actor, data),
  },
  'plan.another': {
    data: plan,
    run: ({ deps, actor }, data) => anotherDraft(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.forum': {
    data: plan.omit({ v: true }),
    run: ({ deps, actor }, data, { forum }) => showDraftForum(deps, actor, { ...data, forum }),
  },
  'plan.approveForum': {
    data: plan.extend({ forum: forumId }),
    run: ({ deps, actor }, { v: version, ...data }) => approvePlan(deps, actor, { ...data, version }),
  },
  'plan.pin': {
    data: plan.extend({ forum: forumId, pinned: z.boolean() }),
    run: ({ deps, actor }, { v: version, ...data }, { pinMeeting }) =>
      pinDraft(deps, actor, { ...data, version, meeting: pinMeeting }),
  },
  'plan.exclude': {
    data: plan.extend({ forum: anyForum }),
    run: ({ deps, actor }, { v: version, ...data }, { from, to }) =>
      excludeFromDraft(deps, actor, { ...data, version, from, to }),
  },
  'plan.include': {
    data: plan,
    run: ({ deps, actor }, data) => includeInDraft(deps, actor, { plan: data.plan, version: data.v }),
  },
  'plan.move': {
    data: plan.extend({ forum: forumId }),
    run: ({ deps, actor }, { v: version, ...data }, { moveMeeting, date, time }) =>
      showMoveInDraft(deps, actor, { ...data, version, meeting: moveMeeting, date, time }),
  },
  'plan.moveAlong': {
    data: plan.extend({ slot: id<VerbData['plan.moveAlong']['slot']>(), to: local }),
    run: ({ deps, actor }, { v: version, ...data }) => moveInDraft(deps, actor, { ...data, version }),
  },
  'meeting.moveAlong': {
    data: meeting.extend({ to: local, print }),
    run: ({ deps, actor }, data) => moveMeetingAlong(deps, actor, data),
  },
  'days.avoid': {
    data: z.object({ from: local, to: local, forum: anyForum, print }),
    run: ({ deps, actor }, data) => keepFree(deps, actor, data),
  },
  'forum.callOff': {
    data: z.object({ forum: forumId }),
    run: ({ deps, actor }, data) => callOffWithoutForum(deps, actor, data),
  },
  'days.mend': {
    data: z.object({ about: print, print }),
    run: ({ deps, actor }, data) => mendClosedDays(deps, actor, data),
  },
  'days.leave': {
    data: z.object({ about: print }),
    run: ({ deps, actor }, data) => leaveOnClosedDays(deps, actor, data),
  },
  'agenda.submit': {
    data: meeting,
    run: ({ deps, actor }, data, inputs) => submitItem(deps, actor, { ...data, ...agendaInputs(inputs) }),
  },
  'agenda.none': { data: meeting, run: ({ deps, actor }, data) => answerNone(deps, actor, data) },
  'agenda.edit': { data: item, run: ({ deps, actor }, data) => editItem(deps, actor, data) },
  'agenda.save': {
    data: item.extend({ v }),
    run: ({ deps, actor }, data, inputs) =>
      saveItem(deps, actor, { item: data.item, version: data.v, ...agendaInputs(inputs) }),
  },
  'agenda.withdraw': {
    data: item.extend({ v }),
    run: ({ deps, actor }, data) => withdrawItem(deps, actor, { item: data.item, version: data.v }),
  },
  'agenda.show': { data: meeting, run: ({ deps, actor }, data) => showPrompt(deps, actor, data) },
  'agenda.decide': {
    data: item.extend({ v, decision: z.enum(['accept', 'decline', 'postpone']) }),
    run: ({ deps, actor }, data, inputs) =>
      decideItem(deps, actor, {
        item: data.item,
        version: data.v,
        decision: data.decision,
        reason: inputs[`reason-${data.item}`],
      }),
  },
  'agenda.review': { data: meeting, run: ({ deps, actor }, data) => showReview(deps, actor, data) },
  'saksliste.show': { data: meeting, run: ({ deps, actor }, data) => showSaksliste(deps, actor, data) },
  'answers.show': { data: meeting, run: ({ deps, actor }, data) => showAnswers(deps, actor, data) },
  'answers.remind': { data: meeting, run: ({ deps, actor }, data) => remindMissing(deps, actor, data) },
  'members.leavers': {
    data: z.object({ decision: z.enum(['out', 'keep']) }),
    run: ({ deps, actor }, data, { people }) => decideLeavers(deps, actor, { ...data, people }),
  },
  'calendar.follow': {
    data: meeting.extend({ v, print }),
    run: ({ deps, actor }, { v: number, ...data }) => followInCalendar(deps, actor, { ...data, number }),
  },
  'calendar.keep': {
    data: meeting.extend({ v }),
    run: ({ deps, actor }, data) => keepAsPlanned(deps, actor, { meeting: data.meeting, number: data.v }),
  },
  'meeting.held': {
    data: meeting.extend({ held: z.boolean() }),
    run: ({ deps, actor }, data) => recordHeld(deps, actor, data),
  },
  'trend.submit': {
    data: meeting,
    run: ({ deps, actor }, data, inputs) => submitReport(deps, actor, { ...inputs, ...data }),
  },
  'trend.none': { data: meeting, run: ({ deps, actor }, data) => reportNothing(deps, actor, data) },
  'trend.show': { data: meeting, run: ({ deps, actor }, data) => showTrendForm(deps, actor, data) },
  'summary.approve': {
    data: summary,
    run: ({ deps, actor }, data, inputs) =>
      approveSummary(deps, actor, { summary: data.summary, version: data.v, note: inputs['note'] }),
  },
  'summary.hold': {
    data: summary,
    run: ({ deps, actor }, data, inputs) =>
      holdSummary(deps, actor, { summary: data.summary, version: data.v, note: inputs['note'] }),
  },
  command: {
    data: z.object({ text: z.string().min(1).max(200) }),
    run: ({ deps, actor, context }, data) => runCommand(deps, actor, data.text, context),
  },
};

/** What a press asks for, ready to run; nothing if the verb is unknown or its data is not what the card was given. */
export const readCardAction = (verb: string, data: CardData): ReadyAction | undefined =>
  isVerb(verb) ? ready(verb, data) : undefined;

export interface ReadyAction {
  readonly verb: Verb;
  readonly data: VerbData[Verb];
  readonly inputs: Inputs;
  run(press: Press): Promise<Notice>;
}

const isVerb = (verb: string): verb is Verb => Object.hasOwn(ACTIONS, verb);

const ready = <V extends Verb>(verb: V, raw: CardData): ReadyAction | undefined => {
  const action: CardAction<V> = ACTIONS[verb];
  const data = action.data.safeParse(raw).data;
  if (data === undefined) return undefined;
  const inputs = inputsOf(raw);
  return { verb, data, inputs, run: (press) => action.run(press, data, inputs) };
};

/** Clients differ in what a number or a switch arrives as; text is what all of them can be read as. */
const inputsOf = (raw: CardData): Inputs =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([field, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[field, String(value)]]
        : [],
    ),
  );
