import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type OrganisationId, type PersonId, type PlanId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import { readYearToken, type YearRef, yearKey, yearToken } from '../../src/yearplan/year-token.ts';

const KEY = yearKey(new Uint8Array(32).fill(1));
const OTHER = yearKey(new Uint8Array(32).fill(2));
const REF: YearRef = {
  organisation: asId<OrganisationId>('loten'),
  of: { plan: asId<PlanId>('p1') },
  version: 1,
  opens: 'picture',
  until: Temporal.PlainDate.from('2027-12-31'),
};

describe('the token of a year', () => {
  test.each<YearRef>([
    REF,
    { ...REF, of: { year: 2027 } },
    { ...REF, reader: asId<PersonId>('kari'), opens: 'files', until: Temporal.PlainDate.from('2026-12-02') },
  ])('opens what it was made for: %j', (ref) => {
    expect(readYearToken([KEY], yearToken(KEY, ref))).toEqual(ref);
  });

  test('still opens after the key was rotated, and not after it was taken away', () => {
    const token = yearToken(KEY, REF);
    expect(readYearToken([OTHER, KEY], token)).toEqual(REF);
    expect(readYearToken([OTHER], token)).toBeUndefined();
  });

  test('is another for another organisation, plan, version, use or time', () => {
    const refs = [
      REF,
      { ...REF, version: 2 },
      { ...REF, of: { year: 2027 } },
      { ...REF, reader: asId<PersonId>('kari') },
      { ...REF, opens: 'files' as const },
      { ...REF, until: Temporal.PlainDate.from('2028-01-01') },
    ];
    expect(new Set(refs.map((ref) => yearToken(KEY, ref))).size).toBe(6);
  });

  test('cannot be changed by a single character', () => {
    const token = yearToken(KEY, REF);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'AZaz09-_.'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readYearToken([KEY], forged)).toBeUndefined();
      }),
    );
  });

  test('is not made by guessing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readYearToken([KEY], text)).toBeUndefined();
        expect(readYearToken([KEY], `${yearToken(KEY, REF).split('.')[0]}.${text}`)).toBeUndefined();
      }),
    );
  });
});
