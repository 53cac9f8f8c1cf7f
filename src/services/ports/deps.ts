import type { OrganisationId, PersonId } from '../../domain/ids.ts';
import type { ProgressNotice } from '../../domain/notices/done.ts';
import type { YearLinks } from '../../domain/notices/year.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import type { Clock } from '../../domain/time.ts';
import type { CalendarPort } from './calendar.ts';
import type { Directory } from './directory.ts';
import type { Microsoft365 } from './microsoft-365.ts';
import type { Store } from './store.ts';

/** What every service verb is given. */
export interface Deps {
  readonly store: Store;
  readonly directory: Directory;
  readonly calendar: CalendarPort;
  readonly clock: Clock;
  /** A new opaque, unguessable id. */
  readonly newId: () => string;
  /** What Microsoft 365 does for an organisation; none where Graph is not configured. Loaded when first asked for. */
  readonly microsoft365?: (organisation: OrganisationId) => Promise<Microsoft365 | undefined>;
  /** Where a year can be fetched as a picture and as files; none where the bot has no address of its own. */
  readonly yearLinks?: (of: YearOf) => Promise<YearLinks | undefined>;
  /** Hears how far long work has come; none where nobody waits for it. */
  readonly progress?: (progress: ProgressNotice) => void;
}

/** A year as it is booked, or as it would be with a plan, for somebody to see who may see it. */
export type YearOf = {
  readonly organisation: OrganisationId;
  readonly reader: PersonId;
} & ({ readonly year: number } | { readonly plan: Plan });
