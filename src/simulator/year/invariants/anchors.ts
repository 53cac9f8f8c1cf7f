import type { Meeting } from '../../../domain/meeting.ts';
import type { Anchor } from '../../../domain/organisation.ts';
import type { Temporal } from '../../../domain/time.ts';
import type { ObservedYear } from '../observed.ts';
import { type Breach, called, childOf, dateOf, daysBetween, forumOf } from './lookups.ts';

/** In the plan, meetings lie as far from what they are tied to as the configuration says, and so do their children. */
export const anchorsKept = (observed: ObservedYear): readonly Breach[] =>
  observed.plan.meetings.flatMap((meeting) =>
    meeting.child ? brokenChild(observed, meeting) : brokenAnchors(observed, meeting),
  );

const brokenAnchors = (observed: ObservedYear, meeting: Meeting): readonly Breach[] => {
  const { organisation } = observed;
  const date = dateOf(organisation, meeting.start);
  return forumOf(organisation, meeting)
    .anchors.filter((anchor) => !anchorDates(observed, anchor).some((other) => isWithin(anchor, other, date)))
    .map(() => `${called(organisation, meeting)} ligger ikke der ankeret sier`);
};

const isWithin = (
  { relation, leastDays, mostDays }: Pick<Anchor, 'relation' | 'leastDays' | 'mostDays'>,
  anchor: Temporal.PlainDate,
  date: Temporal.PlainDate,
): boolean => {
  const days = relation === 'after' ? daysBetween(anchor, date) : daysBetween(date, anchor);
  return days >= leastDays && days <= mostDays;
};

const brokenChild = ({ organisation, plan }: ObservedYear, meeting: Meeting): readonly Breach[] => {
  const parent = plan.meetings.find(({ id }) => id === meeting.child?.of);
  const child = childOf(organisation, meeting);
  const date = dateOf(organisation, meeting.start);
  const kept = parent && child && isWithin(child, dateOf(organisation, parent.start), date);
  return kept ? [] : [`${called(organisation, meeting)} ligger for langt fra møtet sitt`];
};

/** The dates that an anchor ties to. */
export const anchorDates = (
  { organisation, plan }: ObservedYear,
  { to }: Anchor,
): readonly Temporal.PlainDate[] =>
  to.kind === 'event'
    ? to.dates
    : plan.meetings
        .filter(({ forum, child }) => forum === to.forum && !child)
        .map(({ start }) => dateOf(organisation, start));
