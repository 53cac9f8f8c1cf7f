import { readFileSync } from 'node:fs';
import { asId, type ForumId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { parseMunicipality } from '../../src/settings/municipality.ts';
import { withForum } from './plain.ts';
import { SMALL_TOWN } from './small-town.ts';

/** The small town with its politiråd tied to the koordineringsgruppe: at most a month after it. */
export const ANCHORED_TOWN: Organisation = withForum(SMALL_TOWN, 'politirad', () => ({
  cadence: [{ rule: { kind: 'perYear', least: 4, most: 4 } }],
  anchors: [
    {
      relation: 'after',
      to: { kind: 'forum', forum: asId<ForumId>('gruppe') },
      leastDays: 1,
      mostDays: 28,
    },
  ],
}));

/** One of the municipalities that come with the program. */
export const configured = (id: string): Organisation => {
  const file = `config/${id}.yaml`;
  const parsed = parseMunicipality(readFileSync(file, 'utf8'), file);
  if ('organisation' in parsed) return parsed.organisation;
  throw new Error(JSON.stringify(parsed.mistakes));
};
