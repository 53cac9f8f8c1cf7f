import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Adapter, Verdict } from './adapter.ts';
import type { Envelope } from './envelope.ts';
import type { TenantRegistration } from './registration.ts';

const CONNECTOR_SCOPE = 'https://api.botframework.com';
const LOGIN_URL = 'https://login.microsoftonline.com/botframework.com';

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

/** The adapter of a real registration: checks the caller's token, and gets our own. */
export const tenantAdapter = (registration: TenantRegistration): Pick<Adapter, 'verify' | 'token'> => {
  const options = sdkOptions(registration);
  const credentials = new ConfigurationServiceClientCredentialFactory(options);
  const cloud = new VerifyingAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  return {
    verify: (envelope, authorization) =>
      cloud.authenticate(envelope, authorization).then(() => 'genuine' as const, verdictOf),
    token: async () => {
      const { appId } = registration;
      return bearerOf(await credentials.createCredentials(appId, CONNECTOR_SCOPE, LOGIN_URL, true));
    },
  };
};

const sdkOptions = (registration: TenantRegistration): ConfigurationBotFrameworkAuthenticationOptions => {
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
