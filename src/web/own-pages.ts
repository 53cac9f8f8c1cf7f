import type { Request, Response, Server } from 'restify';
import { escapeHtml } from '../domain/escape-html.ts';
import { type OwnPage, ownPages } from '../texts/own-pages.ts';
import { type Screen, screen } from './screen.ts';

const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}a{color:#0b4f8a}';

interface OwnPagesRoute extends Screen {
  /** Whom the program serves, in words. */
  readonly served: string;
}

/** GET /om, /personvern and /vilkar: where the links of the app in Teams lead, for anybody. */
export const serveOwnPages = (server: Server, { served, ...limits }: OwnPagesRoute): void => {
  const pages = ownPages(served);
  for (const page of pages) {
    const body = htmlOf(page, pages);
    server.get(page.path, screen(limits), async (_request: Request, response: Response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      );
      response.end(body);
    });
  }
};

const htmlOf = ({ path, title, parts }: OwnPage, pages: readonly OwnPage[]): string => {
  const sections = parts.map(
    ([heading, ...paragraphs]) =>
      `<h2>${escapeHtml(heading)}</h2>\n${paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}`,
  );
  const links = pages
    .filter((other) => other.path !== path)
    .map((other) => `<a href="${other.path.slice(1)}">${escapeHtml(other.title)}</a>`);
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${sections.join('\n')}
</main>
<nav aria-label="Mer om SLT-boten"><p>${links.join(' · ')}</p></nav>
</body>
</html>
`;
};
