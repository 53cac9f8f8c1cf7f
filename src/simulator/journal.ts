import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { redactNationalIds } from '../domain/privacy-guard.ts';
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

/** A national identity number is never stored, not even here. The bot's own cards are the bot's to guard. */
const masked = (event: ChatEvent): ChatEvent => {
  if (event.kind !== 'message' || event.message.author === 'bot' || !event.message.text) return event;
  return { ...event, message: { ...event.message, text: redactNationalIds(event.message.text) } };
};
