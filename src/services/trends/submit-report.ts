import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { findPerson } from '../../domain/forum.ts';
import { asId, type MeetingId, type PersonId, type TrendReportId } from '../../domain/ids.ts';
import type { TrendFormNotice } from '../../domain/notices/trend.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { AGE_BANDS, ASPECTS, BASES, CONFIDENCES, DIRECTIONS, TREND_TEXT_MAX } from '../../domain/trend.ts';
import { invalid } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, personOf, refusePersonalData, text } from '../scope.ts';
import { reportScope, requireOpenPeriod, trendFormNotice } from './show-form.ts';

const target = z.object({ meeting: idField<MeetingId>() });

/** An empty number field of a card arrives as an empty string, or not at all. */
const optionalCount = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.coerce.number().int().min(0).max(100_000).optional(),
);

const form = z.object({
  topic: text(100, 1),
  aspect: z.enum(ASPECTS).default('general'),
  area: text(100, 1),
  ageBand: z.enum(AGE_BANDS).default('all'),
  direction: z.enum(DIRECTIONS),
  confidence: z.enum(CONFIDENCES).default('medium'),
  basis: z.enum(BASES).default('observation'),
  count: optionalCount,
  comment: text(TREND_TEXT_MAX),
  proposedMeasure: text(TREND_TEXT_MAX),
});

/**
 * A member reports how one topic develops in one area. A later report on the same topic, area and age band replaces
 * the member's earlier one. Never about a person.
 * @throws Problem Conflict (`summarySent`, `noTrendPeriod`), Private, Invalid
 */
export const submitReport = async (deps: Deps, actor: Actor, input: unknown): Promise<TrendFormNotice> => {
  const scope = await reportScope(deps, actor, parse(target, input).meeting);
  await requireOpenPeriod(deps.store.read, scope);
  const { count, ...fields } = parse(form, input);
  const { organisation, meeting, now } = scope;
  const aspect = aspectFor(organisation, fields);
  refusePersonalData(organisation, fields.comment, fields.proposedMeasure);
  const person = personOf(actor);
  await deps.store.write(async (tx) => {
    // Again: the summary may have gone out in the moment between.
    await requireOpenPeriod(tx, scope);
    await tx.trends.recordAnswer({ meeting: meeting.id, person, answer: 'reports', at: now });
    await tx.trends.put({
      ...fields,
      aspect,
      ...(count !== undefined && { count }),
      id: asId<TrendReportId>(deps.newId()),
      organisation: organisation.id,
      meeting: meeting.id,
      reporter: person,
      service: serviceOf(organisation, person),
      at: now,
      version: 1,
    });
    await tx.audit.append(entry(scope, actor, 'trend.submit', 'done', { topic: fields.topic }, meeting.id));
  });
  return trendFormNotice(deps, scope, person);
};

/** Refuses a topic or area that the organisation does not have; substances ask for availability or use. */
const aspectFor = (
  organisation: Organisation,
  { topic: topicId, area, aspect }: Pick<z.infer<typeof form>, 'topic' | 'area' | 'aspect'>,
) => {
  const topic = organisation.topics.find(({ id }) => id === topicId);
  if (!topic) throw invalid({ field: 'topic', problem: 'notAnOption' });
  if (!organisation.areas.some(({ id }) => id === area))
    throw invalid({ field: 'area', problem: 'notAnOption' });
  if (!topic.substance) return 'general';
  return aspect === 'general' ? 'use' : aspect;
};

const serviceOf = (organisation: Organisation, person: PersonId): string =>
  findPerson(organisation, person)?.service ?? '';
