import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { StoreError } from './errors.ts';

declare const sealed: unique symbol;
/** An encrypted text: `<key id>.<base64url of IV, tag and ciphertext>`. A plain string does not fit where one is wanted. */
export type Sealed = string & { readonly [sealed]: true };

/** A 32-byte key. The highest id encrypts; all that are listed decrypt. */
export interface EncryptionKey {
  readonly id: number;
  readonly key: Uint8Array;
}

/** Where a text belongs: bound to the ciphertext, so that one moved to another row or column does not open. */
export interface FieldPlace {
  readonly column: string;
  readonly row: string;
}

export interface FieldCipher {
  readonly newest: number;
  readonly ids: readonly number[];
  seal(place: FieldPlace, text: string): Sealed;
  /** Throws `StoreError` if the key is not among those given, or the text is not what was stored there. */
  open(place: FieldPlace, text: Sealed): string;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Drawn at once: to ask the system for so few bytes costs as much as the encryption. */
const IVS_AT_ONCE = 256;

/** Random IVs without end, each given once. */
function* randomIvs(): Generator<Buffer, never> {
  for (;;) {
    const drawn = randomBytes(IVS_AT_ONCE * IV_BYTES);
    for (let at = 0; at < drawn.length; at += IV_BYTES) yield drawn.subarray(at, at + IV_BYTES);
  }
}

const boundTo = (place: FieldPlace): Buffer => Buffer.from(`${place.column}/${place.row}`);

/** Imported once: from raw bytes each time, the import costs three times the encryption. */
interface ImportedKey {
  readonly id: number;
  readonly key: KeyObject;
}

const seal = (key: ImportedKey, iv: Buffer, place: FieldPlace, text: string): Sealed => {
  const cipher = createCipheriv(ALGORITHM, key.key, iv).setAAD(boundTo(place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const packed = Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url');
  return `${key.id}.${packed}` as Sealed;
};

const unseal = (key: ImportedKey, place: FieldPlace, packed: Buffer): string => {
  const decipher = createDecipheriv(ALGORITHM, key.key, packed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(boundTo(place))
    .setAuthTag(packed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const start = decipher.update(packed.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([start, decipher.final()]).toString('utf8');
};

const imported = (keys: readonly EncryptionKey[]): ReadonlyMap<number, ImportedKey> => {
  const byId = new Map(keys.map(({ id, key }) => [id, { id, key: createSecretKey(key) }]));
  if (byId.size === 0) throw new StoreError('key', 'No encryption key is given.');
  if (byId.size < keys.length)
    throw new StoreError('key', 'Two encryption keys have the same number; each needs its own.');
  for (const { id, key } of keys) {
    if (!Number.isSafeInteger(id) || id < 1)
      throw new StoreError(
        'key',
        `An encryption key has the number ${id}; it must be a whole number from 1.`,
      );
    if (key.length !== KEY_BYTES)
      throw new StoreError('key', `Encryption key ${id} is ${key.length} bytes; it must be ${KEY_BYTES}.`);
  }
  return byId;
};

/** AES-256-GCM per field, with a random IV for each text. Throws `StoreError` if the keys cannot be used. */
export const fieldCipher = (keys: readonly EncryptionKey[]): FieldCipher => {
  const byId = imported(keys);
  const ids = [...byId.keys()];
  const newest = Math.max(...ids);
  const ivs = randomIvs();
  const named = (id: number, place: FieldPlace): ImportedKey => {
    const key = byId.get(id);
    if (key) return key;
    throw new StoreError(
      'key',
      `${place.column} of ${place.row} was encrypted with key ${id}, which is not among the keys given (${ids.join(', ')}).`,
    );
  };
  return {
    newest,
    ids,
    seal: (place, text) => seal(named(newest, place), ivs.next().value, place, text),
    open: (place, text) => {
      const dot = text.indexOf('.');
      const key = named(Number(text.slice(0, dot)), place);
      try {
        return unseal(key, place, Buffer.from(text.slice(dot + 1), 'base64url'));
      } catch (cause) {
        const sentence = `${place.column} of ${place.row} does not open with key ${key.id}: another key, or changed data.`;
        throw new StoreError('key', sentence, cause);
      }
    },
  };
};
