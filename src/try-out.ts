import { join } from 'node:path';
import { COMMANDS } from './commands/registry.ts';
import { findForum } from './domain/forum.ts';
import type { OrganisationId } from './domain/ids.ts';
import { newYear } from './domain/new-year.ts';
import type { Program } from './program.ts';
import { meetingView } from './services/views.ts';
import type { PlannedEvent, SimulatorCommand, SimulatorHost, SimulatorMeeting } from './simulator/host.ts';
import { movable, type SettableClock } from './simulator/movable-clock.ts';
import { mountSimulator, type Simulator } from './simulator/simulator.ts';
import { textsFor } from './texts/index.ts';
import type { WebServer } from './web/server.ts';

export { aheadClock } from './simulator/movable-clock.ts';

/** Puts the try-out page and its stand-in for Teams on the bot's own server. Local mode only. */
export const mountTryOut = (
  server: WebServer['restify'],
  program: Program,
  clock: SettableClock,
  origin: string,
  dataDir: string,
  yearPicture: NonNullable<SimulatorHost['yearPicture']>,
): Simulator => {
  return mountSimulator(server, {
    organisations: program.deps.directory.organisations,
    clock: movable(clock, {
      next: async () => (await program.nextEvent())?.at,
      runDue: program.runDue,
    }),
    nextEvent: (organisation) => plannedEvent(program, organisation),
    meetings: (organisation, year) => meetingsOf(program, organisation, year),
    yearPicture,
    commands: suggestedCommands(),
    botUrl: `${origin}/api/messages`,
    origin,
    journalPath: join(dataDir, 'simulator.jsonl'),
  });
};

const plannedEvent = async (program: Program, id: OrganisationId): Promise<PlannedEvent | undefined> => {
  const next = await program.nextEvent(id);
  if (!next) return undefined;
  const forum = next.forum && findForum(program.deps.directory.organisation(id), next.forum);
  return { at: next.at, what: next.what, ...(forum && { forumName: forum.name }) };
};

const meetingsOf = async (
  { deps }: Program,
  id: OrganisationId,
  year: number,
): Promise<readonly SimulatorMeeting[]> => {
  const organisation = deps.directory.organisation(id);
  const meetings = await deps.store.read.meetings.between(
    id,
    newYear(organisation, year),
    newYear(organisation, year + 1),
  );
  return meetings.map((meeting) => meetingView(organisation, meeting));
};

const suggestedCommands = (): readonly SimulatorCommand[] => {
  const { commands } = textsFor('nb');
  return COMMANDS.map(({ name, key, permission, examples }) => ({
    name: `/${name}`,
    description: commands[key]?.title ?? '',
    examples,
    coordinatorOnly: COORDINATOR_ONLY.has(permission),
  }));
};

/** What the page suggests to the coordinator only; the bot itself decides by the permission table. */
const COORDINATOR_ONLY: ReadonlySet<string> = new Set([
  'plan.make',
  'answers.read',
  'answers.remind',
  'trend.read',
  'summary.preview',
  'member.read',
  'meeting.change',
  'forum.link',
]);
