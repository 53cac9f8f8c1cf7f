/** What a picture consists of, before it becomes SVG or PDF. Lengths are units of the drawing, y grows downwards. */
export type Shape =
  | {
      readonly kind: 'path';
      /** SVG path data. */
      readonly d: string;
      readonly fill?: string;
      /** Of the fill, 0 to 1. */
      readonly opacity?: number;
      readonly stroke?: string;
      readonly width?: number;
    }
  | {
      readonly kind: 'text';
      /** Where the anchor stands, on the baseline. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly bold?: boolean;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** Degrees clockwise around the anchor. */
      readonly turn?: number;
    }
  | {
      readonly kind: 'group';
      readonly x: number;
      readonly y: number;
      readonly shapes: readonly Shape[];
      /** What the group stands for, shown by whoever points at it. */
      readonly label?: string;
    };

/** A piece of a picture, with its upper left corner at 0, 0. */
export interface Part {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A whole picture: `title` names it, `description` says all of it to whoever does not see it. */
export interface Drawing extends Part {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

export const at = (x: number, y: number, { shapes }: Pick<Part, 'shapes'>): Shape => ({
  kind: 'group',
  x,
  y,
  shapes,
});

/** One part under the other, with a gap between. */
export const stacked = (parts: readonly Part[], gap: number): Part => {
  let y = 0;
  const shapes = parts.map((part) => {
    const shape = at(0, y, part);
    y += part.height + gap;
    return shape;
  });
  return { width: Math.max(...parts.map(({ width }) => width)), height: y - gap, shapes };
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at a distance from a centre; angles in degrees, clockwise from straight up. */
export const polar = (centre: number, radius: number, angle: number): Point => {
  const turn = ((angle - 90) * Math.PI) / 180;
  return { x: centre + radius * Math.cos(turn), y: centre + radius * Math.sin(turn) };
};

/** A piece of a ring from one angle to another, clockwise. A whole ring is made of two halves. */
export const sector = (centre: number, inner: number, outer: number, from: number, to: number): string => {
  const large = to - from > 180 ? 1 : 0;
  const point = (radius: number, angle: number): string => {
    const { x, y } = polar(centre, radius, angle);
    return `${n(x)} ${n(y)}`;
  };
  return [
    `M${point(outer, from)}`,
    `A${n(outer)} ${n(outer)} 0 ${large} 1 ${point(outer, to)}`,
    `L${point(inner, to)}`,
    `A${n(inner)} ${n(inner)} 0 ${large} 0 ${point(inner, from)}Z`,
  ].join('');
};

export const ring = (centre: number, inner: number, outer: number): string =>
  sector(centre, inner, outer, 0, 180) + sector(centre, inner, outer, 180, 360);

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

export const line = (from: Point, to: Point): string => `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;

/** A number in path data: two decimals are finer than any screen. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);
