import type { DeliveryId } from '../../domain/ids.ts';
import type { SakslisteNotice } from '../../domain/notices/agenda.ts';
import type { MeetingChangedNotice } from '../../domain/notices/meeting.ts';
import type { SummaryNotice } from '../../domain/notices/summary.ts';
import type { Language, Person } from '../../domain/organisation.ts';

/** What is said by mail to those whom Teams does not reach. */
export type MailNotice = SakslisteNotice | MeetingChangedNotice | SummaryNotice;

export interface Letter {
  /** Names the letter, for whoever looks for it in the mailbox. */
  readonly id: DeliveryId;
  readonly to: Person;
  readonly language: Language;
  readonly notice: MailNotice;
  /** No event was sent to them: a calendar file goes with it. */
  readonly withCalendarFile: boolean;
}

export interface Mailer {
  /** Throws `DeliveryError`; `mailUnsure` when nobody knows whether it was sent. Never sends by itself again. */
  send(letter: Letter): Promise<void>;
}
