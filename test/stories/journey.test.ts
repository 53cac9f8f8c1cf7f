import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaDeadline, innkallingTime } from '../../src/domain/agenda-times.ts';
import { stepsFor, summaryTime } from '../../src/domain/due.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting, MeetingStep } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { type Journey, type Someone, startJourney } from '../support/journey.ts';
import { ANCHORED_TOWN } from '../support/live-town.ts';
import { person } from '../support/small-town.ts';

/** Kari and Liv share the job as coordinator. */
const TOWN: Organisation = {
  ...ANCHORED_TOWN,
  coordinators: [...ANCHORED_TOWN.coordinators, asId<PersonId>('liv')],
  people: [...ANCHORED_TOWN.people, person('liv', 'SLT-koordinator', 'kultur')],
};

let town: Journey;
let kari: Someone;
let liv: Someone;
let rita: Someone;
let hege: Someone;
let berit: Someone;
let nils: Someone;
let ola: Someone;
let first: Meeting;
let politirad: Meeting;

beforeAll(async () => {
  town = await startJourney(TOWN, '2026-11-12T09:00');
  [kari, liv, rita, hege, berit, nils, ola] = ['kari', 'liv', 'rita', 'hege', 'berit', 'nils', 'ola'].map(
    town.someone,
  ) as [Someone, Someone, Someone, Someone, Someone, Someone, Someone];
});
afterAll(() => town.close());

const forumOf = (meeting: Meeting) => {
  const forum = TOWN.forums.find(({ id }) => id === meeting.forum);
  if (!forum) throw new Error(`no forum ${meeting.forum}`);
  return forum;
};
/** When the bot does something about a meeting by itself. */
const timeOf = (meeting: Meeting, step: MeetingStep) => {
  const due = stepsFor(meeting, forumOf(meeting), TOWN.timeZone).find((one) => one.step === step);
  if (!due) throw new Error(`${step} is never done for ${meeting.forum}`);
  return town.local(due.at);
};
const items = (meeting: Meeting) => town.store.read.agenda.ofMeeting(TOWN.id, meeting.id);
const sak = (title: string, text = '') => ({ inputs: { title, text, itemKind: 'drofting' } });

describe('the year is planned', () => {
  test('Kari asks for a plan, changes her mind and asks again; the first proposal can no longer be approved', async () => {
    expect(await kari.says('/plan 2027')).toContain('Forslag til møteplan 2027');
    const stale = kari.client.lastCard('plan.approve');
    await kari.says('plan 2027');
    expect(await kari.presses('plan.approve', { ...(stale && { on: stale }) })).toContain(
      'Forslaget er ikke det nyeste',
    );
    expect(await town.store.read.meetings.open(TOWN.id)).toEqual([]);
  });

  test('she approves it by a double click: everything is booked once, in the calendar too', async () => {
    const card = kari.client.lastCard('plan.approve');
    if (!card) throw new Error('no plan came');
    await Promise.all([kari.client.press(card, 'plan.approve'), kari.client.press(card, 'plan.approve')]);
    await town.program.settled();
    const meetings = await town.store.read.meetings.open(TOWN.id);
    const events = await town.store.read.calendarEvents.changedSince(TOWN.id, 0);
    expect(events.map(({ transactionId }) => transactionId).sort()).toEqual(
      meetings.map(({ id }) => id).sort(),
    );
    first = await town.meeting('gruppe', 1);
    politirad = await nextPolitirad(1);
  });
});

/** The first politiråd whose reports are asked for when the story of the group's first meeting is told. */
const nextPolitirad = async (ordinal: number): Promise<Meeting> => {
  const meeting = await town.meeting('politirad', ordinal);
  const isAfter = Temporal.ZonedDateTime.compare(
    timeOf(meeting, 'trendRequest'),
    timeOf(first, 'heldQuestion'),
  );
  return isAfter > 0 ? meeting : nextPolitirad(ordinal + 1);
};

describe('saker are called for', () => {
  test('three weeks before, each member gets the question, and nobody else', async () => {
    await town.until(timeOf(first, 'prompt'));
    for (const member of [kari, rita, hege, berit, nils])
      expect(member.reads()).toContain('Har du saker til møtet?');
    for (const other of [ola, liv]) expect(other.reads()).not.toContain('Har du saker til møtet?');
  });

  test('Rita submits one and rewrites it', async () => {
    expect(await rita.presses('agenda.submit', sak('Trygg skolevei'))).toContain('Takk, saken er meldt inn');
    expect(await rita.presses('agenda.edit')).toContain('Endre saken din');
    expect(await rita.presses('agenda.save', sak('Tryggere skolevei', 'Ved svingen.'))).toContain(
      'Tryggere skolevei',
    );
  });

  test('Hege submits one from a phone without Action.Execute, and takes it back', async () => {
    expect(await hege.presses('agenda.submit', { ...sak('Frokost i skolen'), via: 'submit' })).toContain(
      'Takk, saken er meldt inn',
    );
    expect(await hege.presses('agenda.withdraw')).toContain('Du har svart: ingen saker');
  });

  test('Berit says that she has none, twice; both presses read the same', async () => {
    const card = berit.client.lastCard('agenda.none');
    if (!card) throw new Error('no call came');
    const [one, two] = await Promise.all([
      berit.client.press(card, 'agenda.none'),
      berit.client.press(card, 'agenda.none'),
    ]);
    expect(two).toEqual(one);
    expect(berit.reads()).toContain('Du har svart: ingen saker');
  });

  test('the reminder comes to Nils and Kari, who have not answered, and to nobody else', async () => {
    const morning = timeOf(first, 'reminder');
    await town.until(morning);
    const reminded = (someone: Someone) =>
      someone.hasReadSince(morning.toInstant()).includes('Du har ikke svart ennå. Har du saker til møtet?');
    expect([kari, rita, hege, berit, nils].filter(reminded)).toEqual([kari, nils]);
  });

  test('Kari submits two herself, and sees who has answered', async () => {
    await kari.presses('agenda.submit', sak('Nattevandring'));
    await kari.presses('agenda.submit', sak('Russetida'));
    const answers = await kari.says('/svar koordineringsgruppe');
    expect(answers).toContain('4 av 5 har svart');
    expect(answers.join('\n')).toMatch(/Har ikke svart \(1\)\nNils Eksempel/u);
  });

  test('after the deadline Nils is told so, and what he wrote is still there', async () => {
    await town.until(agendaDeadline(first, forumOf(first), TOWN.timeZone).add({ hours: 1 }));
    const call = nils.client.lastCard('agenda.submit');
    expect(await nils.presses('agenda.submit', sak('Kom for sent'))).toContain('Fristen er ute');
    expect(JSON.stringify(call && nils.client.cardOf(call))).toContain('Kom for sent');
    expect((await items(first)).map(({ title }) => title)).not.toContain('Kom for sent');
  });
});

describe('the saksliste is made', () => {
  test('both coordinators see what came in; when they decide at once, one is told that the other was first', async () => {
    for (const coordinator of [kari, liv]) expect(coordinator.reads()).toContain('Saker til møtet');
    const sakFromRita = (await items(first)).find(({ title }) => title === 'Tryggere skolevei');
    const where = { item: sakFromRita?.id, decision: 'accept' };
    const decline = { item: sakFromRita?.id, decision: 'decline' };
    const [accepted, declined] = await Promise.all([
      kari.presses('agenda.decide', { where }),
      liv.presses('agenda.decide', { where: decline, inputs: { [`reason-${sakFromRita?.id}`]: 'Ikke nå.' } }),
    ]);
    const refused = [accepted, declined].filter((lines) => lines.includes('Noen andre var raskere'));
    expect(refused).toHaveLength(1);
    const decided = (await items(first)).find(({ id }) => id === sakFromRita?.id);
    expect(decided?.status).toBe(refused[0] === declined ? 'accepted' : 'declined');
  });

  test('Kari postpones one to the next meeting, and hears that it moved', async () => {
    const russ = (await items(first)).find(({ title }) => title === 'Russetida');
    await kari.presses('agenda.decide', { where: { item: russ?.id, decision: 'postpone' } });
    const next = await town.meeting('gruppe', 2);
    expect((await items(next)).map(({ title }) => title)).toEqual(['Russetida']);
    expect(kari.reads()).toContain('Saken din er utsatt');
  });

  test('a week before, everybody gets the innkalling with numbered saker between the standing ones', async () => {
    await town.until(innkallingTime(first, forumOf(first), TOWN.timeZone));
    for (const member of [kari, rita, hege, berit, nils]) expect(member.reads()).toContain('Innkalling');
    const lines = nils.reads();
    const numbered = lines.filter((line) => line.startsWith('sak '));
    expect(numbered.map((line) => line.split(' · ')[0])).toEqual(
      numbered.map((_, index) => `sak ${index + 1}/27`),
    );
    expect(lines.indexOf('Godkjenning av innkalling og saksliste')).toBeLessThan(
      lines.indexOf('Nattevandring'),
    );
    expect(lines.indexOf('Nattevandring')).toBeLessThan(lines.indexOf('Eventuelt'));
    expect(lines).not.toContain('Russetida');
  });

  test('afterwards Kari is asked whether it was held', async () => {
    await town.until(timeOf(first, 'heldQuestion'));
    expect(kari.reads()).toContain('Ble møtet holdt?');
    expect(await kari.presses('meeting.held', { where: { held: true } })).toContain(
      'Notert: møtet ble holdt',
    );
    expect((await town.meeting('gruppe', 1)).status).toBe('held');
  });
});

describe('the politiråd gets its summary', () => {
  const report = (more: Readonly<Record<string, string>> = {}) => ({
    inputs: { topic: 'vold', direction: 'increase', area: 'skolen', count: '3', comment: '', ...more },
  });

  test('those in the group below are asked what they see', async () => {
    await town.until(timeOf(politirad, 'trendRequest').add({ hours: 1 }));
    const form = rita.client.lastCard('trend.submit');
    expect(form).toBeDefined();
    expect(await rita.presses('trend.submit', report())).toContain('Takk, tendensen er meldt');
    expect(await hege.presses('trend.none')).toContain('Du har svart: ikke noe nytt');
    expect(ola.client.lastCard('trend.submit')).toBeUndefined();
  });

  test('a national identity number is stopped, and nothing of it comes back or is kept', async () => {
    const comment = 'Se 138212 50091 og 13821250091.';
    const answer = await nils.presses('trend.submit', report({ comment }));
    expect(answer).toContain('Teksten er stoppet');
    expect(JSON.stringify(nils.client.messages().filter(({ author }) => author === 'bot'))).not.toContain(
      '50091',
    );
    const reports = await town.store.read.trends.ofMeeting(TOWN.id, politirad.id);
    expect(reports.map(({ reporter }) => reporter)).toEqual(['rita']);
  });

  test('Kari sees it first, without counts; she adds a few words and sends it, and small numbers are hidden', async () => {
    await town.until(timeOf(politirad, 'summaryPreview'));
    const preview = kari.client.lastCard('summary.approve');
    const lines = kari.hasReadSince(timeOf(politirad, 'summaryPreview').toInstant());
    expect(lines).toContain('Oppsummering til godkjenning');
    expect(lines.join('\n')).not.toContain('Hendelser:');
    const answer = await kari.presses('summary.approve', {
      ...(preview && { on: preview }),
      inputs: { note: 'Tallene er få.' },
    });
    expect(answer).toContain('Oppsummeringen er godkjent');
    expect(ola.reads()).toEqual(expect.arrayContaining(['Oppsummering til møtet', 'Vold', 'Tallene er få.']));
    expect(ola.reads().join('\n')).toContain('Hendelser: <5');
    expect(ola.reads().join('\n')).not.toContain('Hendelser: 3');
  });

  test('it does not go out a second time by itself', async () => {
    const before = ola.client.messages().length;
    await town.until(
      summaryTime(politirad, forumOf(politirad), TOWN.timeZone)?.add({ hours: 1 }) ??
        timeOf(politirad, 'summarySend'),
    );
    const since = ola.client.messages().slice(before);
    expect(
      since.filter((message) => JSON.stringify(message.card).includes('Oppsummering til møtet')),
    ).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  test('an answer to a meeting that has been called off', async () => {
    const second = await town.meeting('gruppe', 2);
    await town.until(timeOf(second, 'prompt').add({ hours: 1 }));
    const call = nils.client.lastCard('agenda.submit');
    if (!call) throw new Error('no call came');
    // Kari submitted the item that waited there.
    expect(await kari.says('/møte avlys koordineringsgruppe 2')).toContain('Saken din er utsatt');
    expect(nils.reads()).toContain('Møtet er avlyst');
    expect(await nils.presses('agenda.submit', { ...sak('Til ingen'), on: call })).toContain(
      'Møtet er avlyst',
    );
    expect(await items(second)).toEqual([]);
    expect((await items(await town.meeting('gruppe', 3))).map(({ title }) => title)).toEqual(['Russetida']);
  });

  test('Teams delivers the same message twice: it is answered once', async () => {
    const before = rita.client.messages().length;
    const sent = {
      type: 'message',
      id: 'f:again',
      text: '/mine',
      channelId: 'msteams',
      serviceUrl: town.connector.wiring.serviceUrl,
      from: { id: '29:rita', aadObjectId: 'rita' },
      recipient: { id: '28:slt-bot', name: 'SLT-bot' },
      conversation: { id: `a:${TOWN.id}.rita`, conversationType: 'personal', tenantId: TOWN.id },
      channelData: { tenant: { id: TOWN.id } },
    };
    const post = () =>
      fetch(`${town.botUrl}/${TOWN.id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
    for (const answer of [await post(), await post()]) expect(answer.status).toBe(200);
    expect(rita.client.messages().slice(before)).toHaveLength(1);
  });

  test('a member plans, somebody writes what nobody understands: each gets a kind answer', async () => {
    expect(await nils.says('/plan 2028')).toContain('Dette kan du ikke gjøre');
    expect(await nils.says('Kan du bestille kaffe?')).toContain('Jeg forsto ikke «Kan»');
  });

  test('and nothing of all this was a fault of the program', () => {
    expect(town.logged).toEqual([]);
  });
});
