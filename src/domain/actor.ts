import type { OrganisationId, PersonId } from './ids.ts';

/** Who acts. Minted at the edges (an authenticated activity, a job) and trusted from there on. */
export type Actor =
  | { readonly kind: 'person'; readonly organisation: OrganisationId; readonly person: PersonId }
  | { readonly kind: 'system'; readonly organisation: OrganisationId; readonly job: string };

/** How the audit log names an actor. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'person' ? actor.person : `system:${actor.job}`;
