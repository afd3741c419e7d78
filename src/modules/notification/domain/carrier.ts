import type { Result } from '#platform/results';
import type { Channel, Outgoing } from './message.ts';

/** Port to the world outside: whatever brings messages to people. */
export interface Carrier {
  /** Stands in each message that it took. */
  name: string;
  carries(channel: Channel): boolean;
  /**
   * Hands a message over. `Invalid`: it can never arrive (no such recipient), so it is not tried again; any other
   * refusal, a throw and silence mean that it is tried again later. A message may come twice, after a crash or when
   * the answer took too long; its id is then the same.
   */
  send(message: Outgoing): Promise<Result<null>>;
}
