import { conflict } from '../errors.ts';
import type { MeetingScope } from '../scope.ts';

/** Refuses what would change a meeting that is called off, closed or over. */
export const requireUpcoming = ({ meeting, now }: MeetingScope): void => {
  if (meeting.status === 'cancelled') throw conflict('meetingCancelled');
  if (meeting.status !== 'booked' || meeting.end.epochMilliseconds <= now.epochMilliseconds) {
    throw conflict('meetingOver');
  }
};
