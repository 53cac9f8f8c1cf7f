import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { cardFor } from '../../cards/index.ts';
import type { Language } from '../../src/domain/organisation.ts';
import { textsFor } from '../../src/texts/index.ts';
import { renderPage } from './render-page.ts';
import { SAMPLES } from './samples.ts';

// Run by hand: node test/cards/gallery.ts --language nb --out gallery.html [--only 'agenda.*'] (a regular expression on the samples' names)
const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'nb' },
    out: { type: 'string', default: 'gallery.html' },
    only: { type: 'string', default: '' },
  },
});

const require = createRequire(import.meta.url);
const asset = (name: string): string => readFileSync(require.resolve(name), 'utf8');
const texts = textsFor(values.language as Language);
const cards = Object.fromEntries(
  Object.entries(SAMPLES)
    .filter(([name]) => new RegExp(values.only).test(name))
    .map(([name, notice]) => [name, cardFor(notice, texts)]),
);

writeFileSync(
  values.out,
  renderPage(cards, {
    hostConfig: asset('../../src/simulator/host-config.json'),
    renderer: asset('adaptivecards/dist/adaptivecards.min.js'),
    markdown: asset('../../node_modules/markdown-it/dist/browser/markdown-it.umd.min.js'),
  }),
);
console.log(`${Object.keys(cards).length} cards in ${values.out}`);
