import { agenda } from './en/agenda.ts';
import { attendance } from './en/attendance.ts';
import { calendar } from './en/calendar.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { draft } from './en/draft.ts';
import { format } from './en/format.ts';
import { lines } from './en/lines.ts';
import { mail } from './en/mail.ts';
import { meetings } from './en/meetings.ts';
import { people } from './en/people.ts';
import { plan, year } from './en/planning.ts';
import { problems } from './en/problems.ts';
import { summary, trends } from './en/trends.ts';
import { words } from './en/words.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  language: 'en',
  format,
  words,
  common,
  agenda,
  meetings,
  attendance,
  calendar,
  plan,
  draft,
  year,
  trends,
  summary,
  people,
  problems,
  mail,
  commands,
  lines,
};
