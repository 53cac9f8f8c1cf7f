import contract from './contract.json' with { type: 'json' };
import { misfits, type Schema } from './schema.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryRule>>;
  readonly body?: Schema;
  readonly bodyRequired?: boolean;
  /** Takes a whole message in base64 as well. */
  readonly mime?: boolean;
}

interface QueryRule {
  readonly names?: readonly string[];
  readonly pattern?: string;
  readonly required?: boolean;
}

const OPERATIONS: readonly Operation[] = contract.operations;
const SCHEMAS: Readonly<Record<string, Schema>> = contract.schemas;

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('$', '\\$').replace(/\{[^}]+\}/g, '[^/]+')}$`, 'u');

/** What Microsoft would not accept of a request, as one line each; none if it is well formed. */
export const violations = (
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
): readonly string[] => {
  const operation = OPERATIONS.find((one) => one.method === method && patternOf(one.path).test(path));
  if (!operation) return [`${method} ${path} is no operation of the contract`];
  const { body: schema, bodyRequired = false, mime = false } = operation;
  if (typeof body === 'string' && mime) return [];
  return [
    ...[...query].flatMap(([name, value]) => wrongQuery(name, value, operation.query?.[name])),
    ...(body === undefined && bodyRequired ? ['the body is missing'] : []),
    ...(body !== undefined && !schema ? ['there is no body here'] : []),
    ...(body !== undefined && schema ? misfits(body, schema, SCHEMAS) : []),
  ];
};

const wrongQuery = (name: string, value: string, rule: QueryRule | undefined): readonly string[] => {
  if (!rule) return [`${name} is no query option here`];
  if (rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(value))
    return [`${name} is malformed`];
  const unknown = rule.names && value.split(',').filter((one) => !rule.names?.includes(one));
  return (unknown ?? []).map((one) => `${name} knows no ${one}`);
};
