import { z } from 'zod';
import { municipalitySchema } from './written-municipality.ts';

/** The JSON schema that editors complete and check the YAML files with, as the text of `config/schema.json`. */
export const jsonSchemaText = (): string => {
  const schema = z.toJSONSchema(municipalitySchema, { io: 'input', target: 'draft-7', reused: 'ref' });
  return `${JSON.stringify({ ...schema, title: 'slt-bot: konfigurasjon av en kommune' }, null, 2)}\n`;
};
