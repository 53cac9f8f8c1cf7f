/** Below this all paths lie; v1.0 is what Microsoft promises to keep. */
export const GRAPH_VERSION = 'v1.0';

/**
 * A path in Graph; what is put in is encoded, so that no address or id can become a path of its own.
 * @example graphPath`/users/${mailbox}/events`
 */
export const graphPath = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  parts.reduce((path, part, index) => path + encodeURIComponent(values[index - 1] ?? '') + part);

export type Query = Readonly<Record<string, string | number>>;

export const withQuery = (path: string, query: Query = {}): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${pairs.join('&')}`;
};

/** The path of a link that Graph gave (`@odata.nextLink`). Our token goes to no other host: such a link is an error. */
export const pathOfLink = (baseUrl: string, link: string): string => {
  const root = `${baseUrl.replace(/\/+$/, '')}/${GRAPH_VERSION}`;
  if (!link.startsWith(`${root}/`)) throw new Error('Graph gave a link that leads elsewhere');
  return link.slice(root.length);
};

/** A text in a filter. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
