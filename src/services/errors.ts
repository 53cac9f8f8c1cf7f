import type { ConflictKind, InvalidIssue, ProblemReason } from '../domain/problem.ts';

/** The one error that services throw on purpose. Anything else is a fault of the program. */
export class Problem extends Error {
  override readonly name: string = 'Problem';
  readonly reason: ProblemReason;

  constructor(reason: ProblemReason) {
    super(reason.kind);
    this.reason = reason;
  }
}

export const conflict = (what: ConflictKind): Problem => new Problem({ kind: 'Conflict', what });

export const invalid = (...issues: InvalidIssue[]): Problem => new Problem({ kind: 'Invalid', issues });

export const notFound = (
  what: Extract<ProblemReason, { kind: 'NotFound' }>['what'],
  query?: string,
  suggestions?: readonly string[],
): Problem =>
  new Problem({
    kind: 'NotFound',
    what,
    ...(query !== undefined && { query }),
    ...(suggestions !== undefined && { suggestions }),
  });
