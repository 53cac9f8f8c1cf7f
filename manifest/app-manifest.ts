import type { Language } from '../src/domain/organisation.ts';
import { appTextsFor } from '../src/texts/app-package.ts';
import type { App } from './app.ts';
import { commandLists } from './command-lists.ts';
import type { AppManifest } from './schema.ts';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.29';
const DEFAULT_LANGUAGE = 'nb';
/** The other languages, each in a file of its own. */
export const OTHER_LANGUAGES = ['nn', 'en'] as const;
/** The background of the icon. */
const ACCENT_COLOR = '#58C4B8';

/** The app as Teams is told of it. It asks for no permission and loads no page: everything is said in cards. */
export const appManifest = (app: App): AppManifest => ({
  $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
  manifestVersion: '1.29',
  version: app.version,
  id: app.appId,
  localizationInfo: {
    defaultLanguageTag: DEFAULT_LANGUAGE,
    additionalLanguages: OTHER_LANGUAGES.map((languageTag) => ({ languageTag, file: `${languageTag}.json` })),
  },
  developer: app.developer,
  ...presentation(app, DEFAULT_LANGUAGE),
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: ACCENT_COLOR,
  // From 1.25 on Teams refuses an app for teams without it, though the schema does not ask for it.
  supportsChannelFeatures: 'tier1',
  defaultInstallScope: 'personal',
  bots: [
    {
      botId: app.appId,
      scopes: ['personal', 'team', 'groupChat'],
      supportsFiles: false,
      isNotificationOnly: false,
      supportsTargetedMessages: true,
      commandLists: commandLists(DEFAULT_LANGUAGE),
    },
  ],
  validDomains: [],
  ...(app.installerAppId !== undefined && { webApplicationInfo: installedBy(app.installerAppId) }),
});

/**
 * With TeamsAppInstallation.ReadWriteSelfForUser.All an application may install only the app that names it here.
 * There is no single sign-on: the resource is required, and used by nobody.
 * https://learn.microsoft.com/microsoftteams/platform/graph-api/proactive-bots-and-messages/graph-proactive-bots-and-messages
 */
const installedBy = (id: string) => ({ id, resource: `api://${id}` });

/** The same strings in another language, by their path in the manifest. Command names are the same in all. */
export const appStrings = (app: App, language: Language): Readonly<Record<string, string>> => {
  const { name, description } = presentation(app, language);
  const commands = commandLists(language).flatMap((list, at) =>
    list.commands.map((command, index) => [
      `bots[0].commandLists[${at}].commands[${index}].description`,
      command.description,
    ]),
  );
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(commands),
  };
};

const presentation = ({ organisationName }: App, language: Language) => {
  const texts = appTextsFor(language);
  return {
    name: { short: texts.shortName, full: texts.fullName(organisationName) },
    description: { short: texts.shortDescription, full: texts.fullDescription },
  };
};
