import { z } from 'zod';
import { GUID } from '../src/settings/forms.ts';

const text = (most: number) => z.string().min(1).max(most);
const guid = z.string().regex(GUID);
const url = z.url({ protocol: /^https$/u }).max(2048);
const file = z.string().regex(/^[a-z]+\.(json|png)$/u);
const scope = z.enum(['personal', 'team', 'groupChat']);

const commandList = z.strictObject({
  scopes: z.array(scope).nonempty(),
  triggers: z.array(z.enum(['mention', 'slash'])).nonempty(),
  commands: z
    .array(z.strictObject({ title: text(128), description: text(128) }))
    .min(1)
    .max(12),
});

const bot = z.strictObject({
  botId: guid,
  scopes: z.array(scope).length(3),
  supportsFiles: z.literal(false),
  isNotificationOnly: z.literal(false),
  supportsTargetedMessages: z.literal(true),
  commandLists: z.array(commandList).min(1).max(3),
});

/**
 * The part of Microsoft's manifest schema 1.29 that we use, without room for anything else: a permission or a domain
 * that slips in is a mistake.
 */
export const manifestSchema = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.29'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  id: guid,
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('nb'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.enum(['nn', 'en']), file })).length(2),
  }),
  developer: z.strictObject({ name: text(32), websiteUrl: url, privacyUrl: url, termsOfUseUrl: url }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4000) }),
  icons: z.strictObject({ color: file, outline: file }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/u),
  supportsChannelFeatures: z.literal('tier1'),
  defaultInstallScope: z.literal('personal'),
  bots: z.array(bot).length(1),
  validDomains: z.array(z.never()),
  webApplicationInfo: z
    .strictObject({ id: guid, resource: z.string().regex(/^api:\/\/[0-9a-f-]+$/iu) })
    .optional(),
});

export type AppManifest = z.infer<typeof manifestSchema>;

/** One language's strings: paths in the manifest with what stands there. */
export const stringsSchema = z.record(
  z
    .string()
    .regex(
      /^(\$schema|(name|description)\.(short|full)|bots\[0\]\.commandLists\[[0-2]\]\.commands\[\d+\]\.description)$/u,
    ),
  text(4000),
);
