import type { AgendaItem } from '../../src/domain/agenda.ts';
import { asId, type MeetingId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Plan, SlotKey } from '../../src/domain/planning/plan.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { publishCount } from '../../src/domain/suppression.ts';
import { Temporal } from '../../src/domain/time.ts';
import type { TrendReport } from '../../src/domain/trend.ts';
import type { StoredEvent } from '../../src/services/ports/calendar-events.ts';
import type { Conversation } from '../../src/services/ports/conversations.ts';
import type { Delivery } from '../../src/services/ports/deliveries.ts';
import type { EncryptionKey } from '../../src/store/cipher.ts';

/** Rows of one small municipality; a test names only what it is about. */

export const LOTEN = asId<OrganisationId>('loten');
export const STANGE = asId<OrganisationId>('stange');
export const KARI = asId<PersonId>('kari');
export const OLA = asId<PersonId>('ola');
export const MEETING = asId<MeetingId>('meeting-1');

export const KEYS: readonly EncryptionKey[] = [{ id: 1, key: new Uint8Array(32).fill(1) }];

export const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
export const NOW = at('2027-02-01T08:00:00.123Z');
export const later = (minutes: number): Temporal.Instant => NOW.add({ minutes });

export const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: MEETING,
  organisation: LOTEN,
  forum: asId('politirad'),
  year: 2027,
  ordinal: 1,
  start: at('2027-03-04T08:00:00Z'),
  end: at('2027-03-04T10:00:00Z'),
  bookedAt: at('2026-11-02T09:00:00Z'),
  online: true,
  status: 'booked',
  version: 1,
  ...changes,
});

export const item = (changes: Partial<AgendaItem> = {}): AgendaItem => ({
  id: asId('item-1'),
  organisation: LOTEN,
  forum: asId('politirad'),
  meeting: MEETING,
  submittedBy: KARI,
  submittedAt: NOW,
  title: 'Belysning ved ungdomsskolen',
  text: 'Parken bak skolen er mørk.\nHva kan kommunen gjøre? 🌃',
  kind: 'drofting',
  status: 'submitted',
  openness: { kind: 'unntatt', basis: 'offl. § 13' },
  version: 1,
  ...changes,
});

export const report = (changes: Partial<TrendReport> = {}): TrendReport => ({
  id: asId('report-1'),
  organisation: LOTEN,
  meeting: MEETING,
  reporter: KARI,
  service: 'skole',
  topic: 'cannabis',
  aspect: 'availability',
  area: 'sentrum',
  ageBand: '16-18',
  direction: 'increase',
  confidence: 'medium',
  basis: 'observation',
  count: 7,
  comment: 'Lettere å få tak i ved stasjonen.',
  proposedMeasure: 'Flere voksne ute på fredager.',
  at: NOW,
  version: 1,
  ...changes,
});

const day = (iso: string) => Temporal.PlainDate.from(iso);

export const summary = (changes: Partial<Summary> = {}): Summary => ({
  id: asId('summary-1'),
  organisation: LOTEN,
  forum: asId('politirad'),
  meeting: MEETING,
  period: { from: day('2026-08-01'), to: day('2027-02-28') },
  comparedWith: { from: day('2026-01-01'), to: day('2026-07-31') },
  tendencies: [
    {
      topic: 'cannabis',
      aspect: 'use',
      area: 'sentrum',
      ageBand: 'all',
      direction: 'increase',
      disagreement: true,
      confidence: 'high',
      services: publishCount(2, 5),
    },
  ],
  otherTopics: [{ topic: 'vold', aspect: 'general', area: 'sentrum', direction: 'stable' }],
  services: { asked: 6, missing: ['nav'] },
  itemsFromBelow: [{ forum: asId('koordineringsgruppe'), title: 'Nattbuss i helgene' }],
  note: 'Rådet bør drøfte uteområdene.',
  status: 'draft',
  version: 1,
  ...changes,
});

export const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: asId('delivery-1'),
  organisation: LOTEN,
  recipient: { kind: 'person', person: KARI },
  notice: { kind: 'agendaPrompt', meeting: MEETING, reminder: false },
  meeting: MEETING,
  key: changes.id ? `key of ${changes.id}` : 'prompt/meeting-1/kari',
  state: 'queued',
  attempts: 0,
  nextAttemptAt: NOW,
  createdAt: NOW,
  ...changes,
});

export const conversation = (changes: Partial<Conversation> = {}): Conversation => ({
  id: asId('chat-1'),
  organisation: LOTEN,
  kind: 'personal',
  person: KARI,
  serviceUrl: 'https://smba.example.no/emea/',
  botId: '28:bot',
  tenantId: 'tenant-1',
  installed: true,
  updatedAt: NOW,
  ...changes,
});

export const event = (changes: Partial<StoredEvent> = {}): Omit<StoredEvent, 'sequence'> => ({
  id: 'event-1',
  organisation: LOTEN,
  transactionId: MEETING,
  subject: 'Politiråd',
  start: at('2027-03-04T08:00:00Z'),
  end: at('2027-03-04T10:00:00Z'),
  place: 'Formannskapssalen',
  people: [KARI, OLA],
  cancelled: false,
  ...changes,
});

export const plan = (changes: Partial<Plan> = {}): Plan => ({
  id: asId('plan-1'),
  organisation: LOTEN,
  year: 2027,
  status: 'draft',
  madeBy: KARI,
  madeAt: NOW,
  version: 1,
  slots: [
    {
      key: 'politirad-2027-1' as SlotKey,
      forum: asId('politirad'),
      ordinal: 1,
      start: Temporal.PlainDateTime.from('2027-03-04T09:00'),
      minutes: 120,
      anchoredTo: 'slt-2027-1',
    },
  ],
  unplaced: [
    {
      forum: asId('politirad'),
      ordinal: 2,
      reason: { kind: 'noAllowedDay', from: day('2027-04-01'), to: day('2027-04-04') },
    },
    {
      forum: asId('tut'),
      ordinal: 3,
      reason: { kind: 'peopleBusy', people: [OLA], nearest: day('2027-05-04') },
    },
    {
      forum: asId('tut'),
      ordinal: 4,
      reason: { kind: 'peopleBusy', people: [OLA] },
      relaxation: { kind: 'without', at: Temporal.PlainDateTime.from('2027-05-06T09:00'), person: OLA },
    },
    { forum: asId('tut'), ordinal: 5, reason: { kind: 'anchorCircle', forums: [asId('tut')] } },
  ],
  remarks: [{ kind: 'asNeeded', forum: asId('tut') }],
  ...changes,
});
