import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { CheckToken } from './check-token.ts';

/** Which paper: one for each subject, kind and basis. */
export interface Order {
  /** Whom or what it is about, by reference. */
  subject: { kind: string; id: Id };
  kind: string;
  /** What the content was fixed by: the same basis is the same paper. Printable ASCII. */
  basis: string;
  /** 1 for the first; a later edition of the same kind replaces the earlier ones. */
  edition: number;
}

/** A paper that was given out. */
export interface Paper extends Order {
  id: Id;
  token: CheckToken;
  /** What its public page tells; nothing personal. */
  told: Record<string, string>;
  orderedAt: Instant;
  bytes: number;
  /** Hex SHA-256 of its bytes. */
  sha256: string;
}
