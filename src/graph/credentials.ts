import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';

/** How the bot proves to Entra that it is itself, in the order of what is safest to keep. */
type GraphLogin =
  /** Azure keeps the key; works in the organisation's own tenant only. */
  | { readonly kind: 'managedIdentity' }
  /** Another identity provider (Kubernetes, GitHub) vouches with a token in a file. */
  | { readonly kind: 'federated'; readonly tokenFile: string }
  /** PEM with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly certificate: string }
  | { readonly kind: 'secret'; readonly secret: string };

export interface GraphIdentity {
  readonly tenantId: string;
  readonly appId: string;
  readonly login: GraphLogin;
  /** Where Entra is, in a national cloud. https. */
  readonly authorityHost?: string;
}

/** Opens the credential anew, without any token kept from before. */
export const openCredential = ({ tenantId, appId, login, authorityHost }: GraphIdentity): TokenCredential => {
  const options = authorityHost === undefined ? {} : { authorityHost };
  switch (login.kind) {
    case 'managedIdentity':
      return new ManagedIdentityCredential({ clientId: appId });
    case 'federated':
      return new WorkloadIdentityCredential({
        ...options,
        tenantId,
        clientId: appId,
        tokenFilePath: login.tokenFile,
      });
    case 'certificate':
      return new ClientCertificateCredential(tenantId, appId, { certificate: login.certificate }, options);
    case 'secret':
      return new ClientSecretCredential(tenantId, appId, login.secret, options);
  }
};
