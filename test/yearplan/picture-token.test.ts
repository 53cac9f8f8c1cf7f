import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type OrganisationId, type PlanId } from '../../src/domain/ids.ts';
import {
  type PictureRef,
  pictureKey,
  pictureToken,
  readPictureToken,
} from '../../src/yearplan/picture-token.ts';

const KEY = pictureKey(new Uint8Array(32).fill(1));
const OTHER = pictureKey(new Uint8Array(32).fill(2));
const REF: PictureRef = {
  organisation: asId<OrganisationId>('loten'),
  of: { plan: asId<PlanId>('p1') },
  version: 1,
};

describe('the token of a picture', () => {
  test.each<PictureRef>([REF, { ...REF, of: { year: 2027 } }])('opens what it was made for: %j', (ref) => {
    expect(readPictureToken([KEY], pictureToken(KEY, ref))).toEqual(ref);
  });

  test('still opens after the key was rotated, and not after it was taken away', () => {
    const token = pictureToken(KEY, REF);
    expect(readPictureToken([OTHER, KEY], token)).toEqual(REF);
    expect(readPictureToken([OTHER], token)).toBeUndefined();
  });

  test('is another for another organisation, plan or version', () => {
    const refs = [REF, { ...REF, version: 2 }, { ...REF, of: { year: 2027 } }];
    expect(new Set(refs.map((ref) => pictureToken(KEY, ref))).size).toBe(3);
  });

  test('cannot be changed by a single character', () => {
    const token = pictureToken(KEY, REF);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'AZaz09-_.'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readPictureToken([KEY], forged)).toBeUndefined();
      }),
    );
  });

  test('is not made by guessing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPictureToken([KEY], text)).toBeUndefined();
        expect(readPictureToken([KEY], `${pictureToken(KEY, REF).split('.')[0]}.${text}`)).toBeUndefined();
      }),
    );
  });
});
