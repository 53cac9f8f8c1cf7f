import type { OrganisationId } from '../domain/ids.ts';

/** How one organisation's bot is registered with Microsoft: one single-tenant registration each, or none at all. */
export type Registration =
  /** No registration: nothing is authenticated. Only for a process that listens on loopback. */
  { readonly kind: 'local'; readonly organisation: OrganisationId } | TenantRegistration;

export interface TenantRegistration {
  readonly kind: 'tenant';
  readonly organisation: OrganisationId;
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: Credential;
}

/** What the bot proves its identity with; managed identity is the best, a password the last. */
type Credential =
  | { readonly kind: 'managedIdentity' }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: 'password'; readonly password: string };
