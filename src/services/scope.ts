import { z } from 'zod';
import { may, type Permission } from '../domain/access.ts';
import { type Actor, actorName } from '../domain/actor.ts';
import { findForum } from '../domain/forum.ts';
import type { ForumId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Forum, Organisation } from '../domain/organisation.ts';
import { personalDataIn } from '../domain/privacy-guard.ts';
import type { InvalidIssue } from '../domain/problem.ts';
import { localDate, type Temporal } from '../domain/time.ts';
import { invalid, notFound, Problem } from './errors.ts';
import type { AuditEntry } from './ports/audit.ts';
import type { Deps } from './ports/deps.ts';

/** The organisation the actor acts in, and what time it is there. */
export interface Scope {
  readonly organisation: Organisation;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** A scope that the actor has been found to have the permission in. */
export interface MeetingScope extends Scope {
  readonly meeting: Meeting;
  readonly forum: Forum;
}

export const scopeOf = (deps: Deps, actor: Actor): Scope => {
  const organisation = deps.directory.organisation(actor.organisation);
  const now = deps.clock.now();
  return { organisation, now, today: localDate(now, organisation) };
};

/** First step of every verb: refuses with `Forbidden`, and records that it did. */
export const permit = async (
  deps: Deps,
  actor: Actor,
  permission: Permission,
  forum?: ForumId,
): Promise<Scope> => {
  const scope = scopeOf(deps, actor);
  return may(actor, permission, scope.organisation, scope.today, forum)
    ? scope
    : refuse(deps, scope, actor, permission, forum);
};

/** @throws Problem `Forbidden`, when it has been recorded */
export const refuse = async (
  deps: Deps,
  scope: Scope,
  actor: Actor,
  permission: Permission,
  forum?: ForumId,
): Promise<never> => {
  await deps.store.write((tx) =>
    tx.audit.append(entry(scope, actor, permission, 'refused', forum ? { forum } : undefined)),
  );
  throw new Problem({ kind: 'Forbidden' });
};

/**
 * Loads the meeting and asks for the permission in its forum, as of today or of the day of a meeting to come: whoever
 * joins before it is asked before they join. A meeting of another organisation is not found.
 */
export const permitMeeting = async (
  deps: Deps,
  actor: Actor,
  permission: Permission,
  id: MeetingId,
): Promise<MeetingScope> => {
  const meeting = await deps.store.read.meetings.get(actor.organisation, id);
  if (!meeting) throw notFound('meeting');
  const scope = scopeOf(deps, actor);
  if (!mayOf(meeting, scope, actor, permission)) return refuse(deps, scope, actor, permission, meeting.forum);
  return { ...scope, meeting, forum: forumOf(scope.organisation, meeting.forum) };
};

/**
 * Whether the actor would be permitted, without a line in the audit log if not: for what a client asks by itself, which
 * is nobody's attempt.
 */
export const wouldPermitMeeting = async (
  deps: Deps,
  actor: Actor,
  permission: Permission,
  id: MeetingId,
): Promise<boolean> => {
  const meeting = await deps.store.read.meetings.get(actor.organisation, id);
  return meeting !== undefined && mayOf(meeting, scopeOf(deps, actor), actor, permission);
};

const mayOf = (
  { forum, start }: Meeting,
  { organisation, now, today }: Scope,
  actor: Actor,
  permission: Permission,
): boolean => {
  const mayOn = (day: Temporal.PlainDate) => may(actor, permission, organisation, day, forum);
  const isAhead = start.epochMilliseconds > now.epochMilliseconds;
  return mayOn(today) || (isAhead && mayOn(localDate(start, organisation)));
};

export const forumOf = (organisation: Organisation, id: ForumId): Forum => {
  const forum = findForum(organisation, id);
  if (!forum) throw notFound('forum', id);
  return forum;
};

/** The person behind an actor; jobs have none and take no part in agendas and reports. */
export const personOf = (actor: Actor): PersonId => {
  if (actor.kind !== 'person') throw new Problem({ kind: 'Forbidden' });
  return actor.person;
};

/** The audit entry of what the actor does; `detail` holds ids and numbers, never user text. */
export const entry = (
  scope: Scope,
  actor: Actor,
  action: string,
  outcome: AuditEntry['outcome'] = 'done',
  detail?: AuditEntry['detail'],
  subject?: string,
): AuditEntry => ({
  organisation: scope.organisation.id,
  at: scope.now,
  actor: actorName(actor),
  action,
  outcome,
  ...(subject !== undefined && { subject }),
  ...(detail && { detail }),
});

/** Second step of every verb: the input, or `Invalid` with every field that is wrong. */
export const parse = <T>(schema: z.ZodType<T>, input: unknown): T => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(...result.error.issues.map(issueOf));
};

const issueOf = (issue: z.core.$ZodIssue): InvalidIssue => {
  const field = issue.path.join('.');
  if (issue.code === 'too_big') return { field, problem: 'tooLong', limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { field, problem: 'missing' };
  if (issue.code === 'invalid_value')
    return { field, problem: 'notAnOption', options: issue.values.map(String) };
  if (issue.code === 'invalid_type' && issue.expected === 'number') return { field, problem: 'notANumber' };
  if (issue.code === 'custom' && isProblem(issue.message)) return { field, problem: issue.message };
  return { field, problem: 'missing' };
};

const isProblem = (message: string): message is 'notADate' | 'notATime' =>
  message === 'notADate' || message === 'notATime';

/** A text field: trimmed, invisible control characters removed, at most so many characters. */
export const text = (max: number, min = 0): z.ZodType<string> =>
  z.preprocess((value) => cleanText(value ?? ''), z.string().min(min).max(max));

/** Bidirectional overrides could make a text read as something else on the saksliste; other control characters never help. */
const cleanText = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim()
    : value;

/** An opaque id from a card. */
export const idField = <T extends string>(): z.ZodType<T> =>
  z.string().min(1).max(100) as unknown as z.ZodType<T>;

/** Stops text that looks like a person before anything is stored. */
export const refusePersonalData = (organisation: Organisation, ...texts: readonly string[]): void => {
  // Read as one text: a number begun in the title may end in the text.
  const findings = personalDataIn(texts.join('\n'));
  if (findings.length > 0) {
    throw new Problem({ kind: 'Private', findings, channel: organisation.concernChannel });
  }
};
