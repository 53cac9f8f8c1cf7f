import type { Notice } from '../domain/notices/notice.ts';
import type { ProblemNotice } from '../domain/notices/problem.ts';
import { personalDataIn } from '../domain/privacy-guard.ts';
import type { ProblemReason } from '../domain/problem.ts';
import { editItem } from '../services/agenda/edit-item.ts';
import { keepReason } from '../services/agenda/keep-reason.ts';
import { offerNext } from '../services/agenda/offer-next.ts';
import { showPrompt } from '../services/agenda/show-prompt.ts';
import { Problem } from '../services/errors.ts';
import { keepNote } from '../services/summaries/keep-note.ts';
import { showTrendForm } from '../services/trends/show-form.ts';
import type { Press } from './card-actions/card-action.ts';
import type { ReadyAction } from './card-actions.ts';

type Form = NonNullable<ProblemNotice['form']>;

/** The card is from another version of the bot, or was tampered with: a fresh one is what helps. */
export const outdatedCard = (): ProblemNotice => problem({ kind: 'Conflict', what: 'changedMeanwhile' });

export const problem = (reason: ProblemReason, form?: Form): ProblemNotice => ({
  kind: 'problem',
  reason,
  ...(form && { form }),
});

/** Runs the work; what a person can do something about becomes a notice. */
export const orProblem = async (work: () => Promise<Notice>): Promise<Notice> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return problem(error.reason);
    throw error;
  }
};

/** Runs what a button asks for. If it is refused, the form comes back as it was filled in. */
export const runAction = async (press: Press, action: ReadyAction): Promise<Notice> => {
  const notice = await orProblem(() => action.run(press));
  if (notice.kind !== 'problem' || !mayEcho(notice.reason, action.inputs)) return notice;
  const form = await filledForm(press, action, notice.reason).catch(() => undefined);
  return problem(notice.reason, form);
};

/** A national identity number is never sent back, whatever else was wrong with the form it stood in. */
const mayEcho = (reason: ProblemReason, inputs: ReadyAction['inputs']): boolean =>
  reason.kind !== 'Forbidden' && !personalDataIn(Object.values(inputs).join('\n')).includes('nationalId');

/** The meeting takes no more items, but another one may. */
const isTooLate = (reason: ProblemReason): boolean =>
  reason.kind === 'Conflict' && ['deadlinePassed', 'meetingCancelled', 'meetingOver'].includes(reason.what);

const filledForm = async (
  { deps, actor }: Press,
  { verb, data, inputs }: ReadyAction,
  reason: ProblemReason,
): Promise<Form | undefined> => {
  const { title = '', text = '', itemKind: kind = '' } = inputs;
  const draft = { title, text, kind };
  switch (verb) {
    case 'agenda.submit':
      return isTooLate(reason)
        ? offerNext(deps, actor, data, draft)
        : { ...(await showPrompt(deps, actor, data)), draft };
    case 'agenda.save':
      return { ...(await editItem(deps, actor, data)), draft };
    case 'trend.submit':
      return { ...(await showTrendForm(deps, actor, data)), draft: inputs };
    case 'agenda.decide':
      return keepReason(deps, actor, data, 'item' in data ? (inputs[`reason-${data.item}`] ?? '') : '');
    case 'summary.approve':
    case 'summary.hold':
      return keepNote(deps, actor, data, inputs['note'] ?? '');
    default:
      return undefined;
  }
};
