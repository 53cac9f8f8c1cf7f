import type { Actor } from '../domain/actor.ts';
import { fold } from '../domain/fold.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { invalid } from '../services/errors.ts';
import { forumNamed } from '../services/meetings/find-meeting.ts';
import { showKeepFree } from '../services/planning/keep-free.ts';
import { makePlan } from '../services/planning/make-plan.ts';
import { showDraftOf } from '../services/planning/show-draft.ts';
import { showYear } from '../services/planning/show-year.ts';
import type { Deps } from '../services/ports/deps.ts';
import { scopeOf } from '../services/scope.ts';
import { command } from './command.ts';
import { daysAndForum } from './days-and-forum.ts';

/** From August on people plan next year. */
const PLANNING_MONTH = 8;

export const plan = command({
  name: 'plan',
  aliases: ['planlegg', 'årsplan'],
  key: 'plan',
  permission: 'plan.make',
  examples: [
    '/plan 2027',
    '/plan 2027 politiråd, koordineringsgruppe',
    '/plan rest',
    '/plan unngå 11.3.2027',
  ],
  args: ['year', 'forums'],
  run: async ({ deps, actor, args }) => {
    const { organisation, today } = scopeOf(deps, actor);
    const usual = String(today.month >= PLANNING_MONTH ? today.year + 1 : today.year);
    const asked = args.year ?? usual;
    if (fold(asked) === 'vis') return showDraftOf(deps, actor, { year: yearOf(args.forums ?? usual) });
    if (fold(asked) === fold('unngå')) return keepDaysFree(deps, actor, args.forums);
    const isRest = ['rest', 'resten'].includes(fold(asked));
    const year = isRest ? today.year : yearOf(asked);
    // "resten av året" and "resten av 2026" say no more than "resten".
    const named = isRest ? args.forums?.replace(/^av (?:året|\d{4})\s*/iu, '') : args.forums;
    const forums = named ? named.split(',').map((name) => forumNamed(organisation, name).id) : undefined;
    return makePlan(deps, actor, { year, ...(forums && { forums }) });
  },
});

export const arshjul = command({
  name: 'årshjul',
  aliases: ['hjul'],
  key: 'arshjul',
  permission: 'meeting.list',
  examples: ['/årshjul', '/årshjul 2027'],
  args: ['year'],
  run: ({ deps, actor, args }) => showYear(deps, actor, args.year ? { year: yearOf(args.year) } : {}),
});

const yearOf = (text: string): number => {
  if (!/^\d{4}$/u.test(text)) throw invalid({ field: 'year', problem: 'notAYear' });
  return Number(text);
};

/** Which days to keep free, and of which forum. */
const keepDaysFree = (deps: Deps, actor: Actor, what: string | undefined): Promise<Notice> => {
  const { name, ...days } = daysAndForum(what);
  const forum = name ? forumNamed(scopeOf(deps, actor).organisation, name).id : '';
  return showKeepFree(deps, actor, { ...days, forum });
};
