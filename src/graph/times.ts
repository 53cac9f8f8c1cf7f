import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';
import type { TimeSpan } from '../domain/meeting.ts';
import { Temporal } from '../domain/time.ts';

/** Outlook has its own names of zones; a time in any other zone is sent in UTC, and is the same instant. */
const OUTLOOK_ZONES: Readonly<Record<string, string>> = { 'Europe/Oslo': 'W. Europe Standard Time' };

/** A local time as Graph takes it: no offset, and Outlook's name of the zone, so that a clock change moves nothing. */
export const graphTime = (at: Temporal.ZonedDateTime): DateTimeTimeZone => {
  const timeZone = OUTLOOK_ZONES[at.timeZoneId] ?? 'UTC';
  const local = timeZone === 'UTC' ? at.withTimeZone('UTC') : at;
  return { dateTime: local.toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone };
};

export const graphUtc = (at: Temporal.Instant): DateTimeTimeZone => graphTime(at.toZonedDateTimeISO('UTC'));

/** Graph answers in UTC unless asked otherwise; fractions of a second come with seven digits. Undefined if there is no time. */
export const instantOf = (time: DateTimeTimeZone | null | undefined): Temporal.Instant | undefined => {
  if (!time?.dateTime) return undefined;
  const zone = Object.entries(OUTLOOK_ZONES).find(([, name]) => name === time.timeZone)?.[0];
  const local = Temporal.PlainDateTime.from(time.dateTime.replace(/Z$/, ''));
  return local.toZonedDateTime(zone ?? time.timeZone ?? 'UTC').toInstant();
};

/**
 * When an event is; undefined if it does not say. Whole days come as midnight in whatever zone is asked for
 * (microsoft-graph-docs issue 1802): they are the days of the organisation's `timeZone`.
 */
export const timeOf = ({ isAllDay, ...event }: Event, timeZone: string): TimeSpan | undefined => {
  const [start, end] = [event.start, event.end].map((time) =>
    instantOf(isAllDay && time ? { ...time, timeZone } : time),
  );
  return start && end && { start, end };
};
