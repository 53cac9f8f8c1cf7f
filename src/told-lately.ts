import type { OrganisationId } from './domain/ids.ts';
import { Temporal } from './domain/time.ts';
import type { Settings } from './settings/environment.ts';

const DEADLINE_MS = 2_000;

/** When Graph told of a change last, asked of the program that runs on this machine; undefined if none does, or never. */
export const toldLately = async (
  { port, metricsToken }: Pick<Settings, 'port' | 'metricsToken'>,
  organisation: OrganisationId,
): Promise<Temporal.Instant | undefined> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      ...(metricsToken !== undefined && { headers: { authorization: `Bearer ${metricsToken}` } }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const line = new RegExp(
      `^slt_calendar_told_seconds\\{organisation="${organisation}"\\} (?<at>\\S+)$`,
      'mu',
    );
    const seconds = Number(line.exec(await answer.text())?.groups?.['at'] ?? 0);
    return seconds > 0 ? Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000)) : undefined;
  } catch {
    return undefined;
  }
};
