import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChatEvent } from './chat.ts';

/** Chats on disk, one JSON event a line, so that a restart of the process finds them again. */
export interface Journal {
  readonly past: readonly ChatEvent[];
  append(event: ChatEvent): void;
  /** Replaces the file by fewer events that lead to the same chats. */
  rewrite(events: readonly ChatEvent[]): void;
}

/** Opens or begins the file. A line torn by a crash is left out. */
export const openJournal = (path: string): Journal => {
  mkdirSync(dirname(path), { recursive: true });
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return {
    past: lines.flatMap(parseLine),
    append: (event) => appendFileSync(path, line(event), { mode: 0o600 }),
    rewrite: (events) => {
      writeFileSync(`${path}.new`, events.map(line).join(''), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
};

const line = (event: ChatEvent): string => `${JSON.stringify(masked(event))}\n`;

const parseLine = (text: string): readonly ChatEvent[] => {
  try {
    return text ? [JSON.parse(text) as ChatEvent] : [];
  } catch {
    return [];
  }
};

/** Eleven digits in any spacing: it may be a national identity number, and those are never stored. */
const LONG_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){10,}/gu;

/** Only what people typed is masked: the bot's cards are the bot's to guard, and ids in them must stay whole. */
const masked = (event: ChatEvent): ChatEvent => {
  if (event.kind !== 'message' || event.message.author === 'bot' || !event.message.text) return event;
  return {
    ...event,
    message: { ...event.message, text: event.message.text.replace(LONG_NUMBER, '•••') },
  };
};
