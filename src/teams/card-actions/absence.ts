import { z } from 'zod';
import type { Verb, VerbData } from '../../../cards/verbs.ts';
import { leaveInAbsence, moveForAbsence, showAbsence } from '../../services/planning/absence.ts';
import { type CardActions, id, local, print } from './card-action.ts';

const days = z.object({ person: id<VerbData['absence.leave']['person']>(), from: local, to: local });
const away = days.extend({ vara: z.boolean() });

/** What to do with the meetings of somebody who is away. */
export const ABSENCE_ACTIONS: CardActions<Extract<Verb, `absence.${string}`>> = {
  'absence.show': { data: away, run: ({ deps, actor }, data) => showAbsence(deps, actor, data) },
  'absence.move': {
    data: away.extend({ print }),
    run: ({ deps, actor }, data) => moveForAbsence(deps, actor, data),
  },
  'absence.leave': { data: days, run: ({ deps, actor }, data) => leaveInAbsence(deps, actor, data) },
};
