import type { Organisation } from '../src/domain/organisation.ts';
import type { Settings } from '../src/settings/environment.ts';
import { GUID } from '../src/settings/forms.ts';
import type { AppPackageMistake } from '../src/texts/app-package.ts';
import { ABOUT_PATH, PRIVACY_PATH, TERMS_PATH } from '../src/texts/own-pages.ts';
import { type App, DEVELOPER_NAME_MAX, type Developer } from './app.ts';
import { isPlaceholderId, isPlaceholderUrl } from './placeholders.ts';

/** What the command line may say; the rest comes from the settings. */
export interface Request {
  readonly organisation?: string;
  readonly appId?: string;
  readonly developer?: string;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
  readonly version?: string;
}

/** What the settings and the configuration say. */
export interface Known {
  readonly settings: Settings;
  readonly organisations: readonly Organisation[];
  /** The program's. */
  readonly version: string;
}

/** The apps to build, or everything that is in the way of it. */
export const readRequest = (
  request: Request,
  known: Known,
): { readonly apps: readonly App[]; readonly mistakes: readonly AppPackageMistake[] } => {
  const version = request.version ?? known.version;
  const { chosen, mistakes } = choose(request, known);
  const apps = chosen.map(({ organisation: { id, name }, appId }): App => {
    const installerAppId = installerOf(known.settings, id);
    return {
      organisation: id,
      organisationName: name,
      appId,
      ...(installerAppId !== undefined && { installerAppId }),
      version,
      developer: developerOf(request, name, known.settings.publicUrl ?? ''),
    };
  });
  return {
    apps,
    mistakes: [
      ...mistakes,
      ...(/^\d+\.\d+\.\d+$/u.test(version) ? [] : [{ kind: 'notVersion', found: version } as const]),
      ...addressMistakes(request, known.settings.publicUrl),
      ...apps.flatMap(appMistakes),
    ],
  };
};

/** The application that calls Graph, where the organisation uses it. */
const installerOf = (settings: Settings, id: Organisation['id']): string | undefined =>
  settings.mode === 'production' ? settings.graph.get(id)?.appId : undefined;

interface Choice {
  readonly organisation: Organisation;
  readonly appId: string;
}

const choose = (
  { organisation: id, appId }: Request,
  { settings, organisations }: Known,
): { readonly chosen: readonly Choice[]; readonly mistakes: readonly AppPackageMistake[] } => {
  const refuse = (mistake: AppPackageMistake) => ({ chosen: [], mistakes: [mistake] });
  const appIdOf = ({ id: of }: Organisation): string | undefined =>
    settings.mode === 'production' ? settings.credentials.get(of)?.appId : undefined;
  if (id === undefined) {
    if (appId !== undefined) return refuse({ kind: 'needsOrganisation' });
    const chosen = organisations.flatMap((organisation) => {
      const own = appIdOf(organisation);
      return own ? [{ organisation, appId: own }] : [];
    });
    return chosen.length > 0 ? { chosen, mistakes: [] } : refuse({ kind: 'nothingToBuild' });
  }
  const organisation = organisations.find((each) => each.id === id);
  if (!organisation) {
    return refuse({ kind: 'unknownOrganisation', found: id, known: organisations.map((each) => each.id) });
  }
  const own = appId ?? appIdOf(organisation);
  return own
    ? { chosen: [{ organisation, appId: own }], mistakes: [] }
    : refuse({ kind: 'withoutAppId', organisation: organisation.name, key: keyOf(id) });
};

const keyOf = (id: string): string => `ORG_${id.toUpperCase().replaceAll('-', '_')}_APP_ID`;

/** The bot has pages about itself, for those who give none of their own. */
const developerOf = (request: Request, name: string, publicUrl: string): Developer => ({
  name: request.developer ?? name,
  websiteUrl: request.website ?? publicUrl + ABOUT_PATH,
  privacyUrl: request.privacy ?? publicUrl + PRIVACY_PATH,
  termsOfUseUrl: request.terms ?? publicUrl + TERMS_PATH,
});

const appMistakes = ({ appId, developer: { name } }: App): readonly AppPackageMistake[] => [
  ...(GUID.test(appId) ? [] : [{ kind: 'notGuid', found: appId } as const]),
  ...(isPlaceholderId(appId) ? [{ kind: 'placeholderId', found: appId } as const] : []),
  ...(name.length > DEVELOPER_NAME_MAX
    ? [{ kind: 'nameTooLong', found: name, limit: DEVELOPER_NAME_MAX } as const]
    : []),
];

/** PUBLIC_URL must be there even if no link in the app shows it: the bot is reached on it. */
const addressMistakes = (
  { website, privacy, terms }: Request,
  publicUrl: string | undefined,
): readonly AppPackageMistake[] => [
  ...(publicUrl === undefined ? [{ kind: 'noPublicUrl' } as const] : addressMistake('PUBLIC_URL', publicUrl)),
  ...Object.entries({ '--website': website, '--privacy': privacy, '--terms': terms }).flatMap(([key, url]) =>
    url === undefined ? [] : addressMistake(key, url),
  ),
];

const addressMistake = (key: string, found: string): readonly AppPackageMistake[] => {
  if (!found.startsWith('https://') || !URL.canParse(found)) return [{ kind: 'notHttps', key, found }];
  return isPlaceholderUrl(found) ? [{ kind: 'placeholderUrl', key, found }] : [];
};
