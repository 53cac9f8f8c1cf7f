import { describe, expect, test } from 'vitest';
import { htmlOf, plainTextOf } from '../../src/mail/document.ts';
import { letterOf } from '../../src/mail/letter.ts';
import { mimeOf } from '../../src/mail/mime.ts';
import { textsFor } from '../../src/texts/index.ts';
import { SAMPLES, USER_WORDS } from '../cards/samples.ts';

const MAILABLE = Object.entries(SAMPLES).flatMap(([name, notice]) =>
  notice.kind === 'saksliste' || notice.kind === 'meetingChanged' || notice.kind === 'summary'
    ? [[name, notice] as const]
    : [],
);
const LANGUAGES = ['nb', 'nn', 'en'] as const;

describe.each(MAILABLE)('the letter of %s', (_, notice) => {
  test.each(LANGUAGES)('is accessible HTML, and nothing that people wrote is markup (%s)', (language) => {
    const html = htmlOf(letterOf(notice, 'Småby kommune', textsFor(language)));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    const tags = new Set(
      [...html.matchAll(/<\/?(?<tag>[a-z0-9!]+)/giu)].map(({ groups }) => groups?.['tag']),
    );
    const known = ['!DOCTYPE', 'html', 'head', 'meta', 'title', 'body', 'h1', 'h2', 'p', 'br'];
    const allowed = new Set([...known, 'table', 'tr', 'th', 'td', 'ul', 'li']);
    expect([...tags].filter((tag) => !allowed.has(tag ?? ''))).toEqual([]);
  });

  test('says the same in plain text, and shows no word of people in its subject', () => {
    const letter = letterOf(notice, 'Småby kommune', textsFor('nb'));
    expect(plainTextOf(letter)).toContain(notice.meeting.forumName.toUpperCase());
    expect(USER_WORDS.filter((word) => letter.subject.includes(word))).toEqual([]);
  });
});

test('items that are not public do not stand in a mail, and it says so', () => {
  const notice = MAILABLE.map(([, one]) => one).find((one) => one.kind === 'saksliste');
  if (notice?.kind !== 'saksliste') throw new Error('no sample');
  const openness = { kind: 'unntatt', basis: 'offl. § 13' } as const;
  const rows = [{ title: 'Hemmelig sak', standing: false, openness }];
  const meeting = { ...notice.meeting, logisticsOnly: false };
  const text = plainTextOf(letterOf({ ...notice, meeting, rows }, 'Småby', textsFor('nb')));
  expect(text).not.toContain('Hemmelig');
  expect(text).toContain('1 sak er unntatt offentlighet');
});

test('no name or address can add a header', () => {
  const document = { subject: 'Møte\r\nBcc: x@example.no', language: 'nb', blocks: [] };
  const mime = mimeOf(document, {
    id: 'd1',
    from: 'slt@example.no',
    to: { name: 'Ola\r\nBcc: y@example.no 🫐'.repeat(4), email: 'ola@example.no>\r\nBcc: <z@example.no' },
  });
  const headers = mime.slice(0, mime.indexOf('\r\n\r\n')).split('\r\n');
  expect(headers.filter((line) => /^Bcc/iu.test(line))).toEqual([]);
  expect(headers.every((line) => line.length <= 78 || line.startsWith('To:'))).toBe(true);
});
