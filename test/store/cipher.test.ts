import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EncryptionKey, fieldCipher, type Sealed } from '../../src/store/cipher.ts';

const key = (id: number): EncryptionKey => ({ id, key: new Uint8Array(32).fill(id) });
const PLACE = { column: 'agenda_items.title', row: 'item-1' };

describe('the field cipher', () => {
  it('gives back any text', () => {
    const cipher = fieldCipher([key(1)]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.string(), (text, row) => {
        const place = { ...PLACE, row };
        expect(cipher.open(place, cipher.seal(place, text))).toBe(text);
      }),
    );
  });

  it('never seals the same text alike twice, and does not show it', () => {
    const cipher = fieldCipher([key(1)]);
    const sealed = new Set(Array.from({ length: 1000 }, () => cipher.seal(PLACE, 'Nattbuss')));
    expect(sealed.size).toBe(1000);
    expect([...sealed].join()).not.toContain(Buffer.from('Nattbuss').toString('base64url'));
  });

  it('opens a text only where it was stored', () => {
    const cipher = fieldCipher([key(1)]);
    const sealed = cipher.seal(PLACE, 'Nattbuss');
    expect(() => cipher.open({ ...PLACE, row: 'item-2' }, sealed)).toThrow(/does not open/);
    expect(() => cipher.open({ ...PLACE, column: 'agenda_items.text' }, sealed)).toThrow(/does not open/);
  });

  it('notices every changed or missing character', () => {
    const cipher = fieldCipher([key(1)]);
    const sealed = cipher.seal(PLACE, 'Nattbuss i helgene');
    const start = sealed.indexOf('.') + 1;
    for (let index = start; index < sealed.length - 1; index++) {
      const other = sealed[index] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, index)}${other}${sealed.slice(index + 1)}` as Sealed;
      expect(() => cipher.open(PLACE, changed)).toThrow(/does not open/);
      expect(() => cipher.open(PLACE, sealed.slice(0, index) as Sealed)).toThrow(/does not open/);
    }
  });

  it('encrypts with the newest key and opens with any that is listed', () => {
    const old = fieldCipher([key(1)]).seal(PLACE, 'Skrevet før');
    const both = fieldCipher([key(2), key(1)]);
    expect(both.open(PLACE, old)).toBe('Skrevet før');
    expect(both.seal(PLACE, 'Skrevet nå')).toMatch(/^2\./);
  });

  it('says which key is missing', () => {
    const old = fieldCipher([key(1)]).seal(PLACE, 'Skrevet før');
    expect(() => fieldCipher([key(2)]).open(PLACE, old)).toThrow(
      'agenda_items.title of item-1 was encrypted with key 1, which is not among the keys given (2).',
    );
  });

  it.each([
    ['none', []],
    ['two of the same number', [key(1), key(1)]],
    ['one that is too short', [{ id: 1, key: new Uint8Array(16) }]],
    ['one numbered zero', [key(0)]],
  ])('refuses keys that cannot be used: %s', (_, keys) => {
    expect(() => fieldCipher(keys)).toThrow(expect.objectContaining({ name: 'StoreError', kind: 'key' }));
  });
});
