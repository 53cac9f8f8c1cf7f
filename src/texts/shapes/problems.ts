import type { ConflictKind, InvalidIssue, ProblemReason } from '../../domain/problem.ts';
import type { Said } from './said.ts';

export interface ProblemTexts {
  notFound(reason: Extract<ProblemReason, { kind: 'NotFound' }>): Said;
  readonly forbidden: Said;
  readonly conflict: Readonly<Record<ConflictKind, Said>>;
  readonly invalidTitle: string;
  /** With an example for a command. */
  invalidNext(example: string | undefined): string;
  issue(issue: InvalidIssue): string;
  private(reason: Extract<ProblemReason, { kind: 'Private' }>): Said;
  readonly unavailable: Said;
  readonly formKept: string;
}
