/**
 * Complementary suppression, seen as flow in a network. Every number is an edge and every total a node into which as
 * much flows as out of it, so that the ways to fill in the suppressed numbers differ by circular flows: a number can
 * be worked out exactly if no circle of suppressed numbers runs through it (D. Gusfield, "A graph theoretic approach
 * to statistical data security", SIAM J. Comput. 17, 1988).
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * Which edges must be hidden besides those under the threshold, so that no suppressed number can be worked out, and
 * no sum of suppressed numbers under one total is below the threshold. The threshold is at least 2. Small numbers are
 * among them only if all are.
 */
export const edgesToHide = (edges: readonly Edge[], threshold: number): ReadonlySet<Edge> => {
  const hidden = new Set<Edge>();
  hideForSums(edges, threshold, hidden);
  let cover = coverOfExposed(edges, threshold, hidden);
  while (cover && hidden.size < edges.length) {
    for (const edge of cover) hidden.add(edge);
    cover = coverOfExposed(edges, threshold, hidden);
  }
  return hidden;
};

/** 2 and 1 beside a published 20, all under a total of 23, are "3 together": so the 20 is hidden too. */
const hideForSums = (edges: readonly Edge[], threshold: number, hidden: Set<Edge>): void => {
  const isPublic = (edge: Edge) => !hidden.has(edge) && edge.count >= threshold;
  for (const { parts, totals } of sums(edges)) {
    const secret = parts.filter((edge) => !isPublic(edge));
    const together = secret.reduce((sum, { count }) => sum + count, 0);
    if (secret.length === 0 || together >= threshold || !totals.every(isPublic)) continue;
    const [smallest] = parts.filter(isPublic).toSorted((a, b) => a.count - b.count);
    if (smallest) hidden.add(smallest);
  }
};

/** What flows into each node equals what flows out of it: each side is the sum of the other. */
const sums = (edges: readonly Edge[]): readonly { parts: readonly Edge[]; totals: readonly Edge[] }[] => {
  const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  return nodes.flatMap((node) => {
    const into = edges.filter(({ to }) => to === node);
    const outOf = edges.filter(({ from }) => from === node);
    return [
      { parts: into, totals: outOf },
      { parts: outOf, totals: into },
    ];
  });
};

/** A number made one larger (along its edge) or one smaller (against it), as far as its reader can tell. */
interface Step {
  readonly edge: Edge;
  readonly from: string;
  readonly to: string;
  /** 0 for a suppressed number; for a published one what is lost when it is hidden. */
  readonly cost: number;
}

/** Published numbers that make the first exposed number safe when they are hidden; undefined if none is exposed. */
const coverOfExposed = (
  edges: readonly Edge[],
  threshold: number,
  hidden: ReadonlySet<Edge>,
): readonly Edge[] | undefined => {
  const steps = edges.flatMap((edge) => stepsOf(edge, threshold, hidden.has(edge)));
  const suppressed = edges.filter((edge) => hidden.has(edge) || edge.count < threshold);
  for (const edge of suppressed) {
    const circle = cheapestCircle(edge, steps);
    // Even hidden the large ones leave no way round (1 and 1 under "<2" are 2): then nothing at all is shown.
    if (!circle) return edges;
    const cover = circle.filter(({ cost }) => cost > 0).map((step) => step.edge);
    if (cover.length > 0) return cover;
  }
  return undefined;
};

/** The reader knows of "<5" that it is 0–4, and of ":" that it is 5 or more. */
const stepsOf = (edge: Edge, threshold: number, isHidden: boolean): readonly Step[] => {
  const small = edge.count < threshold;
  const cost = small || isHidden ? 0 : edge.count;
  const up = { edge, from: edge.from, to: edge.to, cost };
  const down = { edge, from: edge.to, to: edge.from, cost };
  const canRise = !small || edge.count < threshold - 1;
  const canFall = edge.count > (small ? 0 : threshold);
  return [...(canRise ? [up] : []), ...(canFall ? [down] : [])];
};

/** The cheapest circle of steps that changes the number on this edge. */
const cheapestCircle = (edge: Edge, steps: readonly Step[]): readonly Step[] | undefined => {
  const others = steps.filter((step) => step.edge !== edge);
  const circles = steps
    .filter((step) => step.edge === edge)
    .map((step) => cheapestPath(step.to, step.from, others))
    .filter((circle) => circle !== undefined);
  return circles.toSorted((a, b) => costOf(a) - costOf(b))[0];
};

/** Bellman–Ford: the tables are small. */
const cheapestPath = (start: string, end: string, steps: readonly Step[]): readonly Step[] | undefined => {
  const paths = new Map<string, readonly Step[]>([[start, []]]);
  let better = true;
  while (better) {
    better = false;
    for (const step of steps) {
      const soFar = paths.get(step.from);
      const known = paths.get(step.to);
      if (!soFar || (known && costOf(known) <= costOf(soFar) + step.cost)) continue;
      paths.set(step.to, [...soFar, step]);
      better = true;
    }
  }
  return paths.get(end);
};

const costOf = (path: readonly Step[]): number => path.reduce((sum, { cost }) => sum + cost, 0);
