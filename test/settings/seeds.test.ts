import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import { jsonSchemaText } from '../../src/settings/json-schema.ts';
import { hashOf, loadOrganisations } from '../../src/settings/load.ts';
import { forumOf } from './file.ts';

const loaded = loadOrganisations('config');
const named = (id: string): Organisation => {
  const found = loaded.find(({ organisation }) => organisation.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.organisation;
};
const people = (organisation: Organisation, forum: string, role = 'member') =>
  forumOf(organisation, forum)
    .members.filter((member) => member.role === role)
    .map(({ person }) => organisation.people.find(({ id }) => id === person)?.title);

describe('the municipalities that asked for the bot', () => {
  test('are five, each with its source and its hash', () => {
    expect(loaded.map(({ organisation }) => organisation.id)).toEqual([
      'eigersund',
      'lindesnesregionen',
      'loten',
      'nesodden',
      'stange',
    ]);
    for (const { source, hash, file } of loaded) {
      expect(source).toBe(readFileSync(file, 'utf8'));
      expect(hash).toBe(hashOf(source));
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test.each(readdirSync('config').filter((name) => name.endsWith('.yaml')))('%s is honest', (name) => {
    const source = readFileSync(`config/${name}`, 'utf8');
    expect(source.startsWith('# yaml-language-server: $schema=./schema.json\n')).toBe(true);
    expect(source).toContain('oppdiktet');
    expect(source).toContain('# kilde: ');
    expect(source).toMatch(/# forslag: sett inn egen skolerute/);
    const hosts = [...source.matchAll(/@([\w.-]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => !host?.endsWith('.example.no'))).toEqual([]);
  });

  test('have somebody to ask, and the police outside the tenant', () => {
    for (const { organisation } of loaded) {
      const police = organisation.people.filter(({ service }) => service === 'politi');
      expect(police.length).toBeGreaterThan(0);
      expect(police.every(({ outsideTenant }) => outsideTenant)).toBe(true);
      expect(organisation.forums.filter(({ summary }) => summary)).toHaveLength(1);
      for (const forum of organisation.forums) expect(forum.members.length).toBeGreaterThan(2);
    }
  });

  test('quote their sources in their own words', () => {
    const quotes = [...readFileSync('config/stange.yaml', 'utf8').matchAll(/# kilde: Stange, "([^"]+)"/g)];
    expect(quotes.length).toBeGreaterThan(20);
  });
});

describe('Løten', () => {
  const loten = named('loten');

  test('has the styringsgruppe that it describes', () => {
    expect(people(loten, 'styringsgruppe')).toEqual([
      'ordfører',
      'rådmann',
      'lensmann',
      'kommunalsjef Velferd',
      'ruskoordinator',
      'barne- og ungdomskoordinator',
    ]);
  });

  test('has a monthly TUT for logistics only, and working groups as needed', () => {
    expect(forumOf(loten, 'tut').cadence).toEqual([{ rule: { kind: 'monthly' } }]);
    expect(forumOf(loten, 'tut').agenda.logisticsOnly).toBe(true);
    const group = forumOf(loten, 'arbeidsgruppe-russetid');
    expect(group.cadence).toEqual([{ rule: { kind: 'asNeeded' } }]);
    expect(group.until?.toString()).toBe('2027-06-15');
  });
});

describe('Nesodden', () => {
  const nesodden = named('nesodden');

  test('has its five goals', () => {
    expect(nesodden.indicators.map(({ wanted }) => wanted)).toEqual(['down', 'down', 'down', 'down', 'up']);
  });

  test('has the coordinator as secretary on every level', () => {
    expect(nesodden.forums.map(({ level }) => level)).toEqual(['styrende', 'koordinerende', 'utforende']);
    for (const { id } of nesodden.forums)
      expect(people(nesodden, id, 'secretary')).toEqual(['SLT-koordinator']);
    expect(people(nesodden, 'politirad')).toEqual([
      'ordfører',
      'kommunedirektør',
      'kommunalsjef',
      'kommunalsjef',
      'politistasjonssjef',
      'leder nærpolitiseksjonen',
      'politikontakt',
    ]);
  });
});

describe('Stange', () => {
  const stange = named('stange');

  test('has a politiråd five times a year, after each SLT-møte, with its own standing items', () => {
    const politirad = forumOf(stange, 'politirad');
    expect(politirad.cadence).toEqual([{ rule: { kind: 'perYear', least: 5, most: 5 } }]);
    expect(politirad.anchors[0]).toMatchObject({ relation: 'after', to: { forum: 'slt-mote' } });
    expect(politirad.standingItems.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Vold og overgrep mot barn',
        'Vold og overgrep i nære relasjoner',
        'Radikalisering',
      ]),
    );
  });

  test('has a skolemøte at each school, convened by its rektor, for logistics only', () => {
    const skolemoter = stange.forums.filter(({ id }) => id.startsWith('skolemote-'));
    expect(skolemoter).toHaveLength(3);
    for (const forum of skolemoter) {
      expect(forum.agenda.logisticsOnly).toBe(true);
      expect(forum.cadence).toEqual([{ rule: { kind: 'monthly', about: true } }]);
      expect(forum.conveners).toEqual([{ kind: 'person', person: forum.members[0]?.person }]);
      expect(people(stange, forum.id)).toEqual(['rektor', 'sosiallærer', 'helsesykepleier', 'kontaktperson']);
    }
  });

  test('has utvida teammøter four times a year, convened by the team leader, and an ungdomsgruppe', () => {
    const team = forumOf(stange, 'utvida-teammote');
    expect(team.cadence).toEqual([{ rule: { kind: 'perYear', least: 4, most: 4 } }]);
    expect(stange.people.find(({ id }) => id === 'astrid-vallset')?.title).toBe('teamleder');
    expect(team.conveners).toEqual([{ kind: 'person', person: 'astrid-vallset' }]);
    expect(forumOf(stange, 'ungdomsgruppe').cadence).toEqual([{ rule: { kind: 'unknown' } }]);
  });
});

test('Lindesnesregionen has one coordinator for several municipalities, and a koordineringsgruppe in each', () => {
  const region = named('lindesnesregionen');
  expect(region.coordinators).toHaveLength(1);
  expect(region.municipalities.length).toBeGreaterThan(1);
  const groups = region.forums.filter(({ id }) => id.startsWith('koordineringsgruppe-'));
  expect(groups.map(({ municipalities }) => municipalities)).toEqual(
    region.municipalities.map(({ id }) => [id]),
  );
});

test('Eigersund has a politiråd three to four times a year and a monthly koordineringsgruppe', () => {
  const eigersund = named('eigersund');
  expect(forumOf(eigersund, 'politirad').cadence).toEqual([{ rule: { kind: 'perYear', least: 3, most: 4 } }]);
  expect(forumOf(eigersund, 'koordineringsgruppe').cadence).toEqual([{ rule: { kind: 'monthly' } }]);
  expect(forumOf(eigersund, 'utforende').level).toBe('utforende');
});

test('config/schema.json is fresh (npm run config -- schema)', () => {
  expect(readFileSync('config/schema.json', 'utf8')).toBe(jsonSchemaText());
});
