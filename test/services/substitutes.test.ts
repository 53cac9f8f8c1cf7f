import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import { answerNone } from '../../src/services/agenda/answer-none.ts';
import { remindMissing } from '../../src/services/agenda/remind-missing.ts';
import { showAnswers } from '../../src/services/agenda/show-answers.ts';
import { compileSummary } from '../../src/services/summaries/compile.ts';
import { reportNothing } from '../../src/services/trends/report-nothing.ts';
import { showTrendForm } from '../../src/services/trends/show-form.ts';
import { submitReport } from '../../src/services/trends/submit-report.ts';
import { as, WITH_VARA } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo').toInstant();

const away = (world: World, who: string, from: string, to: string): Promise<void> =>
  world.store.write((tx) =>
    tx.people.replaceAbsences(WITH_VARA.id, [
      { person: asId<PersonId>(who), start: instant(from), end: instant(to) },
    ]),
  );

const kindsTo = (world: World, who: string) => world.sentTo(who).map(({ kind }) => kind);

describe('trends, while a member is away', () => {
  const open = async () => {
    const world = await createWorld('2027-02-01T08:00', WITH_VARA);
    await world.reach('kari', 'rita', 'wenche', 'hege');
    await away(world, 'rita', '2027-02-08T00:00', '2027-02-13T00:00');
    // Asked 21 days before (11 February), reminded 14 days before the summary at the latest.
    const meeting = await world.book('politirad', '2027-03-04T09:00');
    world.at('2027-02-11T09:00');
    await world.runDue();
    return { world, meeting };
  };
  const report = {
    ...{ topic: 'vold', area: 'skolen', ageBand: '13-15', direction: 'increase', confidence: 'high' },
    ...{ basis: 'observation', count: '3', comment: 'Flere slåsskamper', proposedMeasure: '' },
  };

  test('the vara is asked in their place', async () => {
    const { world } = await open();
    expect(kindsTo(world, 'wenche')).toEqual(['trendForm']);
    expect(kindsTo(world, 'rita')).toEqual([]);
    expect(kindsTo(world, 'hege')).toEqual(['trendForm']);
    await world[Symbol.asyncDispose]();
  });

  test('the vara sees nothing of what the member has reported, and the other way about', async () => {
    const { world, meeting } = await open();
    await submitReport(world, as('rita'), { meeting: meeting.id, ...report });
    const form = await showTrendForm(world, as('wenche'), { meeting: meeting.id });
    expect(form.reports).toEqual([]);
    expect(form).not.toHaveProperty('answer');
    expect(JSON.stringify(form)).not.toContain('slåsskamper');
    await submitReport(world, as('wenche'), { meeting: meeting.id, ...report, direction: 'decrease' });
    const own = await showTrendForm(world, as('rita'), { meeting: meeting.id });
    expect(own.reports.map(({ direction }) => direction)).toEqual(['increase']);
    await world[Symbol.asyncDispose]();
  });

  const reminded = async (world: World) => {
    const before = new Set(world.sent);
    for (let day = 12; day < 25; day++) {
      world.at(`2027-02-${day}T09:00`);
      await world.runDue();
    }
    return world.sent
      .filter((one) => !before.has(one) && one.notice.kind === 'trendForm')
      .map(({ to }) => to)
      .toSorted();
  };

  test('the member is reminded when back, and the vara is not', async () => {
    const { world } = await open();
    expect(await reminded(world)).toEqual(['hege', 'rita']);
    await world[Symbol.asyncDispose]();
  });

  test('the vara’s answer is the seat’s: nobody is reminded, and the service has reported', async () => {
    const { world, meeting } = await open();
    await reportNothing(world, as('wenche'), { meeting: meeting.id });
    expect(await reminded(world)).toEqual(['hege']);
    const forum = WITH_VARA.forums.find(({ id }) => id === 'politirad');
    if (!forum) throw new Error('unreachable');
    const now = world.clock.now();
    const today = now.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
    const scope = { organisation: WITH_VARA, forum, meeting, now, today };
    const { services } = await compileSummary(world.store.read, scope);
    expect(services.missing).toEqual(['barnevern', 'helse', 'NAV']);
    await world[Symbol.asyncDispose]();
  });
});

describe('items, while a member is away', () => {
  const open = async () => {
    const world = await createWorld('2027-02-01T08:00', WITH_VARA);
    await world.reach('kari', 'rita', 'wenche');
    await away(world, 'rita', '2027-02-08T00:00', '2027-02-14T00:00');
    const meeting = await world.book('gruppe', '2027-03-04T09:00');
    world.at('2027-02-11T09:00');
    await world.runDue();
    return { world, meeting };
  };

  test('the vara’s answer is the member’s, who is not called missing', async () => {
    const { world, meeting } = await open();
    await answerNone(world, as('wenche'), { meeting: meeting.id });
    const { answers } = await showAnswers(world, as('kari'), { meeting: meeting.id });
    expect(answers.withoutItems).toEqual(['Rita Eksempel']);
    expect(answers.missing).not.toContain('Rita Eksempel');
    await world[Symbol.asyncDispose]();
  });

  test('the coordinator’s own reminder goes to the vara too, and to the member when back', async () => {
    const { world, meeting } = await open();
    await remindMissing(world, as('kari'), { meeting: meeting.id });
    await world.runDue();
    expect(world.sentTo('wenche')).toMatchObject([{ reminder: false }, { reminder: true }]);
    expect(kindsTo(world, 'rita')).toEqual([]);
    world.at('2027-02-15T09:00');
    await remindMissing(world, as('kari'), { meeting: meeting.id });
    await world.runDue();
    expect(world.sentTo('rita')).toMatchObject([{ kind: 'agendaPrompt', reminder: true }]);
    expect(world.sentTo('wenche')).toHaveLength(2);
    await world[Symbol.asyncDispose]();
  });

  test('who will be away from the meeting itself has the innkalling, and so has the vara', async () => {
    const { world } = await open();
    await away(world, 'rita', '2027-03-03T00:00', '2027-03-05T00:00');
    world.at('2027-02-25T09:00');
    await world.runDue();
    expect(kindsTo(world, 'wenche')).toEqual(['agendaPrompt', 'saksliste']);
    expect(kindsTo(world, 'rita')).toContain('saksliste');
    await world[Symbol.asyncDispose]();
  });

  test('nobody’s vara has it otherwise', async () => {
    const { world } = await open();
    world.at('2027-02-25T09:00');
    await world.runDue();
    expect(kindsTo(world, 'wenche')).toEqual(['agendaPrompt']);
    await world[Symbol.asyncDispose]();
  });
});
