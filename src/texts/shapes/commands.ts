export const COMMAND_KEYS = [
  'plan',
  'arshjul',
  'fravaer',
  'mote',
  'moteFlytt',
  'moteAvlys',
  'moteNy',
  'saksliste',
  'svar',
  'purr',
  'trender',
  'oppsummering',
  'forum',
  'forumHer',
  'medlem',
  'sak',
  'trend',
  'mine',
  'hjelp',
] as const;
export type CommandKey = (typeof COMMAND_KEYS)[number];

/** `title` goes into the app's manifest, at most 128 characters; `help` is what /hjelp shows. */
export interface CommandText {
  readonly title: string;
  readonly help: string;
}
