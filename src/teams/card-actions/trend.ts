import { z } from 'zod';
import type { Verb, VerbData } from '../../../cards/verbs.ts';
import { approveSummary } from '../../services/summaries/approve-summary.ts';
import { holdSummary } from '../../services/summaries/hold-summary.ts';
import { reportNothing } from '../../services/trends/report-nothing.ts';
import { showTrendForm } from '../../services/trends/show-form.ts';
import { submitReport } from '../../services/trends/submit-report.ts';
import { type CardActions, id, meeting, v } from './card-action.ts';

const summary = z.object({ summary: id<VerbData['summary.hold']['summary']>(), v });

/** What the services report, and the summary made of it. */
export const TREND_ACTIONS: CardActions<Extract<Verb, `trend.${string}` | `summary.${string}`>> = {
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
};
