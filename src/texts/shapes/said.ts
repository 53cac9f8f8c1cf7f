/** What happened (title, text), and what the reader can do next. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly next?: string;
}
