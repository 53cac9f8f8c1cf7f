import type { KyselyPlugin } from 'kysely';
import { StoreError } from './errors.ts';

const CHANGES = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

export const misuse = (): StoreError =>
  new StoreError('misuse', 'store.read cannot change anything: use store.write.');

/** Refuses changes by way of `store.read`, on every engine: what is not in a transaction may be lost or seen half done. */
export const readOnly: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (CHANGES.has(node.kind)) throw misuse();
    return node;
  },
  transformResult: async ({ result }) => result,
};
