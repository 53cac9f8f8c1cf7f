import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReportData } from './report-data.ts';

const require = createRequire(import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** One HTML file that opens without a network: styles, renderer, cards and script are inside. */
export const reportHtml = (data: ReportData): string => {
  const renderer = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const markdown = textOf('../page/markdown.js').replaceAll('export const', 'const');
  const scripts = [
    renderer,
    `const HOST_CONFIG = ${asLiteral(JSON.parse(textOf('../host-config.json')))};`,
    `const YEAR = ${asLiteral(data)};`,
    `${markdown}\n${textOf('./page/report.js')}`,
  ];
  return textOf('./page/report.html')
    .replace('<!-- styles -->', () => `<style>${textOf('./page/report.css')}</style>`)
    .replace('<!-- scripts -->', () => scripts.map(scriptTag).join('\n'));
};

/** Nothing in a script may look like its end. */
const scriptTag = (script: string): string =>
  `<script>${script.replaceAll('</script', '<\\/script')}</script>`;

const asLiteral = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
