/** What the edge logs with: pino's shape. Never what a person wrote. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A fault without its message, which may quote what a person wrote: its name, its code, where it happened. */
export const faultOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const where = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { fault: error.name, code, where: where.slice(0, 8).map((line) => line.trim()) };
};
