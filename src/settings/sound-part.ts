import type { Path } from './schema-walk.ts';
import { valueAt } from './shape-mistakes.ts';
import { municipalitySchema, type WrittenMunicipality } from './written-municipality.ts';

const FORUM = { name: '-', level: 'utforende' };

/** What stands in for a required value that is missing or ill-formed, by the section that it is in. */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': { id: 'x', name: '-', coordinators: [], people: {}, forums: {} },
  forums: FORUM,
  templates: { ...FORUM, forEach: [] },
  people: { name: '-', title: '-', service: '-', email: 'ukjent@example.no' },
};

/** Sections in which one bad value does not spoil its neighbours: `forums.politirad.cadence`. */
const DEPTH: Readonly<Record<string, number>> = { forums: 3, templates: 3, people: 3 };

/**
 * The file without its ill-formed values, so that the rules between the others are checked in the same round and all
 * mistakes are told at once. Undefined when nothing sensible is left.
 */
export const soundPart = (value: unknown, bad: readonly Path[]): WrittenMunicipality | undefined => {
  const rest: unknown = structuredClone(value);
  let paths = bad;
  for (let round = 0; round < 4; round++) {
    for (const path of paths) repair(rest, path.slice(0, own(DEPTH, path[0]) ?? 2));
    const parsed = municipalitySchema.safeParse(rest);
    if (parsed.success) return parsed.data;
    paths = parsed.error.issues.map((issue) => issue.path as Path);
  }
  return undefined;
};

const repair = (root: unknown, path: Path): void => {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  const section = path.length === 1 ? '' : path.length === 3 ? path[0] : undefined;
  const standIn = own(own(STAND_INS, section) ?? {}, key);
  const values = parent as Record<string | number, unknown>;
  if (standIn === undefined) delete values[key];
  else values[key] = structuredClone(standIn);
};

/** A file may say "toString", which every object has. */
const own = <T>(record: Readonly<Record<string, T>>, key: string | number | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
