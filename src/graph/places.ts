/** Takes a place; resolves when there is one, with what gives it back. */
export type EnterPlace = (tenant: string) => Promise<() => void>;

interface Tenant {
  underWay: number;
  readonly waiting: (() => void)[];
}

/**
 * At most `atOnce` calls at a time over the whole process. Whoever has the fewest under way comes next, and as soon as
 * there are two tenants neither may take the last place: one whose calls hang leaves the other room.
 */
export const createPlaces = (atOnce: number): EnterPlace => {
  const tenants = new Map<string, Tenant>();
  let taken = 0;

  const roomFor = ({ underWay }: Tenant): boolean =>
    taken < atOnce && underWay < Math.max(1, tenants.size > 1 ? atOnce - 1 : atOnce);

  const admit = (): void => {
    const [next] = [...tenants.values()]
      .filter((tenant) => tenant.waiting.length > 0 && roomFor(tenant))
      .toSorted((a, b) => a.underWay - b.underWay);
    if (!next) return;
    next.underWay++;
    taken++;
    next.waiting.shift()?.();
    admit();
  };

  const leave = (tenant: Tenant) => (): void => {
    tenant.underWay--;
    taken--;
    admit();
  };

  return async (name) => {
    const tenant = tenants.get(name) ?? { underWay: 0, waiting: [] };
    tenants.set(name, tenant);
    await new Promise<void>((enter) => {
      tenant.waiting.push(enter);
      admit();
    });
    return leave(tenant);
  };
};
