import type { Level } from '../domain/organisation.ts';
import { n, type Shape } from './drawing.ts';
import { LEVEL_COLOURS, PAPER, QUIET } from './palette.ts';
import { isOff, type Outline, type Sign, type YearForum, type YearMeeting } from './view.ts';

/** Letters smaller than this are not read but guessed. */
const LETTER_LEAST = 7;

/** A meeting's mark around 0, 0: the forum's sign, a dot for the child of a meeting, struck out if it is off. */
export const meetingMark = (
  { sign, level }: Pick<YearForum, 'sign' | 'level'>,
  meeting: YearMeeting,
  radius: number,
): readonly Shape[] => {
  if (isOff(meeting)) return [...signMark(sign, level, radius, 'off'), strike(radius)];
  return meeting.childName ? [dot(level, radius * 0.5)] : signMark(sign, level, radius, 'stands');
};

/** The forum's sign around 0, 0. */
export const signMark = (
  { outline, code }: Sign,
  level: Level,
  radius: number,
  state: 'stands' | 'off' = 'stands',
): readonly Shape[] => {
  const { fill, letter, edge } = LEVEL_COLOURS[level];
  const size = radius * LETTER_SIZE[outline] * (SHRINK[[...code].length - 1] ?? 0.6);
  const path: Shape = {
    kind: 'path',
    d: OUTLINES[outline](radius),
    fill: state === 'off' ? PAPER : fill,
    stroke: state === 'off' ? QUIET : edge,
    width: 1.25,
  };
  if (size < LETTER_LEAST) return [path];
  const y = size * 0.36 + radius * LETTER_DROP[outline];
  const colour = state === 'off' ? QUIET : letter;
  return [path, { kind: 'text', x: 0, y, text: code, size, fill: colour, bold: true, anchor: 'middle' }];
};

export const dot = (level: Level, radius: number): Shape => {
  const { fill, edge } = LEVEL_COLOURS[level];
  return { kind: 'path', d: circle(radius), fill, stroke: edge, width: 1.25 };
};

export const strike = (radius: number): Shape => ({
  kind: 'path',
  d: `M${n(-radius)} ${n(radius)}L${n(radius)} ${n(-radius)}`,
  stroke: QUIET,
  width: 2,
});

/** By the number of letters. */
const SHRINK = [1, 0.78, 0.58];
const LETTER_SIZE: Readonly<Record<Outline, number>> = {
  circle: 1.3,
  square: 1.3,
  diamond: 1.2,
  hexagon: 1.25,
  triangle: 1.1,
  shield: 1.2,
};
const LETTER_DROP: Readonly<Record<Outline, number>> = {
  circle: 0,
  square: 0,
  diamond: 0,
  hexagon: 0,
  triangle: 0.3,
  shield: -0.1,
};

const circle = (r: number): string =>
  `M${n(-r)} 0A${n(r)} ${n(r)} 0 0 1 ${n(r)} 0A${n(r)} ${n(r)} 0 0 1 ${n(-r)} 0Z`;

const polygon = (corners: readonly (readonly [number, number])[], r: number): string =>
  `M${corners.map(([x, y]) => `${n(x * r)} ${n(y * r)}`).join('L')}Z`;

/** Made so that they look equally large: what has few corners reaches further out. */
const OUTLINES: Readonly<Record<Outline, (radius: number) => string>> = {
  circle,
  square: (r) =>
    polygon(
      [
        [-0.92, -0.92],
        [0.92, -0.92],
        [0.92, 0.92],
        [-0.92, 0.92],
      ],
      r,
    ),
  diamond: (r) =>
    polygon(
      [
        [0, -1.25],
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ],
      r,
    ),
  hexagon: (r) =>
    polygon(
      [
        [-0.58, -1],
        [0.58, -1],
        [1.15, 0],
        [0.58, 1],
        [-0.58, 1],
        [-1.15, 0],
      ],
      r,
    ),
  triangle: (r) =>
    polygon(
      [
        [0, -1.3],
        [1.25, 0.95],
        [-1.25, 0.95],
      ],
      r,
    ),
  shield: (r) =>
    polygon(
      [
        [-0.95, -1],
        [0.95, -1],
        [0.95, 0.35],
        [0, 1.2],
        [-0.95, 0.35],
      ],
      r,
    ),
};
