import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/**
 * A file that came whole and is fit, but for which no virus scanner answered: `waiting` until one does. When it finds
 * something, or nothing answers for too long, it is `refused`, and that is shown until the owner has taken note.
 */
export interface PendingUpload {
  id: Id;
  componentKey: string;
  name: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: Instant;
  state: 'waiting' | 'refused';
  /** Message key, of a refused one. */
  reason: string | null;
}

export const isWaiting = ({ state }: Pick<PendingUpload, 'state'>): boolean => state === 'waiting';
