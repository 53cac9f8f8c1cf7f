import { agenda } from './nn/agenda.ts';
import { attendance } from './nn/attendance.ts';
import { calendar } from './nn/calendar.ts';
import { commands } from './nn/commands.ts';
import { common } from './nn/common.ts';
import { draft } from './nn/draft.ts';
import { format } from './nn/format.ts';
import { lines } from './nn/lines.ts';
import { mail } from './nn/mail.ts';
import { meetings } from './nn/meetings.ts';
import { people } from './nn/people.ts';
import { plan, year } from './nn/planning.ts';
import { problems } from './nn/problems.ts';
import { summary, trends } from './nn/trends.ts';
import { words } from './nn/words.ts';
import type { Texts } from './texts.ts';

export const nn: Texts = {
  language: 'nn',
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
