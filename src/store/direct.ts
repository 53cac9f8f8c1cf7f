import type { Statement } from 'better-sqlite3';
import type { CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './engine.ts';

/** Runs a compiled query on the connection itself. */
export type RunDirectly = <Row>(query: CompiledQuery<Row>) => Promise<QueryResult<Row>>;

const runners = new WeakMap<Db, RunDirectly>();

/**
 * Lets compiled queries of this `Db` past Kysely's executor. Its bookkeeping (connections, plugins, logging) takes
 * several times as long as SQLite takes to answer a small query.
 */
export const runDirectly = (db: Db, run: RunDirectly): Db => {
  runners.set(db, run);
  return db;
};

/** Directly where the engine offers it, otherwise through Kysely. */
export const runCompiled = <Row>(db: Db, query: CompiledQuery<Row>): Promise<QueryResult<Row>> => {
  const run = runners.get(db);
  return run ? run(query) : db.executeQuery(query);
};

/** The direct way on SQLite; `admit` is asked about each statement before it runs. */
export const onStatements = (
  prepare: (sql: string) => Statement<unknown[]>,
  admit: (statement: Statement<unknown[]>) => Promise<void> | void,
): RunDirectly => {
  return async <Row>({ sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> => {
    const statement = prepare(sql);
    const wait = admit(statement);
    if (wait) await wait;
    if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  };
};
