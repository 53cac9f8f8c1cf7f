import type { Sitting } from '../organisation.ts';
import type { Hours } from './diary.ts';

/** Starts that suit people at work, best first: after the morning's rush, after lunch, before the day ends. */
const USUAL_STARTS = ['09:00', '12:30', '14:00', '10:00', '13:00', '08:30'];
/** Other starts are tried at whole half-hours from the earliest on. */
const STEP_MINUTES = 30;

/** Minutes since midnight of "HH:MM". */
export const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** "HH:MM" of minutes since midnight. */
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * The times at which a meeting of so many minutes can be held, in the order in which to try them:
 * the forum's own time, the usual ones, then any. Empty if the meeting is longer than the forum's hours.
 */
export const meetingTimes = (sitting: Sitting, minutes: number): readonly Hours[] => {
  const first = minutesOf(sitting.earliest);
  const last = minutesOf(sitting.latest) - minutes;
  const usual = [sitting.preferredStart ?? [], USUAL_STARTS].flat().map(minutesOf);
  const steps = Array.from(
    { length: Math.max(0, Math.floor((last - first) / STEP_MINUTES) + 1) },
    (_, index) => first + index * STEP_MINUTES,
  );
  return [...new Set([...usual, ...steps])]
    .filter((start) => start >= first && start <= last)
    .map((start) => ({ start, end: start + minutes }));
};
