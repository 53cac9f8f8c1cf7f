import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './engine.ts';

const PLACEHOLDER = Symbol('placeholder');
interface Placeholder {
  readonly [PLACEHOLDER]: string;
}

const isPlaceholder = (value: unknown): value is Placeholder =>
  typeof value === 'object' && value !== null && PLACEHOLDER in value;

const placeholders = new Proxy({}, { get: (_, name) => ({ [PLACEHOLDER]: name }) });

/**
 * A query that is built and compiled once, and run with other values each time: building one costs more than
 * SQLite takes to answer it. `build` sees stand-ins, so it must pass them on and not look at them.
 *
 * @example
 * const byId = prepared(db, (p: { id: MeetingId }) => db.selectFrom('meetings').selectAll().where('id', '=', p.id));
 * const [row] = await byId({ id });
 */
export const prepared = <Values extends object, Row>(
  db: Db,
  build: (values: Values) => Compilable<Row>,
): ((values: Values) => Promise<readonly Row[]>) => {
  let compiled: CompiledQuery<Row> | undefined;
  return async (values) => {
    compiled ??= build(placeholders as Values).compile();
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = compiled.parameters.map((value) =>
      isPlaceholder(value) ? given.get(value[PLACEHOLDER]) : value,
    );
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
};
