import type { TokenCredential } from '@azure/identity';
import { GraphError } from './graph-error.ts';

interface TokenQuestion {
  /** The token that was just refused: another one is wanted. */
  readonly refused?: string;
  readonly claims?: string;
  readonly signal: AbortSignal;
}

/** Gives a token for Graph. Throws `GraphError`. */
export type Tokens = (question: TokenQuestion) => Promise<string>;

/**
 * Tokens of a credential, which keeps them itself until they expire. After a refusal the credential is opened anew, so
 * that it has to fetch one; calls that were refused together share the new one.
 */
export const createTokens = (open: () => TokenCredential, scope: string): Tokens => {
  let credential = open();
  let latest: string | undefined;
  return async ({ refused, claims, signal }) => {
    if (refused !== undefined && refused === latest) {
      credential = open();
      latest = undefined;
    }
    try {
      const options = { abortSignal: signal, ...(claims !== undefined && { claims }) };
      const given = await credential.getToken(scope, options);
      if (!given) throw new Error('no token');
      latest = given.token;
      return given.token;
    } catch (fault) {
      throw noToken(fault);
    }
  };
};

/** Entra's codes (AADSTS7000215: wrong secret) say enough; its sentences name the app and the directory. */
const noToken = (fault: unknown): GraphError => {
  const text = fault instanceof Error ? fault.message : '';
  const code = /AADSTS\d+/.exec(text)?.[0] ?? (fault instanceof Error ? fault.name : 'noToken');
  const status = /AADSTS/.test(code) || code === 'CredentialUnavailableError' ? 401 : 0;
  return new GraphError({ status, code, unsure: false });
};
