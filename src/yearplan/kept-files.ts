import { createHash } from 'node:crypto';
import { type PlanFile, planFile } from './plan-files.ts';
import type { PlanSource } from './plan-source.ts';

/** Files kept for those who ask next: Teams fetches a picture for each reader. */
const KEPT = 16;

/** Writes what it has not written lately. */
export const keptFiles = (): ((name: PlanFile, source: PlanSource) => Promise<string | Uint8Array>) => {
  const kept = new Map<string, Promise<string | Uint8Array>>();
  return (name, source) => {
    const key = createHash('sha256')
      .update(`${name} ${JSON.stringify(source.view)}`)
      .digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const file = planFile(name, source);
    kept.set(key, file);
    file.catch(() => kept.delete(key));
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return file;
  };
};
