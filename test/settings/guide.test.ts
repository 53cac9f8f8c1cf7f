import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMunicipality } from '../../src/settings/municipality.ts';
import { wordMistake } from '../../src/texts/configuration.ts';
import { fileWith, mistakesIn } from './file.ts';

const guide = readFileSync('docs/konfigurasjon.md', 'utf8');
const whole = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, source]) => source ?? '')
  .filter((source) => /^id: /m.test(source));

test('the guide’s whole files are right', () => {
  expect(whole).toHaveLength(2);
  for (const source of whole) expect(mistakesIn(source)).toEqual([]);
});

const cadences = [...guide.matchAll(/\| `cadence: (.+?)`/g)].map(([, written]) => written ?? '');

test.each(cadences)('the guide’s cadence %s is right', (written) => {
  const anchors = written === 'followsAnchor' ? '\nanchors: { after: slt-mote }' : '';
  expect(mistakesIn(fileWith(`cadence: ${written}${anchors}`))).toEqual([]);
});

test('the guide’s example of a mistake is what one gets', () => {
  const source = whole[0]?.replace('after: slt-mote', 'after: slt-møte') ?? '';
  const result = parseMunicipality(source, 'config/furuvik.yaml');
  expect(guide).toContain('mistakes' in result ? result.mistakes.map(wordMistake).join('\n') : 'no mistake');
});
