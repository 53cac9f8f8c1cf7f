/** What is wrong with the database, in a sentence for whoever runs the bot. `kind` is for programs. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.kind = kind;
  }
}

export type StoreErrorKind =
  /** Another process has the file open. */
  | 'locked'
  /** The file or the server cannot be opened. */
  | 'unopenable'
  /** The schema could not be brought up to date, or was made by a newer program. */
  | 'schema'
  /** No usable encryption key, or not the one the data were written with. */
  | 'key'
  /** The program used the store in a way it must not. */
  | 'misuse'
  | 'closed';
