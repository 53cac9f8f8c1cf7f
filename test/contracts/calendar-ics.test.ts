import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icsOf } from '../../src/calendar/ics.ts';
import { asId, type MeetingId, type OrganisationId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import type { StoredEvent } from '../../src/services/ports/calendar-events.ts';

const FEED = { name: 'SLT i Løten', at: Temporal.Instant.from('2027-01-01T10:00:00Z') };

const event = (changes: Partial<StoredEvent> = {}): StoredEvent => ({
  id: 'event-1',
  organisation: asId<OrganisationId>('loten'),
  transactionId: asId<MeetingId>('meeting-1'),
  subject: 'Politiråd',
  start: Temporal.Instant.from('2027-03-28T09:00:00Z'),
  end: Temporal.Instant.from('2027-03-28T11:00:00Z'),
  place: 'Formannskapssalen',
  people: [],
  cancelled: false,
  sequence: 3,
  ...changes,
});

const parse = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));

const firstOf = (text: string): ICAL.Event => {
  const component = parse(text).getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event in the feed');
  return new ICAL.Event(component);
};

describe('the ICS feed', () => {
  it('tells time, place and subject to another program', () => {
    const read = firstOf(icsOf([event()], FEED));
    expect(read.summary).toBe('Politiråd');
    expect(read.location).toBe('Formannskapssalen');
    expect(read.startDate.toJSDate().toISOString()).toBe('2027-03-28T09:00:00.000Z');
    expect(read.endDate.toJSDate().toISOString()).toBe('2027-03-28T11:00:00.000Z');
    expect(read.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('keeps the UID and raises the sequence when a meeting moves', () => {
    const before = firstOf(icsOf([event()], FEED));
    const after = firstOf(icsOf([event({ sequence: 9, start: event().start.add({ minutes: 30 }) })], FEED));
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('says that a meeting is cancelled', () => {
    const read = firstOf(icsOf([event({ cancelled: true })], FEED));
    expect(read.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('gives events without a place, and a feed without events', () => {
    const { place: _, ...placeless } = event();
    expect(firstOf(icsOf([placeless], FEED)).location).toBeNull();
    expect(parse(icsOf([], FEED)).getAllSubcomponents('vevent')).toEqual([]);
  });

  it('carries any text as text: nothing a person writes becomes a line of its own', () => {
    const evil = 'Møte\r\nEND:VEVENT\nBEGIN:VEVENT;x,y\\n "sitat" 👩‍👩‍👧‍👦 ‮snudd';
    const text = icsOf([event({ subject: evil, place: evil })], { ...FEED, name: evil });
    expect(parse(text).getAllSubcomponents('vevent')).toHaveLength(1);
    expect(firstOf(text).summary).toBe(evil.replace('\r\n', '\n'));
  });

  it('reads back as it was and folds at 75 octets, whatever the text', () => {
    const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(printable, printable, (subject, name) => {
        const text = icsOf([event({ subject })], { ...FEED, name });
        expect(firstOf(text).summary).toBe(subject);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
