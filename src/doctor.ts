import type { Finding } from './domain/check-up.ts';
import { REQUIRED } from './domain/check-up.ts';
import { findPerson, replaceablePeople } from './domain/forum.ts';
import { groupsOf } from './domain/member-group.ts';
import type { Organisation } from './domain/organisation.ts';
import { Temporal } from './domain/time.ts';
import { adapterOf } from './registrations.ts';
import type { Settings } from './settings/environment.ts';
import type { GraphSettings } from './settings/environment-graph.ts';
import { readStart, type Start } from './settings/start.ts';
import { DOCTOR, wordFinding } from './texts/doctor.ts';
import { wordStartFault } from './texts/start.ts';
import { toldLately } from './told-lately.ts';

type Production = Extract<Settings, { mode: 'production' }>;

const DEADLINE_MS = 15_000;
const clock = { now: () => Temporal.Now.instant() };

/** Prints one line for each thing; true if nothing that is required is missing. */
const examine = async ({ settings, organisations }: Start): Promise<boolean> => {
  console.log(wordFinding({ check: 'settings', good: true }));
  if (settings.mode === 'local') {
    console.log(DOCTOR.local);
    return true;
  }
  let sound = true;
  for (const { organisation } of organisations) {
    console.log(`\n${organisation.name}`);
    for await (const finding of findingsOf(settings, organisation)) {
      console.log(typeof finding === 'string' ? finding : wordFinding(finding));
      if (typeof finding === 'string' || finding.good) continue;
      if (REQUIRED.includes(finding.check)) sound = false;
    }
  }
  return sound;
};

async function* findingsOf(
  settings: Production,
  organisation: Organisation,
): AsyncGenerator<Finding | string> {
  const bot = settings.credentials.get(organisation.id);
  if (!bot) return yield DOCTOR.withoutCredentials;
  const answered = await botAnswers(settings, organisation);
  yield { check: 'botToken', good: answered };
  const reached = await answers(TEAMS);
  yield { check: 'teams', good: reached };
  if (!answered && !reached) return yield DOCTOR.noNetwork;
  // A message without a sender is refused by the bot, and by nothing that stands before it.
  const post = { method: 'POST', wanted: 401 };
  yield { check: 'publicUrl', good: await answers(`${settings.publicUrl}/api/messages`, post) };
  const graph = settings.graph.get(organisation.id);
  if (!graph) {
    yield DOCTOR.withoutGraph;
    if (groupsOf(organisation).length > 0) yield DOCTOR.groupsWithoutGraph;
    return;
  }
  for await (const finding of inGraph(settings, organisation, graph, bot.appId)) {
    yield finding;
    // Entra's refusals have a code of its own; without one nobody answered.
    if (finding.check === 'graphToken' && finding.detail?.startsWith('0 ')) yield DOCTOR.noNetwork;
  }
}

/** Where Teams takes the bot's messages. */
const TEAMS = 'https://smba.trafficmanager.net/teams/';

interface Wanted {
  readonly method?: string;
  readonly wanted?: number;
}

/** Whether anything answers there, or with the status that is wanted. */
const answers = async (url: string, { method = 'GET', wanted }: Wanted = {}): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const { status } = await fetch(url, { method, redirect: 'manual', signal });
    return wanted === undefined || status === wanted;
  } catch {
    return false;
  }
};

const botAnswers = async (settings: Production, organisation: Organisation): Promise<boolean> => {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, DEADLINE_MS, undefined).unref());
  const token = adapterOf(settings, organisation.id)?.token();
  return Boolean(await Promise.race([token, late]).catch(() => undefined));
};

async function* inGraph(
  settings: Production,
  organisation: Organisation,
  graphSettings: GraphSettings,
  manifestId: string,
): AsyncGenerator<Finding> {
  const { checkGraph } = await import('./graph/check-up.ts');
  const { checkNotifications } = await import('./graph/check-notifications.ts');
  const { openGraph } = await import('./graph-calendars.ts');
  const limits = { attemptMs: DEADLINE_MS, deadlineMs: DEADLINE_MS, publicUrl: settings.publicUrl };
  const opened = openGraph(new Map([[organisation.id, graphSettings]]), [organisation], clock, limits);
  const graph = opened.get(organisation.id);
  const coordinator = organisation.coordinators.flatMap((id) => findPerson(organisation, id) ?? [])[0];
  if (!graph || !coordinator) return;
  const { organiser, conveners } = graph;
  const own = [organiser, ...conveners].map((address) => address.toLowerCase());
  const other = organisation.people.find(
    ({ email, outsideTenant }) => !outsideTenant && !own.includes(email.toLowerCase()),
  );
  const replaceable = replaceablePeople(organisation)[0];
  const found = checkGraph({
    ...graph,
    clock,
    ...(other && { otherMailbox: other.email }),
    ...(replaceable && { replaceable: replaceable.email }),
    coordinator: coordinator.email,
    groups: groupsOf(organisation),
    manifestId,
    deadlineMs: DEADLINE_MS,
  });
  for await (const finding of found) {
    yield finding;
    if (finding.check === 'graphToken' && !finding.good) return;
  }
  yield* checkNotifications({
    subscriber: graph.subscriber,
    clock,
    deadlineMs: DEADLINE_MS,
    lastTold: () => toldLately(settings, organisation.id),
  });
}

const run = async (): Promise<void> => {
  let start: Start;
  try {
    start = readStart();
  } catch (fault) {
    console.error(wordStartFault(fault));
    console.error(wordFinding({ check: 'settings', good: false }));
    process.exitCode = 1;
    return;
  }
  const sound = await examine(start);
  console.log(`\n${sound ? DOCTOR.sound : DOCTOR.unsound}`);
  process.exitCode = sound ? 0 : 1;
};

await run();
