import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { appPackage } from '../../manifest/app-package.ts';
import { readRequest } from '../../manifest/read-request.ts';
import type { AppManifest } from '../../manifest/schema.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import type { Language } from '../../src/domain/organisation.ts';
import type { Environment } from '../../src/settings/environment-schema.ts';
import { textsFor } from '../../src/texts/index.ts';
import { APP_ID, knownWith, OTHER_APP_ID, STANGE } from './known.ts';

const require = createRequire(import.meta.url);
const Ajv: typeof import('ajv-draft-04').default = require('ajv-draft-04');
/** Microsoft's own schemas, as their tools carry them. */
const manifestSchema: object = require('@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json');
const stringsSchema: object = require('@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json');

const stange = () => {
  const { apps } = readRequest({}, knownWith(STANGE));
  const [app] = apps;
  if (!app) throw new Error('no app');
  return app;
};

const files = unzipSync(appPackage(stange()));
const readJson = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
const manifest: AppManifest = readJson('manifest.json');
const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);

/** Microsoft's patterns are from before the `u` flag. */
const OPTIONS = { strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false };

const mistakesBy = (schema: object, value: unknown): unknown => {
  const validate = new Ajv(OPTIONS).compile(schema);
  return validate(value) ? [] : validate.errors;
};

describe('the app package that an administrator uploads', () => {
  test('has the manifest, two more languages and the icons, and nothing else', () => {
    expect(Object.keys(files)).toEqual(['manifest.json', 'nn.json', 'en.json', 'color.png', 'outline.png']);
  });

  test('follows Microsoft’s schema 1.29', () => {
    expect(mistakesBy(manifestSchema, manifest)).toEqual([]);
  });

  test.each(['nn', 'en'])('has strings in %s that follow Microsoft’s schema', (language) => {
    expect(mistakesBy(stringsSchema, readJson(`${language}.json`))).toEqual([]);
  });

  test('belongs to the municipality’s own registration', () => {
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.bots.map(({ botId }) => botId)).toEqual([APP_ID]);
    expect(manifest.developer.name).toBe('Stange kommune');
    expect(manifest.name).toEqual({ short: 'SLT-bot', full: 'SLT-bot for Stange kommune' });
  });

  test('asks for no permission, no single sign-on and no web page', () => {
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['permissions']));
    expect(manifest).not.toHaveProperty('authorization');
    expect(manifest).not.toHaveProperty('webApplicationInfo');
    expect(manifest.validDomains).toEqual([]);
  });

  const withGraph = (more: Environment): AppManifest => {
    const { apps } = readRequest({}, knownWith({ ...STANGE, ORG_STANGE_GRAPH: 'on', ...more }));
    const [app] = apps;
    const file = app && unzipSync(appPackage(app))['manifest.json'];
    return JSON.parse(strFromU8(file ?? new Uint8Array()));
  };

  test('names the application that installs it, where Graph is on, and follows the schema still', () => {
    const own = withGraph({});
    expect(own.webApplicationInfo).toEqual({ id: APP_ID, resource: `api://${APP_ID}` });
    expect(own).not.toHaveProperty('authorization');
    expect(mistakesBy(manifestSchema, own)).toEqual([]);
    const other = withGraph({
      ...{ ORG_STANGE_GRAPH_APP_ID: OTHER_APP_ID, ORG_STANGE_GRAPH_MANAGED_IDENTITY: 'true' },
    });
    expect(other.webApplicationInfo?.id).toBe(OTHER_APP_ID);
    expect(other.id).toBe(APP_ID);
  });

  test('is the same file however often it is built', () => {
    expect(Buffer.from(appPackage(stange())).equals(Buffer.from(appPackage(stange())))).toBe(true);
  });

  test.each([
    ['color.png', 192, 2],
    ['outline.png', 32, 6],
  ])('%s is a PNG of %i pixels each way', (name, size, colourType) => {
    const png = Buffer.from(files[name] ?? []);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    // 2 is colour without, 6 with transparency, which the outline must have.
    expect(png[25]).toBe(colourType);
  });
});

describe('the commands that Teams suggests', () => {
  test('are offered on a mention and on a slash, one list for each place', () => {
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    for (const { triggers } of lists) expect(triggers).toEqual(['mention', 'slash']);
  });

  test('are those of the registry: each is somewhere, none is invented, none twice in a list', () => {
    const listed = lists.map(({ commands }) => commands.map(({ title }) => title));
    expect(new Set(listed.flat())).toEqual(new Set(COMMANDS.map(({ name }) => name)));
    for (const names of listed) expect(new Set(names).size).toBe(names.length);
  });

  test('to link a channel to a forum is offered in the channel, and not in the personal chat', () => {
    const offering = lists.filter(({ commands }) => commands.some(({ title }) => title === 'forum her'));
    expect(offering.flatMap(({ scopes }) => scopes)).toEqual(['team', 'groupChat']);
  });

  test.each<Language>(['nb', 'nn', 'en'])('are described in %s with the catalogue’s words', (language) => {
    const strings = readJson(language === 'nb' ? 'manifest.json' : `${language}.json`);
    for (const [at, list] of lists.entries()) {
      for (const [index, { title, description }] of list.commands.entries()) {
        const command = COMMANDS.find(({ name }) => name === title);
        const words = textsFor(language).commands[command?.key ?? '']?.title ?? 'missing';
        const said =
          language === 'nb'
            ? description
            : strings[`bots[0].commandLists[${at}].commands[${index}].description`];
        expect(said).toMatch(new RegExp(`^${words}`, 'u'));
        expect(said.length).toBeLessThanOrEqual(128);
      }
    }
  });
});
