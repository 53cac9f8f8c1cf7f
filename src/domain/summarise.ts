import type { PersonId } from './ids.ts';
import type { Topic } from './organisation.ts';
import { directionBefore, publishTendencies, type Surroundings } from './publish-tendencies.ts';
import { type Signal, signalOf } from './signal.ts';
import type { Summary } from './summary.ts';
import { ASPECTS, type TrendReport } from './trend.ts';

export interface SummariseInput extends Surroundings {
  readonly reports: readonly TrendReport[];
  /** Everybody who was asked for reports, and the service each reports for. */
  readonly asked: readonly { readonly person: PersonId; readonly service: string }[];
  /** Those who have answered, if only that there is nothing new. */
  readonly answered: readonly PersonId[];
  /** The municipality's topics and areas, in its own order; reports on others are left out. */
  readonly topics: readonly Topic[];
}

const MOST_TENDENCIES = 5;

/**
 * What the services report, as the politiråd may read it: at most five tendencies, the strongest first, the other
 * topics, and which services are missing. The same whatever order the reports come in; never a reporter's own words.
 */
export const summarise = (
  input: SummariseInput,
): Pick<Summary, 'tendencies' | 'otherTopics' | 'services'> => {
  const signals = signalsOf(input).toSorted(strongestFirst(input));
  return {
    tendencies: publishTendencies(signals.slice(0, MOST_TENDENCIES), input),
    otherTopics: signals
      .slice(MOST_TENDENCIES)
      .map(({ topic, aspect, area, direction }) => ({ topic, aspect, area, direction })),
    services: servicesOf(input),
  };
};

/** One signal for each topic, aspect and area that is reported on. */
const signalsOf = ({ reports, topics, areas }: SummariseInput): readonly Signal[] => {
  const known = reports.filter(
    ({ topic, area }) => topics.some(({ id }) => id === topic) && areas.some(({ id }) => id === area),
  );
  const cells = Map.groupBy(known, ({ topic, aspect, area }) => JSON.stringify([topic, aspect, area]));
  return [...cells.values()].flatMap((cell) => signalOf(cell) ?? []);
};

/** An increase calls for more attention than a decrease, and both for more than what stays as it is. */
const URGENCY = { increase: 3, decrease: 2, stable: 1 };

/**
 * Many services, high confidence and urgency first (weight × urgency); then what services agree on, then what is new
 * or has turned since the last summary, then the municipality's own order of topics and areas.
 */
const strongestFirst =
  ({ topics, areas, previous }: SummariseInput) =>
  (a: Signal, b: Signal): number => {
    const strength = ({ weight, direction }: Signal) => weight * URGENCY[direction];
    const changed = (signal: Signal) => Number(directionBefore(signal, previous) !== signal.direction);
    const place = (signal: Signal) =>
      [
        topics.findIndex(({ id }) => id === signal.topic),
        ASPECTS.indexOf(signal.aspect),
        areas.findIndex(({ id }) => id === signal.area),
      ] as const;
    const [topic, aspect, area] = place(a);
    const [otherTopic, otherAspect, otherArea] = place(b);
    return (
      strength(b) - strength(a) ||
      Number(a.disagreement) - Number(b.disagreement) ||
      changed(b) - changed(a) ||
      topic - otherTopic ||
      aspect - otherAspect ||
      area - otherArea
    );
  };

/** A service has reported as soon as one of its people has answered. */
const servicesOf = ({ asked, answered, reports }: SummariseInput): Summary['services'] => {
  const heard = new Set([...answered, ...reports.map(({ reporter }) => reporter)]);
  const services = Map.groupBy(asked, ({ service }) => service);
  const missing = [...services].filter(([, people]) => !people.some(({ person }) => heard.has(person)));
  return {
    asked: services.size,
    missing: missing.map(([service]) => service).toSorted((a, b) => a.localeCompare(b, 'nb')),
  };
};
