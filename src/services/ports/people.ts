import type { GraphPermission } from '../../domain/check-up.ts';
import type { OrganisationId, PersonId } from '../../domain/ids.ts';
import type { InstallFailure } from '../../domain/notices/delivery.ts';
import type { Temporal } from '../../domain/time.ts';
import type { BusyInterval } from './calendar.ts';

export type AccountState = 'found' | 'disabled' | 'missing';

/** What the directory said last of a person's address. */
export interface KnownAccount {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  /** In lower case. */
  readonly address: string;
  readonly entraId?: string;
  readonly state: AccountState;
  readonly checkedAt: Temporal.Instant;
  /** When the state became what it is. */
  readonly since: Temporal.Instant;
  /** The address that the account has now, where it is found by its id alone. */
  readonly newAddress?: string;
}

/** A permission that the application turned out not to have. */
interface MissingPermission {
  readonly permission: GraphPermission;
  readonly since: Temporal.Instant;
}

/** What Microsoft 365 knows of people, and what was tried with them. */
export interface PeopleRepository {
  put(account: KnownAccount): Promise<void>;
  accounts(organisation: OrganisationId): Promise<readonly KnownAccount[]>;
  byEntraId(organisation: OrganisationId, entraId: string): Promise<PersonId | undefined>;
  /** What the calendars say of absences from now on; what they said before is forgotten, what was told is not. */
  replaceAbsences(organisation: OrganisationId, absences: readonly BusyInterval[]): Promise<void>;
  /** Somebody says that a person is away; a new span that touches one told before takes its place. */
  tellAbsence(organisation: OrganisationId, absence: BusyInterval): Promise<void>;
  /** The person is back: nothing that was told of them counts any more. False if nothing was. */
  endAbsence(organisation: OrganisationId, person: PersonId): Promise<boolean>;
  /** Nobody keeps when people have been away. */
  forgetAbsences(organisation: OrganisationId, before: Temporal.Instant): Promise<void>;
  /** Absences, read and told, that are not over at an instant. */
  absencesFrom(organisation: OrganisationId, from: Temporal.Instant): Promise<readonly BusyInterval[]>;
  awayAt(organisation: OrganisationId, at: Temporal.Instant): Promise<ReadonlySet<PersonId>>;
  missingPermissions(organisation: OrganisationId): Promise<readonly MissingPermission[]>;
  /** What is missing now; one that was missing before is so since then. */
  replaceMissingPermissions(
    organisation: OrganisationId,
    missing: readonly GraphPermission[],
    at: Temporal.Instant,
  ): Promise<void>;
  /** False if giving the person the app was tried after `since`. */
  beginInstallation(
    organisation: OrganisationId,
    person: PersonId,
    at: Temporal.Instant,
    since: Temporal.Instant,
  ): Promise<boolean>;
  /** When giving the person the app was tried last, and why it did not work. */
  installation(
    organisation: OrganisationId,
    person: PersonId,
  ): Promise<{ readonly triedAt: Temporal.Instant; readonly refusal?: InstallFailure } | undefined>;
  /** Why it did not work; nothing if it did. */
  endInstallation(organisation: OrganisationId, person: PersonId, refusal?: InstallFailure): Promise<void>;
  /** Why it did not work, of those tried since an instant. */
  refusals(
    organisation: OrganisationId,
    since: Temporal.Instant,
  ): Promise<readonly { readonly person: PersonId; readonly failure: InstallFailure }[]>;
}
