import type { Area } from './organisation.ts';
import type { Signal } from './signal.ts';
import type { Summary, Tendency } from './summary.ts';
import { hideCount, type PublishedCount, publishCount } from './suppression.ts';
import { Temporal } from './time.ts';

/** What a reader may compare a tendency's numbers with. */
export interface Surroundings {
  readonly period: Summary['period'];
  readonly previous?: Pick<Summary, 'period' | 'tendencies' | 'otherTopics'>;
  readonly areas: readonly Area[];
  readonly threshold: number;
}

/**
 * The signals as tendencies with counts fit to be read: none under the threshold, none that gives a smaller one away
 * beside another count of this summary or the one before.
 */
export const publishTendencies = (
  signals: readonly Signal[],
  surroundings: Surroundings,
): readonly Tendency[] =>
  hideParts(
    signals.map((signal) => tendencyOf(signal, surroundings)),
    surroundings,
  );

/** Direction of the same topic in the same area in the summary before. */
export const directionBefore = (
  { topic, aspect, area }: Signal,
  previous: Surroundings['previous'],
): Tendency['before'] =>
  [...(previous?.tendencies ?? []), ...(previous?.otherTopics ?? [])].find(
    (other) => other.topic === topic && other.aspect === aspect && other.area === area,
  )?.direction;

const tendencyOf = (signal: Signal, surroundings: Surroundings): Tendency => {
  const { services, incidents, weight: _, ...rest } = signal;
  const { previous, threshold } = surroundings;
  const before = directionBefore(signal, previous);
  const earlier = overlaps(surroundings) ? earlierCounts(signal, previous) : undefined;
  const publish = (count: number, then: PublishedCount | undefined) =>
    hideDifference(publishCount(count, threshold), then, threshold);
  return {
    ...rest,
    services: publish(services, earlier?.services),
    ...(incidents !== undefined && { incidents: publish(incidents, earlier?.incidents) }),
    ...(before && { before }),
  };
};

const earlierCounts = ({ topic, aspect, area }: Signal, previous: Surroundings['previous']) =>
  previous?.tendencies.find(
    (other) => other.topic === topic && other.aspect === aspect && other.area === area,
  );

/**
 * Counts of two periods are of different things: 7 and then 8 tells nothing of anybody. Where the periods overlap, the
 * difference can be what one service added, so a count that has moved by less than the threshold is hidden.
 */
const hideDifference = (
  now: PublishedCount,
  then: PublishedCount | undefined,
  threshold: number,
): PublishedCount => {
  if (now.kind !== 'exact' || then?.kind !== 'exact' || now.value === then.value) return now;
  return Math.abs(now.value - then.value) < threshold ? hideCount(now) : now;
};

/** A period may begin on the day the one before ended. */
const overlaps = ({ period, previous }: Surroundings): boolean =>
  previous !== undefined &&
  Temporal.PlainDate.compare(period.from, previous.period.to) < 0 &&
  Temporal.PlainDate.compare(previous.period.from, period.to) < 0;

/** A figure for a whole municipality less the figures of its schools and districts is a figure for the rest of it. */
const hideParts = (
  tendencies: readonly Tendency[],
  { areas, threshold }: Surroundings,
): readonly Tendency[] => {
  const hidden = new Set(
    tendencies.flatMap((whole) => exposingParts(whole, partsOf(whole, tendencies, areas), threshold)),
  );
  return tendencies.map((tendency) =>
    hidden.has(tendency) && tendency.incidents
      ? { ...tendency, incidents: hideCount(tendency.incidents) }
      : tendency,
  );
};

const partsOf = (
  whole: Tendency,
  tendencies: readonly Tendency[],
  areas: readonly Area[],
): readonly Tendency[] => {
  const areaOf = ({ area }: Tendency) => areas.find(({ id }) => id === area);
  const wholeArea = areaOf(whole);
  if (wholeArea?.kind !== 'municipality') return [];
  return tendencies.filter((part) => {
    const area = areaOf(part);
    const isSameTopic = part.topic === whole.topic && part.aspect === whole.aspect;
    return isSameTopic && area?.municipality === wholeArea.municipality && area.kind !== 'municipality';
  });
};

/** Parts whose figure, alone or all together, leaves a rest of the whole that is under the threshold. */
const exposingParts = (
  whole: Tendency,
  parts: readonly Tendency[],
  threshold: number,
): readonly Tendency[] => {
  const leavesLittle = (shown: readonly Tendency[]) => {
    const rest = exactOf(whole) - shown.reduce((sum, part) => sum + exactOf(part), 0);
    return shown.length > 0 && rest >= 0 && rest < threshold;
  };
  const exact = parts
    .filter((part) => exactOf(part) > 0)
    .toSorted((a, b) => exactOf(a) - exactOf(b) || (a.area < b.area ? -1 : 1));
  const alone = exact.filter((part) => leavesLittle([part]));
  const others = exact.filter((part) => !alone.includes(part));
  return leavesLittle(others) ? [...alone, ...others.slice(0, 1)] : alone;
};

/** The number as a reader sees it; 0 where there is none to see. */
const exactOf = ({ incidents }: Tendency): number => (incidents?.kind === 'exact' ? incidents.value : 0);
