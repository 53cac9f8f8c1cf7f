const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

const isWebAddress = (url) => /^(https?:|mailto:)/i.test(url);

/** Bold, italic and links. The text is escaped first, so that nothing in it can become HTML. */
const inline = (text) =>
  escapeHtml(text)
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, label, url) =>
      isWebAddress(url) ? `<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>` : whole,
    )
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\p{L}\p{N}*])\*(\S(?:[^*]*?\S)?)\*/gu, '$1<em>$2</em>')
    .replace(/(^|[^\p{L}\p{N}_])_(\S(?:[^_]*?\S)?)_(?![\p{L}\p{N}])/gu, '$1<em>$2</em>');

const LISTS = [
  { tag: 'ul', mark: /^\s*[-*+]\s+/ },
  { tag: 'ol', mark: /^\s*\d+[.)]\s+/ },
];

const block = (lines) => {
  const list = LISTS.find(({ mark }) => lines.every((line) => mark.test(line)));
  if (!list) return `<p>${lines.map(inline).join(' ')}</p>`;
  const items = lines.map((line) => `<li>${inline(line.replace(list.mark, ''))}</li>`).join('');
  return `<${list.tag}>${items}</${list.tag}>`;
};

/** The markdown that Teams shows in cards: bold, italic, lists, links. As in Teams, a single newline is no new line. */
export const markdownToHtml = (text) =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => block(part.split('\n').filter((line) => line.trim() !== '')))
    .join('');
