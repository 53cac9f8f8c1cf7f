/** The parts of JSON Schema that the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** What in the value does not fit: one line each, with its path. */
export const misfits = (
  value: unknown,
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
  at = 'body',
): readonly string[] => {
  const below = (part: unknown, partSchema: Schema, name: string) => misfits(part, partSchema, named, name);
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref];
    return target ? below(value, target, at) : [`${at}: the contract lacks ${schema.$ref}`];
  }
  const fits = (one: Schema) => below(value, one, at).length === 0;
  return [
    ...(schema.allOf ?? []).flatMap((one) => below(value, one, at)),
    ...(schema.anyOf && !schema.anyOf.some(fits)
      ? [`${at} fits none: ${why(value, schema.anyOf, below, at)}`]
      : []),
    ...(schema.oneOf && schema.oneOf.filter(fits).length !== 1 ? [`${at} must fit exactly one form`] : []),
    ...(schema.type && ![schema.type].flat().includes(typeOf(value)) ? [`${at} is no ${schema.type}`] : []),
    ...(schema.enum && !schema.enum.includes(value) ? [`${at} is none of ${schema.enum.join()}`] : []),
    ...(typeof value === 'string' ? misfitText(value, schema, at) : []),
    ...(typeof value === 'number' ? misfitNumber(value, schema, at) : []),
    ...(Array.isArray(value) ? misfitList(value, schema, at, below) : []),
    ...(isRecord(value) ? misfitObject(value, schema, at, below) : []),
  ];
};

type Below = (part: unknown, schema: Schema, at: string) => readonly string[];

const why = (value: unknown, forms: readonly Schema[], below: Below, at: string): string =>
  forms.flatMap((form) => below(value, form, at)).join('; ');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const misfitText = (text: string, { pattern, minLength = 0 }: Schema, at: string): readonly string[] => [
  ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text)
    ? [`${at} does not match ${pattern}`]
    : []),
  ...(text.length < minLength ? [`${at} is too short`] : []),
];

const misfitNumber = (
  number: number,
  { minimum = -Infinity, maximum = Infinity }: Schema,
  at: string,
): readonly string[] => (number < minimum || number > maximum ? [`${at} is out of range`] : []);

const misfitList = (
  list: readonly unknown[],
  { items, minItems = 0, maxItems = Infinity }: Schema,
  at: string,
  below: Below,
): readonly string[] => [
  ...(list.length < minItems || list.length > maxItems ? [`${at} has ${list.length} items`] : []),
  ...(items ? list.flatMap((item, index) => below(item, items, `${at}[${index}]`)) : []),
];

const misfitObject = (
  object: Record<string, unknown>,
  { properties = {}, patternProperties = {}, additionalProperties = true, required = [] }: Schema,
  at: string,
  below: Below,
): readonly string[] => [
  ...required.filter((name) => !(name in object)).map((name) => `${at}.${name} is missing`),
  ...Object.entries(object).flatMap(([name, part]) => {
    const pattern = Object.entries(patternProperties).find(([text]) => new RegExp(text, 'u').test(name))?.[1];
    const schema = properties[name] ?? pattern ?? additionalProperties;
    if (schema === false) return [`${at}.${name} is not known`];
    return schema === true ? [] : below(part, schema, `${at}.${name}`);
  }),
];
