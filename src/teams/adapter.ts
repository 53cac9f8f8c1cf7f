import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Envelope } from './envelope.ts';
import type { Registration } from './registration.ts';

const CONNECTOR_SCOPE = 'https://api.botframework.com';
const LOGIN_URL = 'https://login.microsoftonline.com/botframework.com';

/** What one registration can do: check who calls, and prove who we are. */
export interface Adapter {
  readonly registration: Registration;
  verify(envelope: Envelope, authorization: string): Promise<Verdict>;
  /** The bearer token for Teams' connector, cached by the SDK until it expires; nothing in local mode. */
  token(): Promise<string | undefined>;
}

/** `unavailable`: the signing keys could not be fetched, so that nothing is known about the caller. */
type Verdict = 'genuine' | 'forged' | 'unavailable';

/**
 * CloudAdapter with its own verification in reach. What it would build for every activity besides (turn context,
 * connector client, user token client: 150 µs) is not used: answers are data, and `connector.ts` sends.
 */
class VerifyingAdapter extends CloudAdapter {
  authenticate(envelope: Envelope, authorization: string): Promise<unknown> {
    const { type, channelId, serviceUrl } = envelope;
    const activity: Partial<Activity> = { type, channelId, serviceUrl };
    return this.botFrameworkAuthentication.authenticateRequest(activity as Activity, authorization);
  }
}

export const adapterFor = (registration: Registration): Adapter => {
  const options = sdkOptions(registration);
  const credentials = new ConfigurationServiceClientCredentialFactory(options);
  const cloud = new VerifyingAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  return {
    registration,
    verify: (envelope, authorization) =>
      cloud.authenticate(envelope, authorization).then(() => 'genuine' as const, verdictOf),
    token: async () => {
      if (registration.kind === 'local') return undefined;
      const source = await credentials.createCredentials(
        registration.appId,
        CONNECTOR_SCOPE,
        LOGIN_URL,
        true,
      );
      return bearerOf(source);
    },
  };
};

const sdkOptions = (registration: Registration): ConfigurationBotFrameworkAuthenticationOptions => {
  if (registration.kind === 'local') return {};
  const { appId, tenantId, credential } = registration;
  const identity = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  if (credential.kind === 'managedIdentity') return { ...identity, MicrosoftAppType: 'UserAssignedMsi' };
  const single = { ...identity, MicrosoftAppType: 'SingleTenant' };
  if (credential.kind === 'password') return { ...single, MicrosoftAppPassword: credential.password };
  return {
    ...single,
    CertificateThumbprint: credential.thumbprint,
    CertificatePrivateKey: credential.privateKey,
  };
};

const bearerOf = async (source: object): Promise<string> => {
  if (!('getToken' in source) || typeof source.getToken !== 'function')
    throw new TypeError('These credentials give no token.');
  return source.getToken();
};

/** The SDK's errors tell a refusal (status 401, or the JWT library's own names) from a failed fetch of keys. */
const verdictOf = (error: unknown): Verdict => {
  if (!(error instanceof Error)) return 'unavailable';
  if ('statusCode' in error) return error.statusCode === 401 ? 'forged' : 'unavailable';
  return ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name)
    ? 'forged'
    : 'unavailable';
};
