import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/teams/envelope.ts';
import { readIncoming } from '../../src/teams/incoming.ts';

const envelope = (overrides: Partial<Envelope>): Envelope => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: '',
  from: { id: '29:x' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1' },
  value: undefined,
  ...overrides,
});

const said = (text: string, entities: unknown[] = []) => readIncoming(envelope({ text, entities }));
const mention = (text: string, id = '28:bot') => ({ type: 'mention', text, mentioned: { id } });

describe('a typed command', () => {
  it.each([
    ['/hjelp', '/hjelp'],
    ['  hjelp\n', 'hjelp'],
    ['<at>SLT-bot</at> /plan 2027', '/plan 2027'],
    ['<at>SLT-bot</at>&nbsp;mine', 'mine'],
    ['/medlem <at id="1">Ola Rektor</at>', '/medlem Ola Rektor'],
    ['\u202e/hjelp\u200f', '/hjelp'],
    ['mo\u0308te', 'möte'],
    ['<at><at><at>', '<at><at><at>'],
  ])('%j is read as %j', (text, command) => {
    expect(
      said(text, [mention('<at>SLT-bot</at>'), mention('<at>Ola</at>', '29:ola'), null, { type: 'mention' }]),
    ).toEqual({
      kind: 'command',
      text: command,
    });
  });

  it('over 4,000 characters is not read', () =>
    expect(said('<at>'.repeat(1001))).toEqual({ kind: 'tooLong' }));

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(said(text)).toMatchObject({ kind: 'command' });
      }),
    );
  });
});

describe('a press', () => {
  const action = { kind: 'cardAction', verb: 'agenda.none', data: { verb: 'agenda.none', meeting: 'm' } };
  const data = { verb: 'agenda.none', meeting: 'm' };

  it('with Execute and with Submit is the same', () => {
    const execute = { action: { type: 'Action.Execute', verb: 'agenda.none', data }, trigger: 'manual' };
    expect(readIncoming(envelope({ type: 'invoke', name: 'adaptiveCard/action', value: execute }))).toEqual(
      action,
    );
    expect(readIncoming(envelope({ value: data }))).toEqual(action);
  });

  it.each([undefined, null, 'x', [], {}, { action: {} }, { action: { verb: {} } }])(
    'of %j has no verb',
    (value) => {
      const incoming = readIncoming(envelope({ type: 'invoke', name: 'adaptiveCard/action', value }));
      expect(incoming).toEqual({ kind: 'cardAction', verb: '', data: {} });
    },
  );
});

describe('the roster', () => {
  it.each([
    [{ membersAdded: [{ id: '28:bot' }] }, 'installed'],
    [{ membersRemoved: [{ id: '28:bot' }] }, 'removed'],
    [{ membersAdded: [{ id: '29:ola' }] }, 'ignored'],
    [{}, 'ignored'],
  ])('%j: %s', (change, kind) => {
    expect(readIncoming(envelope({ type: 'conversationUpdate', ...change })).kind).toBe(kind);
  });

  it.each([
    ['add', 'installed'],
    ['add-upgrade', 'installed'],
    ['remove', 'removed'],
  ])('installation %s: %s', (change, kind) => {
    expect(readIncoming(envelope({ type: 'installationUpdate', action: change })).kind).toBe(kind);
  });
});
