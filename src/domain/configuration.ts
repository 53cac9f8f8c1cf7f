/**
 * What is wrong in a configuration file or a setting, as data: `settings/` finds it, `texts/configuration.ts` words it.
 * Everything a person needs to mend it is carried along: where, what was found, what was expected, what was probably meant.
 */
export interface ConfigurationMistake {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** `forums.politirad.members.permanent[2]`; empty for the file as a whole. */
  readonly path: string;
  readonly problem: ConfigurationProblem;
}

export type ConfigurationProblem =
  /** No file, or none that may be read. */
  | { readonly kind: 'noFile' }
  /** Not YAML at all; `code` is the YAML library's. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | {
      readonly kind: 'unknownKey';
      readonly found: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly kind: 'missing'; readonly key: string }
  | {
      readonly kind: 'unexpected';
      readonly found: string;
      /** Any one of these would do. */
      readonly expected: readonly Expected[];
      readonly suggestion?: string;
    }
  | {
      readonly kind: 'unknownReference';
      readonly to: ReferenceKind;
      readonly found: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly kind: 'rule';
      readonly rule: ConfigurationRule;
      readonly details: Readonly<Record<string, string | number>>;
    };

export type Expected =
  | { readonly kind: 'text' | 'number' | 'wholeNumber' | 'yesNo' | 'list' | 'keys' | 'nonEmpty' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'atLeast' | 'atMost'; readonly limit: number }
  | { readonly kind: 'format'; readonly format: string };

/** What a reference in a configuration file can point at. */
export type ReferenceKind =
  | 'person'
  | 'convener'
  | 'forum'
  | 'forumOrTemplate'
  | 'area'
  | 'areaGroup'
  | 'municipality'
  | 'topic'
  | 'place';

/** What can be wrong between values that are each well formed. */
export type ConfigurationRule =
  | 'oneOfKeys'
  | 'untilBeforeFrom'
  | 'leastAboveMost'
  | 'cadenceOrder'
  | 'cadenceWeekday'
  | 'followsNothing'
  | 'anchorToItself'
  | 'receivesFromItself'
  | 'receivesFromLogistics'
  | 'summaryFromNobody'
  | 'logisticsOnly'
  | 'latestBeforeEarliest'
  | 'longerThanHours'
  | 'startOutsideHours'
  | 'weekdayNotAllowed'
  | 'agendaOrder'
  | 'reminderBeforePrompt'
  | 'summaryOrder'
  | 'substituteForNobody'
  | 'matchesNobody'
  | 'matchesSeveral'
  | 'twiceInForum'
  | 'sameEmail'
  | 'reservedId'
  | 'sameForumId'
  | 'sameOrganisation'
  | 'unknownTimeZone'
  | 'routeToItself'
  | 'routeTwice'
  | 'nationalId';

/** What is wrong with one setting of the environment. Never its value, where that could be a secret. */
export interface SettingMistake {
  readonly key: string;
  readonly problem: SettingProblem;
}

export type SettingProblem =
  | { readonly kind: 'unexpected'; readonly found: string; readonly expected: string }
  | { readonly kind: 'malformedSecret'; readonly expected: string }
  | { readonly kind: 'needs'; readonly other: string }
  | { readonly kind: 'needsOneOf'; readonly others: readonly string[] }
  | { readonly kind: 'excludes'; readonly other: string }
  | { readonly kind: 'missingInProduction' }
  | { readonly kind: 'notLoopback'; readonly found: string }
  | { readonly kind: 'notHttps'; readonly found: string }
  | { readonly kind: 'unknownKey'; readonly suggestion?: string }
  | {
      readonly kind: 'unknownOrganisation';
      readonly found: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly kind: 'unreadableFile'; readonly found: string };
