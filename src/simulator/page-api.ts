import type { Request, RequestHandler, Server } from 'restify';
import { z } from 'zod';
import { asId, type ForumId, type OrganisationId, type PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Connector } from './connector.ts';
import { param } from './connector-routes.ts';
import type { EventStream } from './event-stream.ts';
import { FAULTS, isFaultName } from './faults.ts';
import type { SimulatorHost } from './host.ts';
import { endpoint, httpError, loopbackOnly, type Reply, readJson } from './http.ts';
import { clockView, meetingView, organisationView } from './page-view.ts';

const person = z.string().transform((value) => asId<PersonId>(value));
const forum = z.string().transform((value) => asId<ForumId>(value));

const bodies = {
  say: z.object({
    conversation: z.string(),
    person,
    text: z.string().min(1),
    targeted: z.boolean().default(false),
    mentioned: z.boolean().default(false),
  }),
  press: z.object({
    conversation: z.string(),
    message: z.string(),
    person,
    action: z.object({
      type: z.enum(['Action.Execute', 'Action.Submit']),
      verb: z.string().optional(),
      data: z.record(z.string(), z.unknown()),
    }),
  }),
  refresh: z.object({ conversation: z.string(), message: z.string(), person }),
  install: z.object({ person, installed: z.boolean() }),
  group: z.object({ forum, person }),
  fault: z.object({ conversation: z.string(), fault: z.string().nullable() }),
  clock: z.object({ move: z.enum(['hour', 'day', 'next']) }),
};

type Handle<Body> = (organisation: Organisation, body: Body, req: Request) => Promise<unknown>;

/** The page's own API, under `/simulator/api/:organisation`. Bodies are JSON; a wrong one is a 400. */
export const mountPageApi = (
  server: Server,
  host: SimulatorHost,
  connector: Connector,
  stream: EventStream,
): void => {
  const { log, faults } = connector;
  const at = (path: string): string => `/simulator/api/:organisation/${path}`;
  const get = (path: string, handle: Handle<undefined>): void => {
    server.get(at(path), loopbackOnly, handler(host, z.undefined(), handle));
  };
  const post = <Body>(path: string, schema: z.ZodType<Body>, handle: Handle<Body>): void => {
    server.post(at(path), loopbackOnly, handler(host, schema, handle));
  };

  server.get(
    '/simulator/api/start',
    loopbackOnly,
    endpoint(() => ok(startOf(host))),
  );
  server.get('/simulator/events', loopbackOnly, (req, res, next) => {
    stream.attach(req, res);
    return next(false);
  });
  get('state', async (organisation) => organisationView(connector, organisation, host.clock));
  get('clock', (organisation) => clockView(host, organisation));
  get('meetings/:year', async (organisation, _body, req) =>
    (await host.meetings(organisation.id, Number(param(req, 'year')))).map(meetingView),
  );
  get('wheel/:year', async (organisation, _body, req) => {
    const picture = await host.yearPicture?.(organisation.id, Number(param(req, 'year')));
    return picture && { src: new URL(picture.url).pathname, alt: picture.alt };
  });
  post('open', z.object({}), async ({ id }) => ({ problems: await connector.installForAll(id) }));
  post('say', bodies.say, async (_organisation, { conversation, person: by, text, ...how }) =>
    connector.say(found(log.conversation(conversation)), by, text, how),
  );
  post('press', bodies.press, async (_organisation, { conversation, message, person: by, action }) => {
    const { verb, ...rest } = action;
    const button = { ...rest, ...(verb !== undefined && { verb }) };
    return connector.press(found(log.message(conversation, message)), by, button);
  });
  post('refresh', bodies.refresh, async (_organisation, { conversation, message, person: by }) => ({
    result: await connector.refresh(found(log.message(conversation, message)), by),
  }));
  post('install', bodies.install, async ({ id }, { person: who, installed }) => ({
    problem: await (installed ? connector.install(id, who) : connector.uninstall(id, who)),
  }));
  post('groups', bodies.group, ({ id }, body) => connector.addToForum(id, body.forum, body.person));
  post('faults', bodies.fault, async (_organisation, { conversation, fault }) => {
    faults.set(conversation, isFaultName(fault) ? fault : undefined);
    return { names: Object.keys(FAULTS) };
  });
  post('clock', bodies.clock, async (organisation, { move }) => {
    await moveClock(host, organisation, move);
    stream.send({ kind: 'clock' });
    return clockView(host, organisation);
  });
};

const ok = (body: unknown): Reply => ({ status: 200, body: body ?? {} });

const startOf = ({ organisations, commands }: SimulatorHost) => ({
  organisations: organisations.map(({ id, name }) => ({ id, name })),
  commands,
});

const handler = <Body>(
  { organisations }: SimulatorHost,
  schema: z.ZodType<Body>,
  handle: Handle<Body>,
): RequestHandler =>
  endpoint(async (req) => {
    const id = asId<OrganisationId>(param(req, 'organisation'));
    const organisation = organisations.find((each) => each.id === id);
    if (!organisation) return { status: 404, body: { error: `Ukjent kommune: ${id}` } };
    const body = schema.safeParse(req.method === 'POST' ? await readJson(req) : undefined);
    if (!body.success) return { status: 400, body: { error: z.prettifyError(body.error) } };
    return ok(await handle(organisation, body.data, req));
  });

const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw httpError(404, 'Fant ikke samtalen eller meldingen.');
  return thing;
};

/** Days are counted on the calendar, so that the hour stays over a change to summer time. */
const moveClock = async (
  host: SimulatorHost,
  { id, timeZone }: Organisation,
  move: 'hour' | 'day' | 'next',
): Promise<void> => {
  const now = host.clock.now().toZonedDateTimeISO(timeZone);
  const next = move === 'next' ? (await host.nextEvent(id))?.at : undefined;
  const target = move === 'next' ? next : now.add(move === 'day' ? { days: 1 } : { hours: 1 }).toInstant();
  if (target && target.epochMilliseconds > now.epochMilliseconds) await host.clock.moveTo(target);
  else if (target) await host.clock.moveTo(host.clock.now());
};
