import { describe, expect, it } from 'vitest';
import type { RelaxationView } from '../../src/domain/notices/plan-reason.ts';
import { Temporal } from '../../src/domain/time.ts';
import { textsFor } from '../../src/texts/index.ts';

const at = Temporal.PlainDateTime.from('2027-03-12T09:00');
const reason = { kind: 'peopleBusy', names: ['Kari Nordmo'] } as const;

const said = (relaxation: RelaxationView): readonly string[] =>
  (['nb', 'nn', 'en'] as const).map((language) => {
    const bare = textsFor(language).plan.unplaced(3, reason);
    return textsFor(language)
      .plan.unplaced(3, reason, relaxation)
      .slice(bare.length + 1);
  });

describe('the least that would make a meeting fit, in words', () => {
  it.each<[RelaxationView, readonly string[]]>([
    [
      { kind: 'none', at },
      [
        'Det er ledig fre. 12. mars kl. 09.00.',
        'Det er ledig fre. 12. mars kl. 09.00.',
        'The place Fri 12 Mar, 09:00 is free.',
      ],
    ],
    [
      { kind: 'earlier', at, earliest: '08:00' },
      [
        'Det går fre. 12. mars kl. 09.00 hvis møtet kan begynne kl. 08.00.',
        'Det går fre. 12. mars kl. 09.00 dersom møtet kan byrje kl. 08.00.',
        'It fits Fri 12 Mar, 09:00 if the meeting may begin at 08:00.',
      ],
    ],
    [
      { kind: 'later', at, latest: '16:30' },
      [
        'Det går fre. 12. mars kl. 09.00 hvis møtet kan slutte kl. 16.30.',
        'Det går fre. 12. mars kl. 09.00 dersom møtet kan slutte kl. 16.30.',
        'It fits Fri 12 Mar, 09:00 if the meeting may end at 16:30.',
      ],
    ],
    [
      { kind: 'otherWeekday', at },
      [
        'Det går fre. 12. mars kl. 09.00 hvis forumet kan møtes på en fredag.',
        'Det går fre. 12. mars kl. 09.00 dersom forumet kan møtast på ein fredag.',
        'It fits Fri 12 Mar, 09:00 if the body may meet on a Friday.',
      ],
    ],
    [
      { kind: 'openDay', at, closed: 'excluded' },
      [
        'Det går fre. 12. mars kl. 09.00 hvis dagen ikke holdes fri.',
        'Det går fre. 12. mars kl. 09.00 dersom dagen ikkje blir halden fri.',
        'It fits Fri 12 Mar, 09:00 if the day is not kept free.',
      ],
    ],
    [
      { kind: 'widerAnchor', at, anchorName: 'SLT-møte', relation: 'after', leastDays: 7, mostDays: 16 },
      [
        'Det går fre. 12. mars kl. 09.00 hvis det kan være 7–16 dager etter SLT-møte.',
        'Det går fre. 12. mars kl. 09.00 dersom det kan vere 7–16 dagar etter SLT-møte.',
        'It fits Fri 12 Mar, 09:00 if it may be 7–16 days after SLT-møte.',
      ],
    ],
    [
      { kind: 'without', at, name: 'Kari Nordmo', title: 'ordfører' },
      [
        'Det går fre. 12. mars kl. 09.00 uten Kari Nordmo (ordfører).',
        'Det går fre. 12. mars kl. 09.00 utan Kari Nordmo (ordfører).',
        'It fits Fri 12 Mar, 09:00 without Kari Nordmo (ordfører).',
      ],
    ],
    [
      { kind: 'closer', at, days: 4 },
      [
        'Det går fre. 12. mars kl. 09.00 hvis det kan være bare 4 dager fra et annet møte i forumet.',
        'Det går fre. 12. mars kl. 09.00 dersom det kan vere berre 4 dagar frå eit anna møte i forumet.',
        'It fits Fri 12 Mar, 09:00 if it may be only 4 days from another meeting of the body.',
      ],
    ],
    [
      { kind: 'fewer', meetings: 1, instead: 4 },
      [
        'Det går opp hvis forumet har 1 møte i stedet for 4.',
        'Det går opp dersom forumet har 1 møte i staden for 4.',
        'It works out if the body has 1 meeting instead of 4.',
      ],
    ],
    [
      { kind: 'cutAnchor', forumName: 'SLT-møte', anchorName: 'Politiråd' },
      [
        'Det går hvis SLT-møte ikke må vente på Politiråd.',
        'Det går dersom SLT-møte ikkje må vente på Politiråd.',
        'It works if SLT-møte need not wait for Politiråd.',
      ],
    ],
  ])('%j', (relaxation, words) => {
    expect(said(relaxation)).toEqual(words);
  });
});
