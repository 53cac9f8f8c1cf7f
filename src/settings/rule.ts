import type { ConfigurationRule } from '../domain/configuration.ts';
import type { Path } from './schema-walk.ts';

/** A rule that is broken, and where. `details` has the numbers and names that its sentence needs. */
export interface BrokenRule {
  readonly path: Path;
  readonly rule: ConfigurationRule;
  readonly details: Readonly<Record<string, string | number>>;
}

export const broken = (
  path: Path,
  rule: ConfigurationRule,
  details: Readonly<Record<string, string | number>> = {},
): BrokenRule => ({ path, rule, details });

/** The broken rule, or none, when its condition holds. */
export const brokenIf = (condition: boolean, ...rule: Parameters<typeof broken>): readonly BrokenRule[] =>
  condition ? [broken(...rule)] : [];

/** Exactly one of these keys must be there. */
export const exactlyOne = (
  path: Path,
  keys: readonly string[],
  given: Readonly<Record<string, unknown>>,
): readonly BrokenRule[] => {
  const found = keys.filter((key) => given[key] !== undefined);
  return brokenIf(found.length !== 1, path, 'oneOfKeys', { keys: keys.join(', '), found: found.join(', ') });
};

/** `from` may not be after `until`; dates are ISO and compare as text. */
export const inOrder = (
  path: Path,
  from: string | undefined,
  until: string | undefined,
): readonly BrokenRule[] =>
  from !== undefined && until !== undefined && until < from
    ? [broken(path, 'untilBeforeFrom', { from, until })]
    : [];
