import type { PlanApprovedNotice } from '../src/domain/notices/plan.ts';
import type { Texts } from '../src/texts/texts.ts';
import { commandButton } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { box, card, facts, headline, meetingName, text } from './kit.ts';

export const planApprovedCard = (notice: PlanApprovedNotice, texts: Texts): AdaptiveCard => {
  const { plan, format } = texts;
  const first = notice.firstMeeting;
  return card(texts, {
    line: texts.lines.planApproved(notice),
    body: [
      headline(plan.approvedTitle(notice.year)),
      text(plan.booked(notice.booked)),
      ...facts([
        [plan.firstMeeting, first && `${meetingName(first)}, ${format.when(first.start, first.end)}`],
      ]),
      ...(notice.unplaced > 0 ? [box('warning', [text(plan.stillUnplaced(notice.unplaced))])] : []),
      text(plan.approvedNext),
    ],
    actions: [
      commandButton(`/årshjul ${notice.year}`, texts.year.show),
      commandButton('/møte', plan.showMeetings),
    ],
  });
};
