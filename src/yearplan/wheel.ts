import { type DayNumber, dayNumber, toDayNumber } from '../domain/day-number.ts';
import { LEVELS } from '../domain/organisation.ts';
import type { YearPlanTexts } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { at, line, type Part, polar, ring, type Shape, sector } from './drawing.ts';
import { meetingLabel } from './labels.ts';
import { meetingMark } from './mark.ts';
import { CLOSED, INK, LEVEL_COLOURS, LINE, PAPER, QUIET, SCHOOL } from './palette.ts';
import { type ClosedDays, standing, type YearForum, type YearMeeting, type YearPlanView } from './view.ts';

const SIZE = 720;
const CENTRE = SIZE / 2;
const RIM = 312;
/** From the rim to the middle of a month's name. */
const MONTH_NAMES = 26;
const HUB_LEAST = 92;
const LANE_MOST = 54;
const LEVEL_GAP = 7;
const MARK_MOST = 19;
const MARK_LEAST = 4;
const LABEL_SIZE = 15;
/** From a closed period's middle to a mark that does not touch its name. */
const SPACE_ENOUGH = 32;

/** A forum's track around the wheel. */
interface Lane {
  readonly forum: YearForum;
  readonly inner: number;
  readonly outer: number;
}

/**
 * The year as a wheel, January at the top and clockwise: the levels are rings with the highest innermost, each forum
 * has its own track, each meeting a mark, and closed days are shaded sectors.
 */
export const wheel = (view: YearPlanView): Part => {
  const texts = yearPlanTexts(view.language);
  const angleOf = yearAngle(view.year);
  const lanes = lanesOf(view.forums);
  const hub = lanes.at(-1)?.inner ?? HUB_LEAST;
  return {
    width: SIZE,
    height: SIZE,
    shapes: [
      ...rings(lanes),
      ...view.closed.flatMap((days) => closedSector(days, hub, angleOf)),
      ...monthLines(view.year, hub, angleOf),
      ...monthNames(view.year, texts, angleOf),
      ...view.closed.flatMap((days) => closedName(days, lanes, texts, angleOf)),
      ...centre(view, hub, texts),
      ...lanes.flatMap((lane) => laneMarks(lane, view, angleOf)),
    ],
  };
};

type AngleOf = (day: DayNumber) => number;

/** Degrees from the top for the beginning of a day. */
const yearAngle = (year: number): AngleOf => {
  const first = dayNumber(year, 1, 1);
  const days = dayNumber(year + 1, 1, 1) - first;
  return (day) => ((day - first) / days) * 360;
};

/** From the rim inwards: the many meetings of the lowest level get the longest tracks. */
const lanesOf = (forums: readonly YearForum[]): readonly Lane[] => {
  const outwards = LEVELS.toReversed().flatMap((level) => forums.filter((forum) => forum.level === level));
  const gaps = Math.max(0, new Set(forums.map(({ level }) => level)).size - 1) * LEVEL_GAP;
  const width = Math.min(LANE_MOST, (RIM - HUB_LEAST - gaps) / Math.max(1, outwards.length));
  let outer = RIM;
  return outwards.map((forum, index) => {
    if (index > 0 && outwards[index - 1]?.level !== forum.level) outer -= LEVEL_GAP;
    const lane = { forum, outer, inner: outer - width };
    outer = lane.inner;
    return lane;
  });
};

const rings = (lanes: readonly Lane[]): readonly Shape[] =>
  lanes.map(({ forum, inner, outer }) => ({
    kind: 'path',
    d: ring(CENTRE, inner, outer),
    fill: LEVEL_COLOURS[forum.level].ring,
    stroke: PAPER,
    width: 1.5,
  }));

const closedSector = (days: ClosedDays, hub: number, angleOf: AngleOf): readonly Shape[] => {
  const from = angleOf(toDayNumber(days.from));
  const to = angleOf(toDayNumber(days.to) + 1);
  if (days.kind === 'closed')
    return [{ kind: 'path', d: sector(CENTRE, hub, RIM, from, to), fill: CLOSED, opacity: 0.75 }];
  return stripes(hub).map((radius) => ({
    kind: 'path',
    d: sector(CENTRE, radius, radius + 2, from, to),
    fill: SCHOOL,
    opacity: 0.55,
  }));
};

/** School holidays are striped: they bind some forums only, and are told from closed days without colour. */
const stripes = (hub: number): readonly number[] =>
  Array.from({ length: Math.floor((RIM - hub - 2) / 8) }, (_, index) => hub + 4 + index * 8);

const monthLines = (year: number, hub: number, angleOf: AngleOf): readonly Shape[] =>
  MONTHS.map((month) => {
    const angle = angleOf(dayNumber(year, month, 1));
    const ends = [polar(CENTRE, hub, angle), polar(CENTRE, RIM + 6, angle)] as const;
    return { kind: 'path', d: line(...ends), stroke: LINE, width: month === 1 ? 3 : 1.25 };
  });

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const monthNames = (year: number, texts: YearPlanTexts, angleOf: AngleOf): readonly Shape[] =>
  MONTHS.map((month) => {
    const { x, y } = polar(CENTRE, RIM + MONTH_NAMES, angleOf(dayNumber(year, month, 15)));
    return {
      kind: 'text',
      x,
      y: y + 6.5,
      text: texts.monthsShort[month - 1] ?? '',
      size: 18,
      fill: INK,
      bold: true,
      anchor: 'middle',
    };
  });

/** Along the radius and never upside down, where no meeting is near. */
const closedName = (
  days: ClosedDays,
  lanes: readonly Lane[],
  texts: YearPlanTexts,
  angleOf: AngleOf,
): readonly Shape[] => {
  const name = days.occasion && texts.occasions[days.occasion];
  const from = angleOf(toDayNumber(days.from));
  const to = angleOf(toDayNumber(days.to) + 1);
  const middle = (from + to) / 2;
  const radius = roomiest(lanes, middle, angleOf);
  if (!name || radius === undefined || arc(to - from, radius) < LABEL_SIZE * 1.2) return [];
  const turn = middle <= 180 ? middle - 90 : middle + 90;
  // A third of a letter's height beside the radius, so that the name's middle and not its foot is on it.
  const { x, y } = polar(CENTRE, radius, middle);
  const below = polar(0, LABEL_SIZE / 3, turn + 180);
  const text = { kind: 'text', text: name, size: LABEL_SIZE, fill: QUIET, anchor: 'middle' } as const;
  return [{ ...text, x: x + below.x, y: y + below.y, turn }];
};

/** The middle of the track with room for a name beside its meetings; of several the one halfway out. */
const roomiest = (lanes: readonly Lane[], angle: number, angleOf: AngleOf): number | undefined => {
  const spaces = lanes.map(({ forum, inner, outer }) => {
    const radius = (inner + outer) / 2;
    const gaps = forum.meetings.map(({ start }) => Math.abs(angleOf(toDayNumber(start)) - angle));
    return { radius, space: Math.min(SPACE_ENOUGH, arc(Math.min(90, ...gaps), radius)) };
  });
  const middle = ((lanes.at(-1)?.inner ?? 0) + RIM) / 2;
  const aside = ({ radius }: { readonly radius: number }): number => Math.abs(radius - middle);
  return spaces.toSorted((a, b) => b.space - a.space || aside(a) - aside(b))[0]?.radius;
};

/** Length along a circle. */
const arc = (angle: number, radius: number): number => (angle / 360) * 2 * Math.PI * radius;

const centre = (view: YearPlanView, hub: number, texts: YearPlanTexts): readonly Shape[] => {
  const size = Math.min(72, hub * 0.5);
  const count = view.forums.reduce((sum, forum) => sum + standing(forum).length, 0);
  const middle = { kind: 'text', x: CENTRE, anchor: 'middle' } as const;
  return [
    { ...middle, y: CENTRE + size * 0.18, text: String(view.year), size, fill: INK, bold: true },
    { ...middle, y: CENTRE + size * 0.18 + 28, text: texts.meetings(count), size: 18, fill: QUIET },
  ];
};

const laneMarks = ({ forum, inner, outer }: Lane, view: YearPlanView, angleOf: AngleOf): readonly Shape[] => {
  const radius = (inner + outer) / 2;
  const angleAt = ({ start }: YearMeeting): number => angleOf(toDayNumber(start) + 0.5);
  const own = forum.meetings.filter(({ childName }) => !childName);
  const size = markSize(own.map(angleAt), radius, outer - inner);
  return forum.meetings.map((meeting) => {
    const { x, y } = polar(CENTRE, radius, angleAt(meeting));
    return {
      ...at(x, y, { shapes: meetingMark(forum, meeting, size) }),
      label: meetingLabel(forum, meeting, view),
    };
  });
};

/** As large as the track is wide, unless the forum meets so often that the marks would hide each other. */
const markSize = (angles: readonly number[], radius: number, width: number): number => {
  const steps = angles.slice(1).map((angle, index) => angle - (angles[index] ?? 0));
  const closest = arc(Math.min(360, ...steps), radius);
  return Math.max(MARK_LEAST, Math.min(MARK_MOST, width * 0.4, closest * 0.46));
};
