import type { Cadence, Weekday } from '../cadence.ts';
import type { ForumId } from '../ids.ts';
import type { Level, MemberRole, Openness } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { MeetingView } from './meeting.ts';

/** What a forum's meetings follow or come before: the anchor that decides when they are. */
export interface AnchorView {
  readonly relation: 'after' | 'before';
  readonly name: string;
}

export interface ForumListNotice {
  readonly kind: 'forumList';
  readonly forums: readonly {
    readonly id: ForumId;
    readonly name: string;
    readonly level: Level;
    readonly cadence: Cadence;
    readonly anchor?: AnchorView;
    readonly members: number;
    readonly next?: Temporal.ZonedDateTime;
  }[];
}

export interface ForumNotice {
  readonly kind: 'forum';
  readonly id: ForumId;
  readonly name: string;
  readonly level: Level;
  readonly levelName: string;
  readonly purpose?: string;
  readonly cadence: Cadence;
  readonly anchor?: AnchorView;
  readonly weekdays: readonly Weekday[];
  readonly conveners: readonly string[];
  readonly members: readonly {
    readonly name: string;
    readonly title: string;
    readonly role: MemberRole;
    readonly substituteFor?: string;
  }[];
  readonly standing: readonly string[];
  readonly openness: Openness;
  readonly logisticsOnly: boolean;
  readonly next?: MeetingView;
  /** Planned, held and cancelled this year: structures lapse quietly unless somebody sees it. */
  readonly year: {
    readonly year: number;
    readonly planned: number;
    readonly held: number;
    readonly notHeld: number;
    readonly cancelled: number;
  };
}
