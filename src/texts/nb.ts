import { agenda } from './nb/agenda.ts';
import { attendance } from './nb/attendance.ts';
import { calendar } from './nb/calendar.ts';
import { commands } from './nb/commands.ts';
import { common } from './nb/common.ts';
import { draft } from './nb/draft.ts';
import { format } from './nb/format.ts';
import { lines } from './nb/lines.ts';
import { mail } from './nb/mail.ts';
import { meetings } from './nb/meetings.ts';
import { people } from './nb/people.ts';
import { plan, year } from './nb/planning.ts';
import { problems } from './nb/problems.ts';
import { summary, trends } from './nb/trends.ts';
import { words } from './nb/words.ts';
import type { Texts } from './texts.ts';

export const nb: Texts = {
  language: 'nb',
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
