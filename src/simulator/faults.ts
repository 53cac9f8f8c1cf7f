/**
 * What Teams can answer in place of a plain yes. Codes as in Microsoft's "Proactive messages" and "Rate limiting" pages;
 * `dropped` closes the connection before anything happens, `answerLost` after the message has arrived.
 */
export type Fault =
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'answerLost' };

/** The faults one can pick by name on the page. */
export const FAULTS = {
  throttled: { kind: 'throttled', retryAfterSeconds: 2 },
  blockedByUser: { kind: 'refused', status: 403, code: 'ConversationBlockedByUser' },
  writesBlocked: { kind: 'refused', status: 403, code: 'MessageWritesBlocked' },
  notInRoster: { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' },
  disabledByAdmin: { kind: 'refused', status: 403, code: 'BotDisabledByAdmin' },
  conversationGone: { kind: 'refused', status: 404, code: 'ConversationNotFound' },
  tooLarge: { kind: 'refused', status: 413, code: 'MessageSizeTooBig' },
  conflict: { kind: 'refused', status: 412, code: 'PreconditionFailed' },
  serverError: { kind: 'refused', status: 500, code: 'ServiceError' },
  gatewayTimeout: { kind: 'refused', status: 504, code: 'GatewayTimeout' },
  dropped: { kind: 'dropped' },
  answerLost: { kind: 'answerLost' },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const isFaultName = (name: unknown): name is FaultName =>
  typeof name === 'string' && Object.hasOwn(FAULTS, name);

/** Which conversation fails, once or until further notice. */
export interface FaultBook {
  failNext(conversation: string, fault: Fault, times?: number): void;
  /** Until it is set to undefined. */
  set(conversation: string, fault: FaultName | undefined): void;
  standing(conversation: string): FaultName | undefined;
  /** The fault that meets the next call, which uses it up. */
  take(conversation: string): Fault | undefined;
}

export const createFaultBook = (): FaultBook => {
  const once = new Map<string, Fault[]>();
  const standing = new Map<string, FaultName>();
  return {
    failNext: (conversation, fault, times = 1) => {
      once.set(conversation, [...(once.get(conversation) ?? []), ...Array<Fault>(times).fill(fault)]);
    },
    set: (conversation, fault) => {
      if (fault) standing.set(conversation, fault);
      else standing.delete(conversation);
    },
    standing: (conversation) => standing.get(conversation),
    take: (conversation) => {
      const name = standing.get(conversation);
      return once.get(conversation)?.shift() ?? (name && FAULTS[name]);
    },
  };
};
