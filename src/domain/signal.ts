import {
  type AgeBand,
  type Aspect,
  CONFIDENCES,
  type Confidence,
  DIRECTIONS,
  type Direction,
  type TrendReport,
} from './trend.ts';

export type CountsByService = ReadonlyMap<string, number>;

/** What the services together say of one topic in one area. The numbers are not yet fit to be published. */
export interface Signal {
  readonly topic: string;
  readonly aspect: Aspect;
  readonly area: string;
  /** The band that all reports are about, else "all". */
  readonly ageBand: AgeBand;
  readonly direction: Direction;
  /** Not all services say the same. */
  readonly disagreement: boolean;
  readonly confidence: Confidence;
  readonly services: number;
  /** What each service counted; a service that did not is not in it. */
  readonly counts: CountsByService;
  /** Confidence points of the services behind the direction: low 1, medium 2, high 3. */
  readonly weight: number;
}

/** The signal of reports that are all about the same topic, aspect and area; undefined if there is no report. */
export const signalOf = (reports: readonly TrendReport[]): Signal | undefined => {
  const [first] = reports;
  if (!first) return undefined;
  const voices = voicesOf(reports);
  const direction = directionOf(voices);
  const disagreement = voices.some((voice) => voice.direction !== direction);
  const behind = behindOf(voices, direction);
  return {
    topic: first.topic,
    aspect: first.aspect,
    area: first.area,
    ageBand: reports.every(({ ageBand }) => ageBand === first.ageBand) ? first.ageBand : 'all',
    direction,
    disagreement,
    confidence: confidenceOf(behind, disagreement),
    services: voices.length,
    counts: countsOf(reports),
    weight: weightOf(behind),
  };
};

/** Each service has one voice: its most confident report, the newest of these. */
const voicesOf = (reports: readonly TrendReport[]): readonly TrendReport[] =>
  byService(reports).flatMap((own) => mostTrustedFirst(own).slice(0, 1));

/**
 * The direction with the most confidence points. If increase and decrease are level, it is stable; if stable is level
 * with one of them, that one: the summary is an early warning.
 */
const directionOf = (voices: readonly TrendReport[]): Direction => {
  const [up = 0, level = 0, down = 0] = DIRECTIONS.map((direction) =>
    weightOf(voices.filter((voice) => voice.direction === direction)),
  );
  if (level > Math.max(up, down) || up === down) return 'stable';
  return up > down ? 'increase' : 'decrease';
};

/** The services behind the direction: all of them, where "stable" is only what increase and decrease come to. */
const behindOf = (voices: readonly TrendReport[], direction: Direction): readonly TrendReport[] => {
  const behind = voices.filter((voice) => voice.direction === direction);
  return behind.length > 0 ? behind : voices;
};

/**
 * The median of the services behind the direction (the lower of two), one step up if at least three services agree and
 * none differs, one step down if any differs.
 */
const confidenceOf = (behind: readonly TrendReport[], disagreement: boolean): Confidence => {
  const points = behind.map(pointsOf).toSorted((a, b) => a - b);
  const median = points[Math.floor((points.length - 1) / 2)] ?? 1;
  const step = disagreement ? -1 : behind.length >= 3 ? 1 : 0;
  return CONFIDENCES[Math.min(Math.max(median + step, 1), CONFIDENCES.length) - 1] ?? 'low';
};

/** Each service's figure once, however many of its people reported it. */
const countsOf = (reports: readonly TrendReport[]): CountsByService =>
  new Map(
    [...Map.groupBy(reports, ({ service }) => service)].flatMap(([service, own]) =>
      countOfService(own).map((count) => [service, count] as const),
    ),
  );

/** A service's figure for all ages; if it has none, its age bands together. None if it counted nothing. */
const countOfService = (own: readonly TrendReport[]): readonly number[] => {
  const ofBand = new Map<AgeBand, number>();
  for (const { ageBand, count } of mostTrustedFirst(own)) {
    if (count !== undefined && !ofBand.has(ageBand)) ofBand.set(ageBand, count);
  }
  const all = ofBand.get('all');
  if (all !== undefined) return [all];
  return ofBand.size > 0 ? [sum([...ofBand.values()])] : [];
};

const mostTrustedFirst = (reports: readonly TrendReport[]): readonly TrendReport[] =>
  reports.toSorted(
    (a, b) =>
      pointsOf(b) - pointsOf(a) || b.at.epochMilliseconds - a.at.epochMilliseconds || (a.id < b.id ? -1 : 1),
  );

const byService = (reports: readonly TrendReport[]): readonly (readonly TrendReport[])[] => [
  ...Map.groupBy(reports, ({ service }) => service).values(),
];

const pointsOf = ({ confidence }: TrendReport): number => CONFIDENCES.indexOf(confidence) + 1;
const weightOf = (voices: readonly TrendReport[]): number => sum(voices.map(pointsOf));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
