import { escapeHtml } from '../domain/escape-html.ts';

/** A letter before it is HTML or plain text: whatever people wrote is text here, and is escaped where it is written. */
export interface MailDocument {
  readonly subject: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Semantic HTML for screen readers: language, one top heading, real lists, a table with row headings, no pictures. */
export const htmlOf = ({ subject, language, blocks }: MailDocument): string =>
  [
    `<!DOCTYPE html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="font-family:Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b">',
    ...blocks.map(htmlBlock),
    '</body></html>',
  ].join('\n');

const htmlBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escapeHtml(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts':
      return `<table>${block.rows
        .map(
          ([name, value]) =>
            `<tr><th scope="row" style="text-align:left;padding-right:1em">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  }
};

/** The same to be read as it stands. */
export const plainTextOf = ({ blocks }: MailDocument): string =>
  `${blocks.map(plainBlock).join('\n\n')}\n`.replace(/\r\n?/g, '\n');

const plainBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? block.text.toUpperCase() : block.text;
    case 'text':
      return block.text;
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
  }
};
