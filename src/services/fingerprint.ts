import { createHash } from 'node:crypto';

/** Tells these lines from any others, in 16 letters. */
export const fingerprint = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16);
