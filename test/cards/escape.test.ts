import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../cards/escape.ts';
import { HOSTILE } from './samples.ts';

// Everything markdown-it knows, more than Teams does: what is plain here is plain there.
const markdown = markdownIt({ linkify: false, html: true });

/** What a reader sees: the text of every paragraph; undefined if anything but paragraphs of text came out. */
const plainlyRead = (source: string): string | undefined => {
  const tokens = markdown.parse(source, {});
  const blocks = tokens.every(({ type }) => ['paragraph_open', 'inline', 'paragraph_close'].includes(type));
  const inline = tokens.flatMap(({ children }) => children ?? []);
  if (!blocks || !inline.every(({ type }) => type === 'text')) return undefined;
  return tokens
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(({ content }) => content).join(''))
    .join('\n');
};

/** The written text and the read one, without what may differ: twins, joiners, blank space and invisible marks. */
const essence = (text: string): string =>
  text
    .replaceAll('∗', '*')
    .replaceAll('ˍ', '_')
    .replaceAll('ˋ', '`')
    .replace(/[\u2060\u202a-\u202e\u2066-\u2069\p{Cc}\s]/gu, '');

const syntax = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '`',
        '```',
        '~~',
        '[',
        ']',
        '(',
        ')',
        '](http://x)',
        '<',
        '>',
        '</at>',
        '<b>',
        '!',
        '#',
      ],
      ...[
        '\\',
        '&',
        '&amp;',
        '&#42;',
        '|',
        '---',
        '===',
        '- ',
        '+ ',
        '1. ',
        '2) ',
        ':',
        '{{DATE(',
        ' ',
        '\t',
        '\n',
      ],
      ...['\r\n', '    ', '    code', '\u202e', '\u200f', '\u2028', '🚨', 'å', 'a', '7', 'http://x.example'],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('Text that people have written, on a card', () => {
  test('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(syntax, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (written) => {
          const read = plainlyRead(escapeText(written));
          expect(read).toBeDefined();
          expect(essence(read ?? '')).toBe(essence(written.replaceAll('\0', '')));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('cannot carry a link, a mention, emphasis or a date function', () => {
    const shown = escapeText(HOSTILE);
    expect(plainlyRead(shown)).toContain('Viktig');
    expect(shown).not.toMatch(/\*\*|\]\(|<at>|`|~~|\{\{|\u202e/);
  });

  test('keeps ordinary Norwegian as it is', () => {
    const ordinary =
      'Uro ved bussterminalen, 13–15 år (særlig helg): <5 hendelser & flere spørsmål? R-D. 100 %';
    expect(escapeText(ordinary)).toBe(ordinary);
  });

  test('a date at the start of a line is no numbered list', () => {
    expect(plainlyRead('4. mars')).toBeUndefined();
    expect(plainlyRead(escapeText('4. mars'))).toContain('4. mars');
  });

  test('lines are kept apart', () => {
    expect(escapeText('første\nandre\r\n\r\n\r\ntredje')).toBe('første\n\nandre\n\ntredje');
  });

  test('shows no backslash that was not written: phones show it', () => {
    expect(escapeText('*_`[x](y)~~<b>#')).not.toContain('\\');
  });
});
