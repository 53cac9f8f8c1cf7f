import type { Level } from '../domain/organisation.ts';

export const INK = '#1b1b1b';
export const QUIET = '#4a4f57';
export const PAPER = '#ffffff';
export const LINE = '#c3c8cf';
export const CLOSED = '#c9cdd3';
export const SCHOOL = '#8b929c';
export const WARNING = '#8a1f11';

interface LevelColours {
  readonly fill: string;
  readonly letter: string;
  readonly edge: string;
  /** Behind the marks. */
  readonly ring: string;
}

/** Dark, middle and light, so that the levels differ in grey too; letters stand out from their fill by 4.5:1 or more. */
export const LEVEL_COLOURS: Readonly<Record<Level, LevelColours>> = {
  styrende: { fill: '#14335c', letter: '#ffffff', edge: '#14335c', ring: '#e6ecf5' },
  koordinerende: { fill: '#1c766c', letter: '#ffffff', edge: '#0f4f48', ring: '#e8f3f1' },
  utforende: { fill: '#ffd479', letter: '#1b1b1b', edge: '#6b4700', ring: '#fff7e6' },
};
