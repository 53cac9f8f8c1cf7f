import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyHost } from './tiny-host.ts';

let host: Awaited<ReturnType<typeof startTinyHost>>;
beforeEach(async () => {
  host = await startTinyHost();
});
afterEach(() => host.close());

/** What the tests read of the various answers. */
interface Body {
  readonly id: string;
  readonly organisations: unknown;
  readonly commands: readonly unknown[];
  readonly coordinators: unknown;
  readonly people: readonly { readonly chat: { readonly installed: boolean } }[];
  readonly messages: Readonly<Record<string, unknown>>;
  readonly faults: unknown;
}

const read = async (response: Response): Promise<{ readonly status: number; readonly body: Body }> => ({
  status: response.status,
  body: (await response.json()) as Body,
});

const get = async (path: string) => read(await fetch(`${host.origin}${path}`));
const post = async (path: string, body: unknown) => {
  const response = await fetch(`${host.origin}/simulator/api/loten/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(response);
};

/** The events of the stream as they come, until `count` have come. */
const events = async (count: number, act: () => Promise<unknown>): Promise<readonly { kind: string }[]> => {
  const stop = new AbortController();
  const response = await fetch(`${host.origin}/simulator/events`, { signal: stop.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await act();
  let text = '';
  const received = () =>
    text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
  while (reader && received().length < count) text += (await reader.read()).value ?? '';
  stop.abort();
  return received().map((line) => JSON.parse(line));
};

describe('the page is told', () => {
  it('which municipalities and commands there are', async () => {
    const { body } = await get('/simulator/api/start');
    expect(body.organisations).toEqual([{ id: 'loten', name: 'Løten kommune' }]);
    expect(body.commands[0]).toMatchObject({ name: '/plan', coordinatorOnly: true });
  });

  it('who is in it, in which forums and roles, and what is in their chats', async () => {
    await post('open', {});
    const { body } = await get('/simulator/api/loten/state');
    expect(body.coordinators).toEqual(['kari']);
    expect(body.people[0]).toMatchObject({
      name: 'Kari Koordinator',
      forums: [{ name: 'Koordineringsgruppa', level: 'koordinerende', role: 'chair' }],
      chat: { id: 'a:loten.kari', installed: true },
    });
    expect(body.people[2]).toMatchObject({ outsideTenant: true, chat: { installed: false } });
    expect(body.messages['a:loten.kari']).toMatchObject([{ author: 'bot', text: 'Velkommen' }]);
  });

  it('the meetings of a year, in local time', async () => {
    const { body } = await get('/simulator/api/loten/meetings/2027');
    expect(body).toMatchObject([{ start: '2027-03-09T09:00:00' }, { start: '2027-10-09T09:00:00' }]);
    expect((await get('/simulator/api/loten/meetings/2031')).body).toEqual([]);
  });

  it('at once when something happens in a chat', async () => {
    await post('open', {});
    const heard = await events(2, () =>
      post('say', { conversation: 'a:loten.kari', person: 'kari', text: '/saker' }),
    );
    expect(heard).toMatchObject([
      { kind: 'message', message: { author: 'kari', text: '/saker' } },
      { kind: 'message', message: { author: 'bot', card: { type: 'AdaptiveCard' } } },
    ]);
  });
});

describe('the page can', () => {
  it('press a button as a person', async () => {
    await post('open', {});
    await post('say', { conversation: 'a:loten.ola', person: 'ola', text: 'hei' });
    const message = host.simulator.connector.log.messages('a:loten.ola').at(-1)?.id;
    const action = { type: 'Action.Execute', verb: 'save', data: { title: 'Russ' } };
    const { body } = await post('press', { conversation: 'a:loten.ola', message, person: 'ola', action });
    expect(body).toMatchObject({ kind: 'card', card: { body: [{ text: 'Mottatt: Russ' }] } });
  });

  it('put the clock forward by an hour, a day, or to what happens next', async () => {
    const now = async (move: string) => (await post('clock', { move })).body;
    expect((await get('/simulator/api/loten/clock')).body).toEqual({
      now: '2027-01-12T09:00:00',
      next: { at: '2027-01-19T08:00:00', what: 'prompt', forumName: 'Koordineringsgruppa' },
    });
    expect(await now('hour')).toMatchObject({ now: '2027-01-12T10:00:00' });
    expect(await now('day')).toMatchObject({ now: '2027-01-13T10:00:00' });
    expect(await now('next')).toEqual({ now: '2027-01-19T08:00:00' });
    expect(await now('next')).toEqual({ now: '2027-01-19T08:00:00' });
  });

  it('add the bot to a group, switch a fault on, take the app away', async () => {
    await post('open', {});
    const group = (await post('groups', { forum: 'koordineringsgruppa', person: 'kari' })).body;
    expect(group).toMatchObject({ kind: 'groupChat', installed: true });
    await post('faults', { conversation: group.id, fault: 'throttled' });
    const state = async () => (await get('/simulator/api/loten/state')).body;
    expect((await state()).faults).toEqual({ [group.id]: 'throttled' });
    await post('faults', { conversation: group.id, fault: null });
    expect((await state()).faults).toEqual({});
    await post('install', { person: 'ola', installed: false });
    expect((await state()).people[1]?.chat.installed).toBe(false);
  });

  it('get a plain answer to what makes no sense', async () => {
    expect(await get('/simulator/api/nowhere/state')).toMatchObject({ status: 404 });
    expect(await post('say', { conversation: 'a:loten.kari' })).toMatchObject({ status: 400 });
    expect(await post('say', '{not json')).toMatchObject({
      status: 400,
      body: { error: 'Ikke gyldig JSON.' },
    });
    expect(await post('say', { conversation: 'none', person: 'kari', text: 'x' })).toMatchObject({
      status: 404,
    });
    expect(await post('clock', { move: 'back' })).toMatchObject({ status: 400 });
  });
});

describe('the page itself', () => {
  it('takes nothing from elsewhere and runs nothing inline', async () => {
    const response = await fetch(`${host.origin}/`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await response.text();
    expect(html).not.toMatch(/https?:|<script>| style=| on[a-z]+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect((await fetch(`${host.origin}${path}`)).status, path).toBe(200);
  });

  it('serves every module that its modules import', async () => {
    const page = new URL('../../src/simulator/page/', import.meta.url);
    const seen = new Set<string>();
    const follow = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const source = readFileSync(new URL(name, page), 'utf8');
      for (const [, next] of source.matchAll(/from '\.\/([^']+)'/g)) follow(next ?? '');
    };
    follow('app.js');
    expect(seen.size).toBeGreaterThan(10);
    for (const name of seen)
      expect((await fetch(`${host.origin}/simulator/page/${name}`)).status, name).toBe(200);
  });
});

describe('markdown of the bot', () => {
  const render = async (text: string): Promise<string> => {
    const url = new URL('../../src/simulator/page/markdown.js', import.meta.url).href;
    const { markdownToHtml }: { markdownToHtml: (text: string) => string } = await import(url);
    return markdownToHtml(text);
  };

  it('knows bold, italic, lists and links', async () => {
    expect(await render('**Sak 17/26** og _russ_')).toBe(
      '<p><strong>Sak 17/26</strong> og <em>russ</em></p>',
    );
    expect(await render('- en\n- to')).toBe('<ul><li>en</li><li>to</li></ul>');
    expect(await render('[les](https://example.no)')).toContain('href="https://example.no"');
  });

  it('never lets text become HTML', async () => {
    expect(await render('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(await render('[x](javascript:alert(1))')).not.toContain('<a');
    expect(await render('[x](https://a"onclick="b)')).not.toContain('"onclick');
  });
});
