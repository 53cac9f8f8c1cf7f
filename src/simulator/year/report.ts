import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReportData } from './report-data.ts';

const require = createRequire(import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const STYLES = ['report', 'year', 'happened', 'card'];
/** Each comes after those that it takes from. */
const SCRIPTS = [
  '../page/markdown',
  ...['kit', 'cards', 'happened', 'year', 'report'].map((name) => `./page/${name}`),
];

/** One HTML file that opens without a network: styles, renderer, cards and script are inside. */
export const reportHtml = (data: ReportData): string => {
  const renderer = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const scripts = [
    renderer,
    `const HOST_CONFIG = ${asLiteral(JSON.parse(textOf('../host-config.json')))};`,
    `const YEAR = ${asLiteral(data)};`,
    SCRIPTS.map((path) => withoutModules(textOf(`${path}.js`))).join('\n'),
  ];
  return textOf('./page/report.html')
    .replace(
      '<!-- styles -->',
      () => `<style>${STYLES.map((name) => textOf(`./page/${name}.css`)).join('\n')}</style>`,
    )
    .replace('<!-- scripts -->', () => scripts.map(scriptTag).join('\n'));
};

/** A file opened from a disk loads no modules: they are one script, and what they import is there. */
const withoutModules = (script: string): string =>
  script.replaceAll(/^import .*$/gmu, '').replaceAll(/^export /gmu, '');

/** Nothing in a script may look like its end. */
const scriptTag = (script: string): string =>
  `<script>${script.replaceAll('</script', '<\\/script')}</script>`;

const asLiteral = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
