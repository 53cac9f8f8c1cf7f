/** Rows and buttons that many cards share. */
export interface CommonTexts {
  readonly when: string;
  readonly online: string;
  readonly deadline: string;
  readonly convenedBy: string;
  readonly cancel: string;
  readonly edit: string;
  readonly withdraw: string;
  readonly help: string;
  /** "og 7 til". */
  more(count: number): string;
  items(count: number): string;
  /** Beside every field for free text. */
  readonly noPersons: string;
}
