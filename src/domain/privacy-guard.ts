import { hasEmail, hasPhone } from './privacy/contact.ts';
import { findNationalIds } from './privacy/national-id.ts';
import { plainText } from './privacy/plain.ts';

/** What in a text looks like a person. The text itself is never carried along. */
export type PrivacyFinding = 'nationalId' | 'phone' | 'email';

/** Each kind of finding, and how a plain text is looked through for it. */
const DETECTORS: Readonly<Record<PrivacyFinding, (plain: string) => boolean>> = {
  nationalId: (plain) => findNationalIds(plain).length > 0,
  phone: hasPhone,
  email: hasEmail,
};

/**
 * What in the text looks like a person, each kind once; empty for a text that may be stored. A number split between
 * two fields is found only if the fields are given together, joined by a line break.
 */
export const personalDataIn = (text: string): readonly PrivacyFinding[] => {
  const plain = plainText(text);
  return KINDS.filter((kind) => DETECTORS[kind](plain));
};

const KINDS = Object.keys(DETECTORS) as readonly PrivacyFinding[];

/** For logs and error messages: the text with `[redacted]` in place of each national identity number. */
export const redactNationalIds = (text: string): string => {
  let redacted = '';
  let done = 0;
  for (const { start, end } of findNationalIds(plainText(text)).toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    if (start >= done) redacted += `${text.slice(done, start)}[redacted]`;
    done = end;
  }
  return redacted + text.slice(done);
};
