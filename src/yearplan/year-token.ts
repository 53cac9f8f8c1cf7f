import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { asId, type OrganisationId, type PersonId, type PlanId } from '../domain/ids.ts';
import { Temporal } from '../domain/time.ts';

/** What a token opens, and for whom it was made. */
export interface YearRef {
  readonly organisation: OrganisationId;
  readonly of: { readonly plan: PlanId } | { readonly year: number };
  /** A version more gives another token, so that nobody is shown an old picture from a cache. */
  readonly version: number;
  /** It opens what this person may see when it is used; without one, the whole year. */
  readonly reader?: PersonId;
  /** The picture alone, or every file. */
  readonly opens: 'picture' | 'files';
  /** The last day on which it opens anything. */
  readonly until: Temporal.PlainDate;
}

/** A key for tokens, derived from one that encrypts: whoever sees a token learns nothing of either (RFC 5869). */
export const yearKey = (encryptionKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', encryptionKey, '', 'slt-bot year link', 32));

/** A token that cannot be guessed or made for anything else; letters that need no escape in a URL. */
export const yearToken = (
  key: Uint8Array,
  { organisation, of, version, reader, opens, until }: YearRef,
): string => {
  const [kind, value] = 'plan' in of ? ['plan', of.plan] : ['year', of.year];
  const said = [organisation, kind, value, version, reader ?? '', opens, until.toString()];
  const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${payload}.${signature(key, payload).toString('base64url')}`;
};

/** What the token opens, if one of the keys made it; compared in constant time. */
export const readYearToken = (keys: readonly Uint8Array[], token: string): YearRef | undefined => {
  const [payload = '', mac = '', ...rest] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const sound = keys.some((key) => {
    const wanted = signature(key, payload);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  if (!sound || rest.length > 0) return undefined;
  const said: readonly unknown[] = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const [organisation, kind, value, version, reader, opens, until] = said.map(String);
  return {
    organisation: asId<OrganisationId>(organisation ?? ''),
    of: kind === 'plan' ? { plan: asId<PlanId>(value ?? '') } : { year: Number(value) },
    version: Number(version),
    ...(reader && { reader: asId<PersonId>(reader) }),
    opens: opens === 'files' ? 'files' : 'picture',
    until: Temporal.PlainDate.from(until ?? ''),
  };
};

const signature = (key: Uint8Array, payload: string): Buffer =>
  createHmac('sha256', key).update(payload).digest();
