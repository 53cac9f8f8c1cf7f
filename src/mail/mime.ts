import { htmlOf, type MailDocument, plainTextOf } from './document.ts';

export interface Envelope {
  /** Becomes part of the message's id: the same letter has the same one. */
  readonly id: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly email: string };
  /** An iCalendar file to go with it. */
  readonly calendar?: string;
}

/** The whole message (RFC 5322 and 2045): plain text and HTML as alternatives, the calendar file beside them. */
export const mimeOf = (document: MailDocument, { id, from, to, calendar }: Envelope): string => {
  const boundary = `slt-${id.replace(/[^A-Za-z0-9]/g, '')}`;
  const inner = multipart('alternative', `${boundary}-a`, [
    part('text/plain; charset=utf-8', plainTextOf(document)),
    part('text/html; charset=utf-8', htmlOf(document)),
  ]);
  const file =
    calendar === undefined
      ? []
      : [
          part('text/calendar; charset=utf-8; name="slt.ics"', calendar, [
            'Content-Disposition: attachment; filename="slt.ics"',
          ]),
        ];
  return [
    `Message-ID: <${id.replace(/[^A-Za-z0-9._-]/g, '')}@slt-bot>`,
    `From: <${address(from)}>`,
    `To: ${encodedWords(to.name)} <${address(to.email)}>`,
    `Subject: ${encodedWords(document.subject)}`,
    'Auto-Submitted: auto-generated',
    `Content-Language: ${document.language}`,
    'MIME-Version: 1.0',
    file.length > 0 ? multipart('mixed', boundary, [inner, ...file]) : inner,
  ].join('\r\n');
};

const multipart = (kind: 'mixed' | 'alternative', boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.map((one) => `--${boundary}\r\n${one}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');

const part = (type: string, content: string, headers: readonly string[] = []): string =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...headers, '', base64Lines(content)].join(
    '\r\n',
  );

const base64Lines = (content: string): string =>
  (
    Buffer.from(content, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

/** What stands in a header line may not end it. */
const address = (text: string): string => text.replace(/[\s<>\p{Cc}]/gu, '');

/** RFC 2047, in pieces of whole characters that each fit in 75. */
const encodedWords = (text: string): string => {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of text.replace(/[\s\p{Cc}]+/gu, ' ')) {
    if (Buffer.byteLength(piece + sign) > 42) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
};
