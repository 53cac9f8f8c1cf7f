import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ConfigurationMistake, ConfigurationProblem } from '../domain/configuration.ts';
import type { Path } from './schema-walk.ts';

/** A YAML file that has been read, and the way back from a path to the place in the text. */
export interface SourceMap {
  readonly value: unknown;
  readonly syntax: readonly ConfigurationMistake[];
  /** The mistake at a character of the text. */
  mistakeAt(offset: number, problem: ConfigurationProblem): ConfigurationMistake;
  /** The mistake at the value, or for a key that is unknown or misspelt at the key. */
  mistake(path: Path, problem: ConfigurationProblem, where?: 'key' | 'value'): ConfigurationMistake;
  /** What stands at the path, shortened and on one line. */
  found(path: Path): string;
}

/** Reads YAML 1.2. Never throws: what cannot be read is in `syntax`, all of it at once. */
export const readSource = (source: string, file: string): SourceMap => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, path: Path, problem: ConfigurationProblem): ConfigurationMistake => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: pathText(path), problem };
  };
  const syntax = document.errors.map(({ code, pos }) => at(pos[0], [], { kind: 'unreadable', code }));
  const { value, failed } = plainValue(document);
  if (failed) syntax.push(at(0, [], { kind: 'unreadable', code: 'BAD_ALIAS' }));
  return {
    value,
    syntax,
    mistakeAt: (offset, problem) => at(offset, [], problem),
    mistake: (path, problem, where = 'value') => at(offsetOf(document, path, where), path, problem),
    found: (path) => shorten(slice(source, locate(document, path).value)),
  };
};

const plainValue = (document: Document): { readonly value: unknown; readonly failed: boolean } => {
  try {
    return { value: document.toJS(), failed: false };
  } catch {
    // An alias to nothing, or so many aliases that it must be an attack.
    return { value: undefined, failed: true };
  }
};

interface Located {
  readonly key?: Node;
  readonly value?: Node;
}

const offsetOf = (document: Document, path: Path, where: 'key' | 'value'): number => {
  const { key, value } = locate(document, path);
  const node = where === 'key' ? (key ?? value) : (value ?? key);
  return node?.range?.[0] ?? 0;
};

/** The node at the path, or the nearest one above it that exists. */
const locate = (document: Document, path: Path): Located => {
  let here: Located = document.contents ? { value: document.contents as Node } : {};
  for (const segment of path) {
    const next = inside(document, here.value, segment);
    if (!next) return here.key ? { key: here.key, value: here.key } : here;
    here = next;
  }
  return here;
};

const inside = (
  document: Document,
  node: Node | undefined,
  segment: string | number,
): Located | undefined => {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq<Node>(target)) {
    const value = target.items[Number(segment)];
    return value && { value };
  }
  if (!isMap<Node, Node | null>(target)) return undefined;
  const pair = target.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
  return pair && { key: pair.key, ...(pair.value && { value: pair.value }) };
};

const slice = (source: string, node: Node | undefined): string =>
  node?.range ? source.slice(node.range[0], node.range[1]) : '';

const LONGEST = 60;

const shorten = (raw: string): string => {
  const line = raw.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** `forums.politirad.members.permanent[2]` */
const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
