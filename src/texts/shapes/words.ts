import type { AgendaItemKind, AgendaItemStatus } from '../../domain/agenda.ts';
import type { Cadence } from '../../domain/cadence.ts';
import type { MeetingStatus } from '../../domain/meeting.ts';
import type { DeliveryFailure } from '../../domain/notices/delivery.ts';
import type { Language, Level, MemberRole, Openness } from '../../domain/organisation.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction } from '../../domain/trend.ts';

/** Names of the domain's values. */
export interface Words {
  readonly weekdays: readonly string[];
  readonly levels: Readonly<Record<Level, string>>;
  readonly roles: Readonly<Record<MemberRole, string>>;
  readonly itemKinds: Readonly<Record<AgendaItemKind, string>>;
  readonly itemStatuses: Readonly<Record<AgendaItemStatus, string>>;
  readonly meetingStatuses: Readonly<Record<MeetingStatus, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly ageBands: Readonly<Record<AgeBand, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly failures: Readonly<Record<DeliveryFailure, string>>;
  /** "5 ganger i året"; with an anchor's name "5 ganger i året, etter SLT-møte". */
  cadence(cadence: Cadence, anchor?: { relation: 'after' | 'before'; name: string }): string;
  openness(openness: Openness): string;
  /** "sak 17/26" for the already formatted number. */
  sak(number: string): string;
}
