export interface WelcomeNotice {
  readonly kind: 'welcome';
  readonly name: string;
  readonly organisationName: string;
  readonly coordinator: boolean;
  readonly forums: readonly string[];
}

export interface CommandHelp {
  /** Canonical name with its slash: "/møte". */
  readonly name: string;
  /** Key of the help text in the catalogue. */
  readonly key: string;
  /** One or two complete examples: "/plan 2027". */
  readonly examples: readonly string[];
}

export interface HelpNotice {
  readonly kind: 'help';
  readonly commands: readonly CommandHelp[];
  readonly coordinator: boolean;
  /** The word that was not understood, if help comes as an answer to one (never a whole text). */
  readonly unknown?: string;
  /** "Mente du …?" */
  readonly suggestions: readonly string[];
}
