import type { Language } from '../domain/organisation.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { Texts } from './texts.ts';

export type { Texts } from './texts.ts';

const CATALOGUES: Readonly<Record<Language, Texts>> = { nb, nn, en };

/** Every word the bot says in a language. */
export const textsFor = (language: Language): Texts => CATALOGUES[language];
