import { forumNamed } from '../services/meetings/find-meeting.ts';
import { scopeOf } from '../services/scope.ts';
import { showSummary } from '../services/summaries/show-summary.ts';
import { showTrendForm } from '../services/trends/show-form.ts';
import { showTrends } from '../services/trends/show-trends.ts';
import { command } from './command.ts';

export const trend = command({
  name: 'trend',
  aliases: ['meld trend', 'tendens'],
  key: 'trend',
  permission: 'trend.report',
  examples: ['/trend'],
  args: [],
  run: ({ deps, actor }) => showTrendForm(deps, actor, {}),
});

export const trender = command({
  name: 'trender',
  aliases: ['tendenser'],
  key: 'trender',
  permission: 'trend.read',
  examples: ['/trender'],
  args: [],
  run: ({ deps, actor }) => showTrends(deps, actor),
});

export const oppsummering = command({
  name: 'oppsummering',
  aliases: ['sammendrag', 'samandrag'],
  key: 'oppsummering',
  permission: 'summary.preview',
  examples: ['/oppsummering', '/oppsummering politiråd'],
  args: ['forum'],
  run: async ({ deps, actor, args }) => {
    const forum = args.forum && forumNamed(scopeOf(deps, actor).organisation, args.forum).id;
    return showSummary(deps, actor, { ...(forum && { forum }) });
  },
});
