import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '../../src/domain/time.ts';
import { DeliveryError } from '../../src/services/ports/messenger.ts';
import { adapterFor } from '../../src/teams/adapter.ts';
import { connectorFor } from '../../src/teams/connector.ts';
import { retryAfterIn } from '../../src/teams/delivery-errors.ts';
import { LOTEN } from '../support/one-forum-town.ts';
import { type FakeTeams, startFakeTeams } from './fake-teams.ts';

const now = Temporal.Instant.from('2027-01-12T08:00:00Z');
const connector = connectorFor(adapterFor({ kind: 'local', organisation: LOTEN }), { now: () => now });
let teams: FakeTeams;
beforeAll(async () => {
  teams = await startFakeTeams();
});
afterAll(() => teams.close());

const send = (serviceUrl = teams.serviceUrl) =>
  connector.send({ serviceUrl, conversation: 'a:1', botId: '28:bot' }, { type: 'message', summary: 's' });

const outcome = async (work: Promise<unknown>): Promise<DeliveryError['outcome']> => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(DeliveryError);
  return error.outcome;
};

describe('a delivery', () => {
  it('gives the activity id', async () => expect(await send()).toMatch(/^activity-/));

  it.each([
    [{ status: 403, code: 'ConversationBlockedByUser' }, 'blocked'],
    [{ status: 403, code: 'MessageWritesBlocked' }, 'blocked'],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'blocked'],
    [{ status: 403 }, 'blocked'],
    [{ status: 403, code: 'BotNotInConversationRoster' }, 'noConversation'],
    [{ status: 404, code: 'ConversationNotFound' }, 'gone'],
    [{ status: 413 }, 'tooLarge'],
    [{ status: 400, code: 'MessageSizeTooBig' }, 'tooLarge'],
    [{ status: 400, code: 'BadSyntax' }, 'gaveUp'],
  ])('refused with %j is final: %s', async (refusal, failure) => {
    teams.refuse(refusal);
    expect(await outcome(send())).toEqual({ kind: 'final', failure });
  });

  it.each([401, 408, 412, 500, 502, 503, 504])(
    'refused with %i may be tried again, and was sent once',
    async (status) => {
      const before = teams.calls.length;
      teams.refuse({ status });
      expect(await outcome(send())).toEqual({ kind: 'retry', throttled: false });
      expect(teams.calls.length - before).toBe(1);
    },
  );

  it('too fast says how long to wait', async () => {
    teams.refuse({ status: 429, retryAfter: '2.5' });
    expect(await outcome(send())).toEqual({ kind: 'retry', throttled: true, retryAfterMs: 2500 });
  });

  it('without an answer may be tried again', async () => {
    expect(await outcome(send('http://127.0.0.1:1/'))).toEqual({ kind: 'retry', throttled: false });
  });

  it('never leaves this machine in local mode', async () => {
    expect(await outcome(send('https://smba.trafficmanager.net/emea/'))).toEqual({
      kind: 'final',
      failure: 'gone',
    });
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    ['0.25', 250],
    ['-1', 0],
    ['Tue, 12 Jan 2027 08:00:07 GMT', 7000],
    ['Tue, 12 Jan 2027 07:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (header, ms) => expect(retryAfterIn(header, now.epochMilliseconds)).toBe(ms));
});
