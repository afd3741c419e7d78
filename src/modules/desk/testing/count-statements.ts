import type { Sql, Tx } from '#platform/database';

/** A connection that counts the statements sent within its transactions; fragments inside a statement are none. */
export function countStatements(sql: Sql) {
  let seen = new Set<object>();
  const watch = (made: unknown): unknown => {
    if (made === null || typeof made !== 'object' || !('then' in made) || typeof made.then !== 'function') return made;
    const then = made.then as (...args: unknown[]) => unknown;
    const counting = (...args: unknown[]) => {
      seen.add(made);
      return then.apply(made, args);
    };
    Reflect.set(made, 'then', counting);
    return made;
  };
  const counted = (tx: Tx): Tx => new Proxy(tx, { apply: (target, self, args) => watch(Reflect.apply(target, self, args)) });
  const begin = (mode: string, work: (tx: Tx) => Promise<unknown>) => sql.begin(mode, (tx) => work(counted(tx as Tx)));
  return {
    sql: new Proxy(sql, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) }),
    async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
      seen = new Set();
      const result = await work();
      return { result, statements: seen.size };
    },
  };
}
