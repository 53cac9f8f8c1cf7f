import type { AgendaItemId, MeetingId, PersonId, SummaryId } from '../ids.ts';
import type { ItemDecidedNotice } from './agenda.ts';

/**
 * What a delivery carries: which notice, about what. Ids only, never text; the notice is composed when it is sent,
 * so that it is true then, and is dropped when it no longer matters.
 */
export type NoticeRef =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'agendaPrompt'; readonly meeting: MeetingId; readonly reminder: boolean }
  | { readonly kind: 'agendaReview'; readonly meeting: MeetingId }
  | { readonly kind: 'saksliste'; readonly meeting: MeetingId }
  | { readonly kind: 'heldQuestion'; readonly meeting: MeetingId }
  | {
      readonly kind: 'meetingChanged';
      readonly meeting: MeetingId;
      readonly change: 'moved' | 'cancelled';
      readonly previousStart?: string;
    }
  | { readonly kind: 'trendForm'; readonly meeting: MeetingId; readonly reminder: boolean }
  | { readonly kind: 'summaryPreview'; readonly summary: SummaryId }
  | { readonly kind: 'summary'; readonly summary: SummaryId }
  | {
      readonly kind: 'itemDecided';
      readonly item: AgendaItemId;
      readonly outcome: ItemDecidedNotice['outcome'];
    }
  | { readonly kind: 'deliveryTrouble' }
  /** What became so at the instant; everything if none is given. */
  | { readonly kind: 'peopleChanged'; readonly at?: string }
  /** Booked meetings lie on days that have been closed since. */
  | { readonly kind: 'closedDays' }
  | { readonly kind: 'attendance'; readonly meeting: MeetingId }
  | { readonly kind: 'calendarQuestion'; readonly meeting: MeetingId; readonly number: number }
  | { readonly kind: 'noOnlineMeeting'; readonly owner?: PersonId }
  | { readonly kind: 'leftInOutlook' }
  | { readonly kind: 'withoutForum' };
