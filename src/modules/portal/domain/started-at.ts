import type { Id } from '#platform/ids';
import { Temporal, type Instant } from '#platform/time';

/** When an id was made: the first 48 bits of a UUIDv7 are the milliseconds since 1970 (RFC 9562 §5.7). */
export const startedAt = (id: Id): Instant => Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replace('-', '').slice(0, 12), 16));
