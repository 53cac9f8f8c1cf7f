import type { OrganisationId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Clock } from './domain/time.ts';
import type { InGraph } from './graph-calendars.ts';
import type { ProgramOptions } from './program.ts';
import type { Microsoft365 } from './services/ports/microsoft-365.ts';
import type { Settings } from './settings/environment.ts';

/** What Microsoft Graph does for those who use it. Loaded for them only: it and its logins cost memory and time at the start. */
export const openInGraph = async (
  settings: Settings,
  organisations: readonly Organisation[],
  clock: Clock,
): Promise<Pick<ProgramOptions, 'calendars' | 'subscribers' | 'microsoft365'>> => {
  if (settings.mode === 'local' || settings.graph.size === 0) return {};
  const { openGraph } = await import('./graph-calendars.ts');
  const inGraph = openGraph(settings.graph, organisations, clock, { publicUrl: settings.publicUrl });
  return {
    calendars: new Map([...inGraph].map(([id, { calendar }]) => [id, calendar])),
    subscribers: new Map(
      [...inGraph].flatMap(([id, { subscriber }]) => (subscriber ? [[id, subscriber] as const] : [])),
    ),
    microsoft365: openOffices(settings, organisations, clock, inGraph),
  };
};

/** Letters and the directory are loaded when somebody first needs them. */
const openOffices = (
  settings: Extract<Settings, { mode: 'production' }>,
  organisations: readonly Organisation[],
  clock: Clock,
  inGraph: ReadonlyMap<OrganisationId, InGraph>,
): NonNullable<ProgramOptions['microsoft365']> => {
  const offices = new Map<OrganisationId, Promise<Microsoft365>>();
  return (id) => {
    const graph = inGraph.get(id);
    const organisation = organisations.find((one) => one.id === id);
    const bot = settings.credentials.get(id);
    if (!graph || !organisation || !bot) return Promise.resolve(undefined);
    const { appId: botAppId, tenantId } = bot;
    const office =
      offices.get(id) ??
      import('./microsoft-365.ts').then(({ microsoft365 }) =>
        microsoft365({ ...graph, organisation, botAppId, tenantId, clock }),
      );
    offices.set(id, office);
    return office;
  };
};
