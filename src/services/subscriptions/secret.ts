import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a notification must bring with it; 43 letters, where Graph takes 128. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random and long, so that a plain digest tells nothing of it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compared in constant time. */
export const fits = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
