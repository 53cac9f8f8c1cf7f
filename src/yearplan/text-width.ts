const NARROW = /[ijlIrtf.,:;'’()[\]|!\- ]/u;
const WIDE = /[mwMWÆ@%—]/u;

/** About how wide a text is, in the units of its size: enough to break lines by, measured on Open Sans and rounded up. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size * (bold ? 1.07 : 1);

const widthOf = (letter: string): number => {
  if (NARROW.test(letter)) return 0.33;
  if (WIDE.test(letter)) return 0.92;
  return letter === letter.toLowerCase() ? 0.58 : 0.68;
};

/** The text in at most so many lines no wider than `width`; what does not fit ends with an ellipsis. */
export const wrapped = (
  text: string,
  size: number,
  width: number,
  most: number,
  bold = false,
): readonly string[] => {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1) ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size, bold) <= width || !line) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept.at(-1)} …`;
  return kept.map((line) => cut(line, size, width, bold));
};

const cut = (line: string, size: number, width: number, bold: boolean): string => {
  if (textWidth(line, size, bold) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};
