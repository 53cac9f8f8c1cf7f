import type { Area } from './organisation.ts';
import type { CountsByService, Signal } from './signal.ts';
import type { Summary, Tendency } from './summary.ts';
import { hideCount, type PublishedCount, publishCount, publishSum } from './suppression.ts';
import { Temporal } from './time.ts';

/** What a reader may compare a tendency's numbers with. */
export interface Surroundings {
  readonly period: Summary['period'];
  readonly previous?: Pick<Summary, 'period' | 'tendencies' | 'otherTopics'>;
  readonly areas: readonly Area[];
  readonly threshold: number;
}

/** A tendency with what its figure was made of. */
interface Counted {
  readonly tendency: Tendency;
  readonly counts: CountsByService;
}

/**
 * The signals as tendencies with counts fit to be read: none under the threshold, none that gives a smaller one away
 * beside another count of this summary or the one before, or to a service that takes its own figure away.
 */
export const publishTendencies = (
  signals: readonly Signal[],
  surroundings: Surroundings,
): readonly Tendency[] =>
  hideParts(
    signals.map((signal) => ({ tendency: tendencyOf(signal, surroundings), counts: signal.counts })),
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
  const { services, counts, weight: _, ...rest } = signal;
  const { previous, threshold } = surroundings;
  const before = directionBefore(signal, previous);
  const earlier = overlaps(surroundings) ? earlierCounts(signal, previous) : undefined;
  const incidents = publishSum([...counts.values()], threshold);
  return {
    ...rest,
    services: hideDifference(publishCount(services, threshold), earlier?.services, threshold),
    ...(counts.size > 0 && { incidents: hideDifference(incidents, earlier?.incidents, threshold) }),
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
const hideParts = (all: readonly Counted[], { areas, threshold }: Surroundings): readonly Tendency[] => {
  const hidden = new Set(all.flatMap((whole) => exposingParts(whole, partsOf(whole, all, areas), threshold)));
  return all.map((one) =>
    hidden.has(one) && one.tendency.incidents
      ? { ...one.tendency, incidents: hideCount(one.tendency.incidents) }
      : one.tendency,
  );
};

const partsOf = (
  { tendency: whole }: Counted,
  all: readonly Counted[],
  areas: readonly Area[],
): readonly Counted[] => {
  const areaOf = ({ area }: Tendency) => areas.find(({ id }) => id === area);
  const wholeArea = areaOf(whole);
  if (wholeArea?.kind !== 'municipality') return [];
  return all.filter(({ tendency: part }) => {
    const area = areaOf(part);
    const isSameTopic = part.topic === whole.topic && part.aspect === whole.aspect;
    return isSameTopic && area?.municipality === wholeArea.municipality && area.kind !== 'municipality';
  });
};

/** Parts whose figure, alone or all together, leaves a rest of the whole that is under the threshold. */
const exposingParts = (whole: Counted, parts: readonly Counted[], threshold: number): readonly Counted[] => {
  if (exactOf(whole) === 0) return [];
  const leavesLittle = (shown: readonly Counted[]) =>
    shown.length > 0 && restsOf(whole, shown).some((rest) => rest >= 0 && rest < threshold);
  const exact = parts
    .filter((part) => exactOf(part) > 0)
    .toSorted((a, b) => exactOf(a) - exactOf(b) || (a.tendency.area < b.tendency.area ? -1 : 1));
  const alone = exact.filter((part) => leavesLittle([part]));
  let others = exact.filter((part) => !alone.includes(part));
  const more: Counted[] = [];
  while (leavesLittle(others)) {
    more.push(...others.slice(0, 1));
    others = others.slice(1);
  }
  return [...alone, ...more];
};

/** What is left of the whole, to a reader without figures and to each service that knows its own. */
const restsOf = (whole: Counted, shown: readonly Counted[]): readonly number[] => {
  const services = [...new Set([whole, ...shown].flatMap(({ counts }) => [...counts.keys()]))];
  const restOf = (service: string) =>
    shown.reduce((rest, { counts }) => rest - (counts.get(service) ?? 0), whole.counts.get(service) ?? 0);
  const rests = services.map(restOf);
  const rest = rests.reduce((all, one) => all + one, 0);
  return services.length < 2 ? [rest] : [rest, ...rests.map((own) => rest - own)];
};

/** The number as a reader sees it; 0 where there is none to see. */
const exactOf = ({ tendency: { incidents } }: Counted): number =>
  incidents?.kind === 'exact' ? incidents.value : 0;
