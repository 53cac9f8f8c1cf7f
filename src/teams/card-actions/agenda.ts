import { z } from 'zod';
import type { Verb, VerbData } from '../../../cards/verbs.ts';
import { answerNone } from '../../services/agenda/answer-none.ts';
import { decideItem } from '../../services/agenda/decide-item.ts';
import { editItem } from '../../services/agenda/edit-item.ts';
import { remindMissing } from '../../services/agenda/remind-missing.ts';
import { saveItem } from '../../services/agenda/save-item.ts';
import { showAnswers } from '../../services/agenda/show-answers.ts';
import { showPrompt } from '../../services/agenda/show-prompt.ts';
import { showReview } from '../../services/agenda/show-review.ts';
import { showSaksliste } from '../../services/agenda/show-saksliste.ts';
import { submitItem } from '../../services/agenda/submit-item.ts';
import { withdrawItem } from '../../services/agenda/withdraw-item.ts';
import { type CardActions, type Inputs, id, meeting, v } from './card-action.ts';

const item = z.object({ item: id<VerbData['agenda.edit']['item']>() });
const agendaInputs = ({ title, text, itemKind }: Inputs) => ({ title, text, kind: itemKind });

/** Items, the saksliste made of them, and who has answered. */
export const AGENDA_ACTIONS: CardActions<
  Extract<Verb, `agenda.${string}` | `saksliste.${string}` | `answers.${string}`>
> = {
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
};
