import type { FieldCipher } from './cipher.ts';
import type { Db } from './engine.ts';
import { StoreError } from './errors.ts';

const placeOf = (id: number) => ({ column: 'encryption_keys.probe', row: String(id) });

/**
 * Makes sure that each key given is the one that this database knows under its number, and makes a new one known.
 * Throws `StoreError`: a wrong key is told at the start, before anything is written with it.
 */
export const checkKeys = async (db: Db, cipher: FieldCipher): Promise<void> => {
  const known = await db.selectFrom('encryption_keys').selectAll().execute();
  for (const { id, probe } of known.filter((row) => cipher.ids.includes(row.id))) {
    try {
      cipher.open(placeOf(id), probe);
    } catch (cause) {
      const sentence = `Encryption key ${id} is not the one this database was written with.`;
      throw new StoreError('key', sentence, cause);
    }
  }
  if (known.length > 0 && !known.some((row) => cipher.ids.includes(row.id))) {
    const numbers = known.map((row) => row.id).join(', ');
    throw new StoreError('key', `This database was written with key ${numbers}, which is not given.`);
  }
  const probe = { id: cipher.newest, probe: cipher.seal(placeOf(cipher.newest), 'slt-bot') };
  await db
    .insertInto('encryption_keys')
    .values(probe)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
