import type { Envelope } from './envelope.ts';
import type { Registration } from './registration.ts';

/** What one registration can do: check who calls, and prove who we are. */
export interface Adapter {
  readonly registration: Registration;
  verify(envelope: Envelope, authorization: string): Promise<Verdict>;
  /** The bearer token for Teams' connector, cached by the SDK until it expires; nothing in local mode. */
  token(): Promise<string | undefined>;
  /** Resolves when callers no longer wait for the SDK. */
  readonly loaded: Promise<unknown>;
}

/** `unavailable`: the signing keys could not be fetched, so that nothing is known about the caller. */
export type Verdict = 'genuine' | 'forged' | 'unavailable';

/**
 * The adapter of a registration. The SDK is loaded for real ones only, beside everything else that a start does:
 * whoever calls before it is there waits for it. On loopback without a registration there is nothing to verify.
 */
export const adapterFor = (registration: Registration): Adapter => {
  if (registration.kind === 'local') {
    return {
      registration,
      verify: async () => 'genuine',
      token: async () => undefined,
      loaded: Promise.resolve(),
    };
  }
  const loaded = import('./tenant-adapter.ts').then(({ tenantAdapter }) => tenantAdapter(registration));
  return {
    registration,
    loaded,
    verify: async (envelope, authorization) => (await loaded).verify(envelope, authorization),
    token: async () => (await loaded).token(),
  };
};
