import type { GraphPermission } from '../../domain/check-up.ts';
import type { GroupMember, GroupTrouble } from '../../domain/member-group.ts';
import type { InstallFailure } from '../../domain/notices/delivery.ts';
import type { Person } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import type { BusyInterval } from './calendar.ts';
import type { Conversation } from './conversations.ts';
import type { Mailer } from './mailer.ts';

/** One organisation's directory, app catalogue and mail. Its verbs throw a `Problem` (Unavailable) when out of reach. */
export interface Microsoft365 {
  readonly people: PeopleDirectory;
  readonly installer: AppInstaller;
  readonly mailer: Mailer;
  /** What the application may not do, as trying tells; nothing is changed and nothing is sent. */
  missingPermissions(): Promise<readonly GraphPermission[]>;
}

export interface DirectoryAccount {
  readonly entraId: string;
  /** False for one that may not sign in any more; the directory does not tell every application. */
  readonly enabled: boolean;
  /** In lower case. */
  readonly address?: string;
}

/** Somebody in a group. Title and department stand where the application may read them. */
export type DirectoryMember = Pick<
  GroupMember,
  'entraId' | 'name' | 'address' | 'title' | 'service' | 'guest'
>;

export interface PeopleDirectory {
  /** The accounts that have these addresses, guests included; by address in lower case. Who has none is left out. */
  find(addresses: readonly string[]): Promise<ReadonlyMap<string, DirectoryAccount>>;
  /** The accounts with these Entra ids that still exist, by id in lower case; with the address that is theirs now. */
  findById(entraIds: readonly string[]): Promise<ReadonlyMap<string, DirectoryAccount>>;
  /** Everybody in a group, given by its address or object id, those of groups inside it included; or why it cannot be read. */
  groupMembers(group: string): Promise<readonly DirectoryMember[] | GroupTrouble>;
  /** When people are away: leave in their calendar, automatic replies. Whom nothing is known of is not in it. */
  away(
    people: readonly Person[],
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Promise<readonly BusyInterval[]>;
}

/** What came of giving somebody the app: a chat to write in, or why not. */
export type Installation =
  | { readonly kind: 'chat'; readonly conversation: InstalledChat }
  | { readonly kind: 'refused'; readonly reason: InstallFailure };

type InstalledChat = Pick<Conversation, 'id' | 'serviceUrl' | 'botId' | 'tenantId'>;

export interface AppInstaller {
  /** Installs the app for whoever has the Entra id, if it is not there, and finds the chat. May be called again. */
  install(entraId: string): Promise<Installation>;
}
