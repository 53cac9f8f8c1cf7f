import type { PlanPreviewNotice } from '../domain/notices/plan.ts';
import type { PlanReasonView } from '../domain/notices/plan-reason.ts';
import { Temporal } from '../domain/time.ts';
import { counted } from './format.ts';
import { textsFor } from './index.ts';

const nb = textsFor('nb');

/** What is good and bad about a plan in the bot's own words: each forum, then its meetings, then what concerns them all. */
export const wordExplanation = ({ forums, explanation }: PlanPreviewNotice): string => {
  const byForum = Map.groupBy(explanation, forumOf);
  return [
    '',
    'Hvorfor planen er slik (+ bra, – mindre bra)',
    ...forums.flatMap(({ forumName, slots }) => [
      `  ${forumName} (${counted(slots.length, 'møte', 'møter')})`,
      ...wordReasons(byForum.get(forumName) ?? []),
    ]),
    ...(byForum.has(undefined) ? ['  Alle forumene', ...wordReasons(byForum.get(undefined) ?? [])] : []),
  ].join('\n');
};

const wordReasons = (reasons: readonly PlanReasonView[]): readonly string[] =>
  reasons.length > 0
    ? reasons.toSorted(inOrder).map((reason) => `    ${reason.good ? '+' : '–'} ${nb.draft.reason(reason)}`)
    : ['    Ingenting å merke seg.'];

/** What is said of the forum as a whole comes before what is said of its meetings, and these in order of time. */
const inOrder = (a: PlanReasonView, b: PlanReasonView): number => {
  const [first, second] = [slotOf(a)?.start, slotOf(b)?.start];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  return Temporal.PlainDateTime.compare(first, second);
};

const slotOf = (reason: PlanReasonView) => {
  if ('slot' in reason) return reason.slot;
  return 'slots' in reason ? reason.slots[0] : undefined;
};

const forumOf = (reason: PlanReasonView): string | undefined =>
  'forumName' in reason ? reason.forumName : slotOf(reason)?.forumName;
