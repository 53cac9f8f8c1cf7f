import { z } from 'zod';
import { WEEKDAYS } from '../domain/cadence.ts';
import type { ReferenceKind } from '../domain/configuration.ts';

/** Which strings of the file point at something else in it; `check-references.ts` follows them. */
export const references = z.registry<{ readonly to: ReferenceKind }>();

export const id = z.stringFormat('id', /^[a-z0-9]+(-[a-z0-9]+)*$/);
export const text = z.string().trim().min(1);
export const date = z.iso.date();
export const weekday = z.enum(WEEKDAYS);
export const clockTime = z.stringFormat('time', /^([01]\d|2[0-3]):[0-5]\d$/);
/** `08:30-15:30`: earliest start and latest end. */
export const hours = z.stringFormat('hours', /^([01]\d|2[0-3]):[0-5]\d ?[-–] ?([01]\d|2[0-3]):[0-5]\d$/);
/** A Microsoft 365 group: its address, or its object id in Entra. */
export const groupAddress = z.stringFormat(
  'group',
  /^([^@\s<>"']+@[^@\s<>"']+\.[^@\s<>"']+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
);
export const days = z.int().min(0).max(366);
export const meetings = z.int().min(1).max(260);
export const leastAndMostDays = z.tuple([days, days]);

const reference = (to: ReferenceKind) => z.string().min(1).register(references, { to });
export const person = reference('person');
export const convener = reference('convener');
export const forum = reference('forum');
export const forumOrTemplate = reference('forumOrTemplate');
export const area = reference('area');
export const areaGroup = reference('areaGroup');
export const municipality = reference('municipality');
export const topic = reference('topic');
/** A place where some forum meets, as it is written there. */
export const place = reference('place');

/** One, or a list: `receivesFrom: slt-mote` is as good as `receivesFrom: [slt-mote]`. */
export const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]);

export const listOf = <T>(written: T | readonly T[] | undefined): readonly T[] =>
  written === undefined ? [] : Array.isArray(written) ? written : [written as T];

export const validity = {
  from: date.optional().describe('Første dag dette gjelder'),
  until: date.optional().describe('Siste dag dette gjelder'),
};
