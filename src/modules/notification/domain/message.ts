import type { Id, TenantId } from '#platform/ids';
import type { Instant } from '#platform/time';

export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** What a message is about. This module knows subjects by reference only. */
export interface About {
  kind: string;
  id: Id;
  /** What people call the subject, such as a dossier's code. */
  reference: string;
}

/** The words for one person on one channel. */
export interface Letter {
  channel: Channel;
  /** Phone number or e-mail address. */
  recipient: string;
  /** For `email` one line; null for `sms`. */
  subject: string | null;
  body: string;
  about: About;
}

/** A message that shall leave the house. */
export interface NewMessage extends Letter {
  id: Id;
  at: Instant;
  /** Position of the fact that it tells, in the province's sequence. */
  factPosition: number;
  /**
   * Fact, channel and whom it is for, by role and not by name or number: it stays when the personal data are erased.
   * The second message with the same key is not written.
   */
  dedupeKey: string;
}

/** A message as a carrier gets it. `id` never changes between tries: whoever takes it can know a repeat by it. */
export interface Outgoing extends Letter {
  tenant: TenantId;
  id: Id;
}
