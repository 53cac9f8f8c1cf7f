import type { PersonId } from '../domain/ids.ts';
import type { ProgressNotice } from '../domain/notices/done.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Conversation } from '../services/ports/conversations.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { Adapter } from './adapter.ts';
import type { Connector } from './connector.ts';
import type { ConversationKeeper } from './conversations.ts';
import type { Deadline } from './deadline.ts';
import type { Envelope } from './envelope.ts';
import type { Log } from './log.ts';
import type { Identify } from './people.ts';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
}

export const OK: Answer = { status: 200 };

/** One organisation's bot. */
export interface Bot {
  readonly deps: Deps;
  readonly organisation: Organisation;
  readonly adapter: Adapter;
  readonly connector: Connector;
  readonly conversations: ConversationKeeper;
  readonly identify: Identify;
  readonly log: Log;
  /** How long a turn may take before it is acknowledged and finished later. */
  readonly turnMs: number;
  /** Goes on after the turn; shutting down waits for it. */
  readonly background: (work: Promise<void>) => void;
}

/** One activity from a person of the organisation. */
export interface Turn {
  readonly bot: Bot;
  readonly envelope: Envelope;
  readonly person: PersonId;
  readonly conversation: Conversation;
  readonly deadline: Deadline;
  /** How far the work has come, as it has told last. */
  readonly progress: { latest?: ProgressNotice };
}
