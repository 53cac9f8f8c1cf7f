import { invalid } from '../services/errors.ts';
import { forumNamed } from '../services/meetings/find-meeting.ts';
import { makePlan } from '../services/planning/make-plan.ts';
import { scopeOf } from '../services/scope.ts';
import { command } from './command.ts';

/** From August on people plan next year. */
const PLANNING_MONTH = 8;

export const plan = command({
  name: 'plan',
  aliases: ['planlegg', 'årsplan', 'årshjul'],
  key: 'plan',
  permission: 'plan.make',
  examples: ['/plan 2027', '/plan 2027 politiråd'],
  args: ['year', 'forums'],
  run: async ({ deps, actor, args }) => {
    const { organisation, today } = scopeOf(deps, actor);
    const year = args.year ?? String(today.month >= PLANNING_MONTH ? today.year + 1 : today.year);
    if (!/^\d{4}$/u.test(year)) throw invalid({ field: 'year', problem: 'notAYear' });
    const forums = args.forums?.split(',').map((name) => forumNamed(organisation, name).id);
    return makePlan(deps, actor, { year, ...(forums && { forums }) });
  },
});
