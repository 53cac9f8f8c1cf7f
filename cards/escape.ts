declare const escaped: unique symbol;

/** Text that Teams shows as it was written; only `escapeText` makes it. */
export type CardText = string & { readonly [escaped]: true };

/** Word joiner: invisible and without width, and enough to break up a piece of markdown. */
const JOINER = '\u2060';

/** Twins of the characters that emphasise wherever they stand, for which no joiner helps. */
const TWINS: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '`': 'ˋ' };

/**
 * Makes plain text safe for TextBlock and FactSet, whose text is markdown: what a person wrote is shown, never
 * obeyed. No backslashes, because Teams on iOS and Android shows them (microsoft/AdaptiveCards#5590); instead
 * twins and invisible joiners. Lines become paragraphs: Teams ignores a single newline.
 */
export const escapeText = (plain: string): CardText =>
  printable(plain)
    .split('\n')
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n') as CardText;

/** One kind of newline; no control characters, nor marks that reverse the text around them. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

const escapeLine = (line: string): string =>
  line
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (character) => TWINS[character] ?? character)
    // Links, strikethrough, backslashes, entities, tags and mentions, date functions of cards.
    .replace(/\]|~(?=~)|\\|&(?=[#a-z])|<(?=[a-z/!?])|\{(?=\{)/gi, `$&${JOINER}`)
    // Lists, headings, quotes, rules and tables are made by how a line begins.
    .replace(/^(?=[-+#=>|:~]|\d+[.)])/, JOINER);
