import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { asId, type OrganisationId, type PlanId } from '../domain/ids.ts';

/** Which picture a token opens. A version more gives another token, so that nobody is shown an old picture from a cache. */
export interface PictureRef {
  readonly organisation: OrganisationId;
  readonly of: { readonly plan: PlanId } | { readonly year: number };
  readonly version: number;
}

/** A key for tokens, derived from one that encrypts: whoever sees a token learns nothing of either (RFC 5869). */
export const pictureKey = (encryptionKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', encryptionKey, '', 'slt-bot year picture', 32));

/** A token that cannot be guessed or made for another picture; letters that need no escape in a URL. */
export const pictureToken = (key: Uint8Array, ref: PictureRef): string => {
  const [kind, value] = 'plan' in ref.of ? ['plan', ref.of.plan] : ['year', ref.of.year];
  const payload = Buffer.from(JSON.stringify([ref.organisation, kind, value, ref.version])).toString(
    'base64url',
  );
  return `${payload}.${signature(key, payload).toString('base64url')}`;
};

/** What the token opens, if one of the keys made it; compared in constant time. */
export const readPictureToken = (keys: readonly Uint8Array[], token: string): PictureRef | undefined => {
  const [payload = '', mac = '', ...rest] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const sound = keys.some((key) => {
    const wanted = signature(key, payload);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  if (!sound || rest.length > 0) return undefined;
  const [organisation, kind, value, version] = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return {
    organisation: asId<OrganisationId>(String(organisation)),
    of: kind === 'plan' ? { plan: asId<PlanId>(String(value)) } : { year: Number(value) },
    version: Number(version),
  };
};

const signature = (key: Uint8Array, payload: string): Buffer =>
  createHmac('sha256', key).update(payload).digest();
