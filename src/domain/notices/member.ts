import type { GraphPermission } from '../check-up.ts';
import type { PersonId } from '../ids.ts';
import type { Language, MemberRole } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { AgendaItemView } from './agenda.ts';
import type { MeetingView } from './meeting.ts';
import type { TrendReportView } from './trend.ts';

export interface MemberNotice {
  readonly kind: 'member';
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly service: string;
  readonly email: string;
  readonly language: Language;
  readonly outsideTenant: boolean;
  readonly reachable: boolean;
  readonly forums: readonly { readonly name: string; readonly role: MemberRole }[];
}

/** What concerns the reader: next meetings, own items, what waits for an answer. */
export interface MineNotice {
  readonly kind: 'mine';
  readonly meetings: readonly (MeetingView & { readonly waiting: boolean })[];
  readonly items: readonly (AgendaItemView & {
    readonly forumName: string;
    readonly start: Temporal.ZonedDateTime;
  })[];
  readonly reports: readonly TrendReportView[];
}

/** To the coordinator: what the directory tells otherwise than before. Nobody is deleted. */
export interface PeopleChangedNotice {
  readonly kind: 'peopleChanged';
  /** The account may not be used any more: they have left, most likely. */
  readonly closed: readonly string[];
  /** Nobody has the address. */
  readonly unknown: readonly string[];
  /** The same account under another address. */
  readonly moved: readonly { readonly name: string; readonly address: string }[];
  /** New in a group that forums follow: members from now on. */
  readonly joined: readonly GroupNews[];
  /** Out of the group, and members until the coordinator says otherwise. */
  readonly left: readonly (GroupNews & { readonly person: PersonId })[];
  /** Groups that the directory does not know. */
  readonly unknownGroups: readonly { readonly group: string; readonly forums: readonly string[] }[];
  /** What the application turned out not to be allowed to. */
  readonly missing: readonly GraphPermission[];
}

/** Somebody whom a group makes a member of these forums. */
interface GroupNews {
  readonly name: string;
  readonly forums: readonly string[];
}
