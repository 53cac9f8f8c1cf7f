import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Cadence, type CadenceSpan, proposedPerYear } from '../../src/domain/cadence.ts';
import { cadences } from './planning/arbitraries.ts';

const WHOLE_YEAR: CadenceSpan = {
  share: 1,
  springShare: 1,
  autumnShare: 1,
  weeks: 43,
  anchorMeetings: 6,
  proposed: 4,
};
const autumnOnly: CadenceSpan = { ...WHOLE_YEAR, share: 0.42, springShare: 0, weeks: 18, anchorMeetings: 2 };

const bounds = (cadence: Cadence, span = WHOLE_YEAR) => {
  const { least, most, target } = boundsOf(cadence, span);
  return [least, most, target];
};

const ANY = Number.POSITIVE_INFINITY;

describe('how many meetings a year a cadence means', () => {
  it.each<[string, Cadence, number[]]>([
    ['5 a year', { kind: 'perYear', least: 5, most: 5 }, [5, 5, 5]],
    ['once a year', { kind: 'perYear', least: 1, most: 1 }, [1, 1, 1]],
    ['3–4 a year', { kind: 'perYear', least: 3, most: 4 }, [3, 4, 4]],
    ['at least 4', { kind: 'perYear', least: 4 }, [4, ANY, 4]],
    ['about 6', { kind: 'perYear', least: 6, most: 6, about: true }, [5, 7, 6]],
    ['about 6, without an upper number', { kind: 'perYear', least: 6, about: true }, [5, 7, 6]],
    ['about once', { kind: 'perYear', least: 1, about: true }, [0, 2, 1]],
    ['3 in spring and 2 in autumn', { kind: 'perHalfYear', spring: 3, autumn: 2 }, [5, 5, 5]],
    ['monthly', { kind: 'monthly' }, [10, 11, 10]],
    ['about monthly', { kind: 'monthly', about: true }, [9, 11, 10]],
    ['weekly', { kind: 'everyWeeks', weeks: 1 }, [43, 43, 43]],
    ['every other week', { kind: 'everyWeeks', weeks: 2 }, [21, 22, 22]],
    ['after each meeting of another forum', { kind: 'followsAnchor' }, [6, 6, 6]],
    ['as needed', { kind: 'asNeeded' }, [0, 0, 0]],
    ['unknown', { kind: 'unknown' }, [3, 5, 4]],
  ])('%s', (_, cadence, expected) => {
    expect(bounds(cadence)).toEqual(expected);
  });

  it.each<[string, Cadence, number[]]>([
    ['4 a year', { kind: 'perYear', least: 4, most: 4 }, [1, 2, 2]],
    ['once a year', { kind: 'perYear', least: 1, most: 1 }, [0, 1, 1]],
    ['at least 4', { kind: 'perYear', least: 4 }, [1, ANY, 2]],
    ['3 in spring and 2 in autumn', { kind: 'perHalfYear', spring: 3, autumn: 2 }, [2, 2, 2]],
    ['monthly', { kind: 'monthly' }, [4, 5, 4]],
    ['every other week', { kind: 'everyWeeks', weeks: 2 }, [9, 9, 9]],
    ['after each meeting of another forum', { kind: 'followsAnchor' }, [2, 2, 2]],
  ])('%s, when only the autumn is left', (_, cadence, expected) => {
    expect(bounds(cadence, autumnOnly)).toEqual(expected);
  });

  it('nothing is expected of a part of the year without working days', () => {
    const nothing = { ...WHOLE_YEAR, share: 0, springShare: 0, autumnShare: 0, weeks: 0, anchorMeetings: 0 };
    fc.assert(
      fc.property(cadences, (cadence) => {
        expect(bounds(cadence, nothing)).toEqual([0, 0, 0]);
      }),
    );
  });

  it('the target always lies within the bounds', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(cadences, shares, fc.nat({ max: 52 }), (cadence, share, weeks) => {
        const span = { ...WHOLE_YEAR, share, springShare: share, autumnShare: share, weeks };
        const { least, most, target } = boundsOf(cadence, span);
        expect(least).toBeLessThanOrEqual(target);
        expect(target).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('where nobody has said how often, politiråd four times and the others six', () => {
    expect([
      proposedPerYear('styrende'),
      proposedPerYear('koordinerende'),
      proposedPerYear('utforende'),
    ]).toEqual([4, 6, 6]);
  });
});
