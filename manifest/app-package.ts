import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app.ts';
import { appManifest, appStrings, OTHER_LANGUAGES } from './app-manifest.ts';
import { manifestSchema, stringsSchema } from './schema.ts';
import { zip } from './zip.ts';

/** The zip that Teams' admin centre takes: manifest, strings, icons. The same app gives the same bytes. */
export const appPackage = (app: App): Uint8Array =>
  zip([
    { name: 'manifest.json', data: json(manifestSchema.parse(appManifest(app))) },
    ...OTHER_LANGUAGES.map((language) => ({
      name: `${language}.json`,
      data: json(stringsSchema.parse(appStrings(app, language))),
    })),
    ...['color.png', 'outline.png'].map((name) => ({ name, data: icon(name) })),
  ]);

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

const icon = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'icons', name));
