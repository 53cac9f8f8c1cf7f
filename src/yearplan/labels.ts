import { textsFor } from '../texts/index.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import type { YearForum, YearMeeting, YearPlanView } from './view.ts';

/** "Forberedende møte – Politiråd" for the child of a meeting, else the forum's name. */
export const meetingName = ({ name }: Pick<YearForum, 'name'>, { childName }: YearMeeting): string =>
  childName ? `${childName} – ${name}` : name;

/** "Politiråd, tor. 4. mars kl. 09.00". */
export const meetingLabel = (
  forum: YearForum,
  meeting: YearMeeting,
  { language }: Pick<YearPlanView, 'language'>,
): string => `${meetingName(forum, meeting)}, ${textsFor(language).format.moment(meeting.start)}`;

/** "Forslag", "Planlagt", "Avlyst" … */
export const statusName = ({ status }: YearMeeting, { language }: Pick<YearPlanView, 'language'>): string =>
  status === 'proposed' ? yearPlanTexts(language).proposed : textsFor(language).words.meetingStatuses[status];
