import type { Language } from '../domain/organisation.ts';
import type { Format } from './format.ts';
import type { AgendaTexts } from './shapes/agenda.ts';
import type { AttendanceTexts } from './shapes/attendance.ts';
import type { CalendarTexts } from './shapes/calendar.ts';
import type { CommandText } from './shapes/commands.ts';
import type { CommonTexts } from './shapes/common.ts';
import type { DraftTexts } from './shapes/draft.ts';
import type { LineTexts } from './shapes/lines.ts';
import type { MailTexts } from './shapes/mail.ts';
import type { MeetingTexts } from './shapes/meetings.ts';
import type { PeopleTexts } from './shapes/people.ts';
import type { PlanTexts, YearTexts } from './shapes/planning.ts';
import type { ProblemTexts } from './shapes/problems.ts';
import type { SummaryTexts, TrendTexts } from './shapes/trends.ts';
import type { Words } from './shapes/words.ts';

/** Every word that people read in one language. */
export interface Texts {
  readonly language: Language;
  readonly format: Format;
  readonly words: Words;
  readonly common: CommonTexts;
  readonly agenda: AgendaTexts;
  readonly meetings: MeetingTexts;
  readonly attendance: AttendanceTexts;
  readonly calendar: CalendarTexts;
  readonly plan: PlanTexts;
  readonly draft: DraftTexts;
  readonly year: YearTexts;
  readonly trends: TrendTexts;
  readonly summary: SummaryTexts;
  readonly people: PeopleTexts;
  readonly problems: ProblemTexts;
  readonly mail: MailTexts;
  /** By `CommandKey`; keyed by string because the keys come from the command registry. */
  readonly commands: Readonly<Record<string, CommandText>>;
  readonly lines: LineTexts;
}
