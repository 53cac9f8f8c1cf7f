import { z } from 'zod';

const ISSUER = 'https://api.botframework.com';
const CLOCK_TOLERANCE_S = 300;

const headerSchema = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });
const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});

/**
 * Whether the header may be a token from Teams for this bot. It proves nothing, the signature does; but a forgery
 * that has not got this far costs no fetch of signing keys and leaves no noise in the log.
 * @param nowMs epoch milliseconds
 */
export const isPlausibleBearer = (
  authorization: string | undefined,
  expected: { readonly appId: string; readonly serviceUrl: string },
  nowMs: number,
): boolean => {
  const [, header, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '') ?? [];
  if (!header || !claims || !decoded(headerSchema, header)) return false;
  const token = decoded(claimsSchema, claims);
  const now = nowMs / 1000;
  return (
    token?.aud === expected.appId &&
    token.serviceurl === expected.serviceUrl &&
    token.exp + CLOCK_TOLERANCE_S > now &&
    (token.nbf ?? now) - CLOCK_TOLERANCE_S <= now
  );
};

const decoded = <T>(schema: z.ZodType<T>, part: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};
