/** One municipality's app, as the administrator wants it: everything that differs from one package to the next. */
export interface App {
  /** The municipality's id in the configuration; names the file. */
  readonly organisation: string;
  readonly organisationName: string;
  /** Of the bot's registration in Entra. The app has the same id: one registration, one app. */
  readonly appId: string;
  /** Of the application that installs the app for people; none where the bot does not. */
  readonly installerAppId?: string;
  readonly version: string;
  readonly developer: Developer;
}

/** Who answers for the app, as Teams shows it. */
export interface Developer {
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
}

/** The manifest schema's limit. */
export const DEVELOPER_NAME_MAX = 32;
