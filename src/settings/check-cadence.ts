import { type BrokenRule, broken, brokenIf } from './rule.ts';
import type { Path } from './schema-walk.ts';
import { leastAndMost } from './to-cadence.ts';
import { listOf } from './written-basics.ts';
import type { CountedCadence, WrittenRule } from './written-cadence.ts';
import type { WrittenForum } from './written-forum.ts';

/** The forms that exclude each other; spring and autumn are one, `weekday` goes with everyWeeks only. */
const FORMS = ['perYear', 'atLeast', 'about', 'spring + autumn', 'everyWeeks', 'weekly'];

export const checkCadence = (written: WrittenForum, forum: Path): readonly BrokenRule[] => {
  const path = [...forum, 'cadence'];
  const { cadence } = written;
  if (cadence === undefined) return [];
  const rules = Array.isArray(cadence) ? cadence.map(({ rule }) => rule) : [cadence];
  const follows = rules.includes('followsAnchor') && listOf(written.anchors).length === 0;
  return [
    ...brokenIf(follows, path, 'followsNothing'),
    ...(Array.isArray(cadence)
      ? [
          ...checkOrder(cadence, path),
          ...cadence.flatMap(({ rule }, index) => checkRule(rule, [...path, index, 'rule'])),
        ]
      : checkRule(cadence, path)),
  ];
};

/** The first may begin whenever; each later one has a later date. */
const checkOrder = (
  dated: readonly { readonly from?: string | undefined }[],
  path: Path,
): readonly BrokenRule[] =>
  dated.flatMap(({ from }, index) => {
    if (index === 0) return [];
    const before = dated[index - 1]?.from;
    const wrong = from === undefined || (before !== undefined && from <= before);
    return brokenIf(wrong, [...path, index], 'cadenceOrder', { from: from ?? '', before: before ?? '' });
  });

const checkRule = (rule: WrittenRule, path: Path): readonly BrokenRule[] => {
  if (typeof rule === 'string') return [];
  const forms = formsIn(rule);
  const keys = { keys: FORMS.join(', '), found: forms.join(', ') };
  if (forms.length !== 1) return [broken(path, 'oneOfKeys', keys)];
  const { least, most } = leastAndMost(rule.perYear ?? 1);
  return [
    ...brokenIf(least > most, [...path, 'perYear'], 'leastAboveMost', { least, most }),
    ...brokenIf(
      rule.weekday !== undefined && rule.everyWeeks === undefined,
      [...path, 'weekday'],
      'cadenceWeekday',
    ),
  ];
};

const formsIn = ({ spring, autumn, weekday: _, ...rest }: CountedCadence): readonly string[] => {
  const others = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  return spring !== undefined || autumn !== undefined ? [...others, 'spring + autumn'] : others;
};
