import { z } from 'zod';
import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { concerns } from '../../domain/concerns.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { newYear } from '../../domain/new-year.ts';
import type { YearNotice } from '../../domain/notices/year.ts';
import type { Deps } from '../ports/deps.ts';
import { parse, permit, personOf } from '../scope.ts';

const schema = z.object({ year: z.coerce.number().int().min(2000).max(2999).optional() });

/**
 * A year of booked meetings with its picture and files: the whole of it for the coordinator, their own meetings for
 * others. Without a year, the next one as soon as there is anything of it to see, else this one.
 */
export const showYear = async (deps: Deps, actor: Actor, input: unknown): Promise<YearNotice> => {
  const { organisation, today } = await permit(deps, actor, 'meeting.list');
  const asked = parse(schema, input).year;
  const reader = personOf(actor);
  const whole = may(actor, 'plan.make', organisation, today);
  const { read } = deps.store;

  const look = async (year: number): Promise<Omit<YearNotice, 'links'>> => {
    const [from, to] = [newYear(organisation, year), newYear(organisation, year + 1)];
    const all = await read.meetings.between(organisation.id, from, to);
    const seen = counted(all.filter((meeting) => whole || concerns(organisation, reader, meeting)));
    const draft = whole && (await read.plans.draft(organisation.id, year)) !== undefined;
    const forums = new Set(seen.map(({ forum }) => forum)).size;
    return { kind: 'year', year, whole, meetings: seen.length, forums, draft };
  };
  const next = asked === undefined ? await look(today.year + 1) : undefined;
  const found = next && (next.meetings > 0 || next.draft) ? next : await look(asked ?? today.year);
  const links = await deps.yearLinks?.({ organisation: organisation.id, reader, year: found.year });
  return { ...found, ...(links && { links }) };
};

/** Meetings that stand, as the picture counts them: preparatory and follow-up meetings only where there is nothing else. */
const counted = (meetings: readonly Meeting[]): readonly Meeting[] => {
  const stands = meetings.filter(({ status }) => status === 'booked' || status === 'held');
  const own = stands.filter(({ child }) => !child);
  return own.length > 0 ? own : stands;
};
