import postgres from 'postgres';
import { Temporal } from '#platform/time';

/**
 * PostgreSQL types as the product sees them. The driver's defaults lose: `date` shifts by the machine's zone and
 * `timestamptz` drops microseconds, so both become Temporal values; `int8` becomes a number and refuses to lose digits.
 */
const types = {
  instant: {
    to: 1184,
    from: [1184],
    serialize: (value: Temporal.Instant | string) => value.toString(),
    parse: (text: string) => Temporal.Instant.from(text.replace(' ', 'T')),
  },
  plainDate: {
    to: 1082,
    from: [1082],
    serialize: (value: Temporal.PlainDate | string) => value.toString(),
    parse: (text: string) => Temporal.PlainDate.from(text),
  },
  wholeNumber: {
    to: 20,
    from: [20],
    serialize: (value: number | bigint | string) => value.toString(),
    parse: (text: string) => {
      const number = Number(text);
      if (!Number.isSafeInteger(number)) throw new RangeError(`int8 out of range: ${text}`);
      return number;
    },
  },
};

export type Sql = postgres.Sql<Record<string, unknown>>;
/** A running transaction; what every use case and every SQL function takes. */
export type Tx = postgres.TransactionSql<Record<string, unknown>>;

export interface ConnectOptions {
  /** Most connections this process opens. */
  max?: number;
  /** Shown in pg_stat_activity. */
  name?: string;
}

/** Opens a pool. Nothing is connected before the first query. */
export function connect(url: string, { max = 10, name = 'motcua' }: ConnectOptions = {}): Sql {
  return postgres(url, {
    max,
    types,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC', statement_timeout: 30_000 },
  }) as unknown as Sql;
}
