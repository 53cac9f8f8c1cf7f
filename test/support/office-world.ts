import type { Organisation } from '../../src/domain/organisation.ts';
import { microsoft365 } from '../../src/microsoft-365.ts';
import { addMailbox } from './graph-stand-in/mailboxes.ts';
import { newTenant, peopleRoutes, type Tenant } from './graph-stand-in/people-routes.ts';
import { openStandIn, type StandIn } from './graph-stand-in/stand-in.ts';
import { sleepyTime, testClient } from './graph-stand-in/test-client.ts';
import { SMALL_TOWN } from './small-town.ts';
import { createWorld, type World } from './world.ts';

const SLT = 'slt@smaby.example.no';
const APP = '00000000-0000-4000-8000-000000000001';

/** The small town with Microsoft 365: Graph's stand-in over HTTP, everybody in the directory, the app in the catalogue. */
export interface OfficeWorld {
  readonly world: World;
  readonly graph: StandIn;
  readonly tenant: Tenant;
  /** Mails by the address they went to. */
  mailsTo(address: string): readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export const officeWorld = async (
  now: string,
  { organisation = SMALL_TOWN, seed = 1 }: { organisation?: Organisation; seed?: number } = {},
): Promise<OfficeWorld> => {
  const time = sleepyTime();
  const tenant = newTenant();
  const graph = await openStandIn({ clock: time.clock, seed, routes: () => peopleRoutes(tenant) });
  addMailbox(graph.state, SLT);
  tenant.senders.add(SLT);
  tenant.catalogue = [{ id: 'catalogue-1', externalId: APP }];
  for (const { id, name, email, outsideTenant } of organisation.people) {
    if (!outsideTenant) tenant.accounts.push({ id: `e-${id}`, displayName: name, mail: email });
  }
  const world = await createWorld(now, organisation);
  const office = microsoft365({
    client: testClient(graph.url, time),
    organisation,
    organiser: SLT,
    tenantId: 'tenant',
    botAppId: APP,
    clock: world.clock,
  });
  Object.assign(world, { microsoft365: async () => office });
  return {
    world,
    graph,
    tenant,
    mailsTo: (address) => tenant.mails.filter((mail) => mail.includes(`<${address}>`)),
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await graph.close();
    },
  };
};

/** The parts of a message, decoded: by content type. */
export const partsOf = (mime: string): ReadonlyMap<string, string> => {
  const parts = mime.split(/\r\n--slt-[^\r]*\r\n/u).map((part) => part.split('\r\n\r\n'));
  return new Map(
    parts.flatMap(([head = '', body = '']) => {
      const type = /Content-Type: (?<type>text\/\w+)/u.exec(head)?.groups?.['type'];
      return type ? [[type, Buffer.from(body, 'base64').toString('utf8')] as const] : [];
    }),
  );
};
