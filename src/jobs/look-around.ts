import { tellOfLeftInOutlook } from '../services/meetings/left-in-outlook.ts';
import { tellOfMeetingsWithoutForum } from '../services/meetings/without-forum.ts';
import { tellOfClosedDays } from '../services/planning/closed-days.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { ReportFault } from './tick.ts';

const LOOKS = [tellOfClosedDays, tellOfLeftInOutlook, tellOfMeetingsWithoutForum];

/**
 * Since the last start the configuration may have closed days that have meetings on them, or lost a forum that has some,
 * or the settings have taken the bot out of Outlook. Never throws: trouble with one look leaves the others.
 */
export const lookAround = async (deps: Deps, report: ReportFault): Promise<void> => {
  for (const { id } of deps.directory.organisations) {
    for (const look of LOOKS) await look(deps, id).catch((fault: unknown) => report('start', fault));
  }
};
