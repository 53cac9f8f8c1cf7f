import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/simulator/chat.ts';
import { dataFolder, type RunningProgram, runProgram } from './program.ts';

/**
 * The whole program as `npm start` runs it, killed again and again on its way through a year's first months.
 * Nothing may be lost, and nothing may be doubled in effect.
 */
const SEED = Number(process.env['SEED'] ?? 2027);
const TOWN = 'loten';
const KILLS_WHILE_THE_CLOCK_RUNS = 12;
/** Among these the call is likely to be open still. */
const NEWEST_PROMPTS = 6;

const data = dataFolder();
const random = mulberry(SEED);
let program: RunningProgram | undefined;

afterAll(async () => {
  await program?.kill();
  data.remove();
});

test(`killed at any moment it goes on where it was (seed ${SEED})`, { timeout: 240_000 }, async () => {
  await start();
  await call('open', {});
  const coordinator = (await state()).coordinators[0] ?? '';

  await dieDuring(() => say(coordinator, '/plan 2027'));
  await say(coordinator, '/plan 2027');
  const preview = await lastCard(coordinator, 'plan.approve');
  await dieDuring(() => press(preview, coordinator, 'plan.approve'));
  await press(preview, coordinator, 'plan.approve').catch(() => undefined);
  await press(preview, coordinator, 'plan.approve').catch(() => undefined);
  const planned = await meetings();
  expect(planned.length).toBeGreaterThan(10);
  expect(new Set(planned.map(({ name, start: at }) => `${name} ${at}`)).size).toBe(planned.length);

  const submitted: string[] = [];
  for (let kill = 0; kill < KILLS_WHILE_THE_CLOCK_RUNS; kill++) {
    await dieDuring(() => call('clock', { move: 'next' }));
    for (let step = 0; step < 3; step++) await call('clock', { move: 'next' });
    const title = await submitAndDie(kill);
    if (title) submitted.push(title);
  }
  expect(submitted.length).toBeGreaterThan(0);

  // What was half sent when the process died is taken up again some minutes later.
  await call('clock', { move: 'hour' });
  expect((await meetings()).length).toBe(planned.length);
  await expectEachOnTheSaksliste(coordinator, submitted);
  await expectEverybodyAsked();
});

/** A member sends a sak while the process dies, and sends it again when it is back, as a person would. */
const submitAndDie = async (turn: number): Promise<string | undefined> => {
  const { messages } = await state();
  const prompts = Object.values(messages)
    .flat()
    .filter((message) => message.author === 'bot' && dataOf(message, 'agenda.submit'))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(-NEWEST_PROMPTS);
  const prompt = prompts[Math.floor(random() * prompts.length)];
  if (!prompt) return undefined;
  const person = personOf(prompt.conversation);
  const inputs = { title: `Sak nummer ${turn}`, text: 'Felles rutine', itemKind: 'drofting' };
  await dieDuring(() => press(prompt, person, 'agenda.submit', inputs));
  const answer = JSON.stringify(await press(prompt, person, 'agenda.submit', inputs));
  // Refused (the deadline has passed) it comes back in the form; taken up it can be withdrawn.
  return answer.includes(inputs.title) && answer.includes('agenda.withdraw') ? inputs.title : undefined;
};

const expectEachOnTheSaksliste = async (coordinator: string, titles: readonly string[]): Promise<void> => {
  const lists: string[] = [];
  for (const { id } of await meetings()) {
    const list = await press(await anyCard(coordinator), coordinator, 'saksliste.show', {}, { meeting: id });
    lists.push(JSON.stringify(list));
  }
  const rows = lists.join('\n');
  const times = (title: string) => rows.match(new RegExp(`"text":"[^"]*${title}(?!\\d)[^"]*"`, 'gu'))?.length;
  expect(titles.map((title) => [title, times(title)])).toEqual(titles.map((title) => [title, 1]));
};

/** Whoever was asked about a meeting was asked together with everybody else who has a chat and sits there. */
const expectEverybodyAsked = async (): Promise<void> => {
  const { messages, people } = await state();
  const asked = new Map<string, Set<string>>();
  for (const message of Object.values(messages).flat()) {
    const meeting = dataOf(message, 'agenda.none')?.['meeting'];
    if (typeof meeting !== 'string') continue;
    asked.set(meeting, (asked.get(meeting) ?? new Set()).add(personOf(message.conversation)));
  }
  expect(asked.size).toBeGreaterThan(0);
  const all = await meetings();
  for (const [meeting, persons] of asked) {
    const name = all.find(({ id }) => id === meeting)?.name;
    const members = people
      .filter(
        ({ outsideTenant, forums }) =>
          !outsideTenant && forums.some((forum) => forum.name === name && isAsked(forum.role)),
      )
      .map(({ id }) => id);
    expect([...persons].sort()).toEqual(members.sort());
  }
};

const isAsked = (role: string): boolean => role === 'chair' || role === 'secretary' || role === 'member';

// ------------------------------------------------------------------ the program as a process

/** On the same port at every start: the bot has stored where it reaches its people. */
async function start(): Promise<void> {
  program = await runProgram(data.path, program ? Number(new URL(program.origin).port) : 0);
}

/** Begins the work, kills the process at a random moment of it, and starts it again. */
async function dieDuring(work: () => Promise<unknown>): Promise<void> {
  const working = work().catch(() => undefined);
  await pause(random() * 120);
  await Promise.all([program?.kill(), working]);
  await start();
}

// ------------------------------------------------------------------ people at their Teams

interface State {
  readonly coordinators: readonly string[];
  readonly people: readonly {
    readonly id: string;
    readonly outsideTenant: boolean;
    readonly forums: readonly { readonly name: string; readonly role: string }[];
    readonly chat: { readonly id: string };
  }[];
  readonly messages: Readonly<Record<string, readonly ChatMessage[]>>;
}

let chats = new Map<string, string>();
const personOf = (conversation: string): string => chats.get(conversation) ?? '';

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${program?.origin}/simulator/api/${TOWN}/${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const call = <T>(path: string, body: object): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function state(): Promise<State> {
  const found = await request<State>('state');
  chats = new Map(found.people.map(({ id, chat }) => [chat.id, id]));
  return found;
}

const meetings = () => request<readonly { id: string; name: string; start: string }[]>('meetings/2027');

async function say(person: string, text: string): Promise<void> {
  const conversation = (await state()).people.find(({ id }) => id === person)?.chat.id;
  await call('say', { conversation, person, text });
}

async function messagesOf(person: string): Promise<readonly ChatMessage[]> {
  const { people, messages } = await state();
  return messages[people.find(({ id }) => id === person)?.chat.id ?? ''] ?? [];
}

async function lastCard(person: string, verb: string): Promise<ChatMessage> {
  const found = (await messagesOf(person)).findLast((message) => dataOf(message, verb));
  if (!found) throw new Error(`no card with ${verb}`);
  return found;
}

async function anyCard(person: string): Promise<ChatMessage> {
  const found = (await messagesOf(person)).findLast(({ author, card }) => author === 'bot' && card);
  if (!found) throw new Error('no card at all');
  return found;
}

/** The data of the card's button with this verb, wherever it stands in the card. */
function dataOf({ card }: ChatMessage, verb: string): Record<string, unknown> | undefined {
  const search = (node: unknown): Record<string, unknown> | undefined => {
    if (typeof node !== 'object' || node === null) return undefined;
    if ('verb' in node && node.verb === verb && 'data' in node) return node.data as Record<string, unknown>;
    return Object.values(node).map(search).find(Boolean);
  };
  return search(card);
}

function press(
  message: ChatMessage,
  person: string,
  verb: string,
  inputs: object = {},
  data: object = dataOf(message, verb) ?? {},
): Promise<unknown> {
  const action = { type: 'Action.Execute', verb, data: { ...data, verb, ...inputs } };
  return call('press', { conversation: message.conversation, message: message.id, person, action });
}

/** A small seeded generator (mulberry32), so that a failing run can be run again. */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
