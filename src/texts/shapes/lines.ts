import type { Notice } from '../../domain/notices/notice.ts';

/** One line per notice for a phone's lock screen: no free text, no names of persons, no figures about young people. */
export type LineTexts = {
  readonly [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>) => string;
};
