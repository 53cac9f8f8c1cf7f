import type { Temporal } from './time.ts';

/** What `npm run doctor` looks at, in its order. */
export type CheckName =
  | 'settings'
  | 'botToken'
  | 'teams'
  | 'publicUrl'
  | 'graphToken'
  | 'consents'
  | 'tooWide'
  | 'calendar'
  | 'otherMailbox'
  | 'freeBusy'
  | 'absence'
  | 'directory'
  | 'groups'
  | 'mail'
  | 'catalogue'
  | 'install'
  | 'notificationUrl'
  | 'subscriptions';

export interface Finding {
  readonly check: CheckName;
  readonly good: boolean;
  /** Codes, names of permissions and of groups; never a person's address or a secret. */
  readonly detail?: string;
  /** When it was last seen to work. */
  readonly last?: Temporal.Instant;
}

/** Without these nobody is reached, or nothing is booked; without the others a feature is missing. */
export const REQUIRED: readonly CheckName[] = ['settings', 'botToken', 'teams', 'graphToken', 'calendar'];

/** What the application may be granted in Microsoft Graph, each for a feature of its own. */
export const GRAPH_PERMISSIONS = [
  'Calendars.ReadWrite',
  'Calendars.Read',
  'Mail.Send',
  'MailboxSettings.Read',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'AppCatalog.Read.All',
] as const;
export type GraphPermission = (typeof GRAPH_PERMISSIONS)[number];
