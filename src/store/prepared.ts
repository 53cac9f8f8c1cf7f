import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import { runCompiled } from './direct.ts';
import type { Db } from './engine.ts';

const PLACEHOLDER = Symbol('placeholder');
interface Placeholder {
  readonly [PLACEHOLDER]: string;
}

const isPlaceholder = (value: unknown): value is Placeholder =>
  typeof value === 'object' && value !== null && PLACEHOLDER in value;

const placeholdersFor = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.keys(values).map((name) => [name, { [PLACEHOLDER]: name }])) as Values;

const compiledOnce = <Values extends object, Row>(db: Db, build: (values: Values) => Compilable<Row>) => {
  let compiled: CompiledQuery<Row> | undefined;
  return (values: Values): Promise<QueryResult<Row>> => {
    compiled ??= build(placeholdersFor(values)).compile();
    const parameters = compiled.parameters.map((value) =>
      isPlaceholder(value) ? values[value[PLACEHOLDER] as keyof Values] : value,
    );
    return runCompiled<Row>(db, { ...compiled, parameters });
  };
};

/**
 * A query that is built and compiled once, and run with other values of the same names each time: building one costs
 * more than SQLite takes to answer it. `build` sees stand-ins, so it must pass them on and not look at them.
 *
 * @example
 * const byId = prepared(db, (p: { id: MeetingId }) => db.selectFrom('meetings').selectAll().where('id', '=', p.id));
 * const [row] = await byId({ id });
 */
export const prepared = <Values extends object, Row>(
  db: Db,
  build: (values: Values) => Compilable<Row>,
): ((values: Values) => Promise<readonly Row[]>) => {
  const run = compiledOnce(db, build);
  return async (values) => (await run(values)).rows;
};

/** The same for a change; answers whether it changed anything. */
export const preparedChange = <Values extends object>(
  db: Db,
  build: (values: Values) => Compilable,
): ((values: Values) => Promise<boolean>) => {
  const run = compiledOnce(db, build);
  return async (values) => ((await run(values)).numAffectedRows ?? 0n) > 0n;
};
