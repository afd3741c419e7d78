import type { KeyObject } from 'node:crypto';
import type { Id } from '#platform/ids';
import { sameBytes } from './keyed.ts';
import { emptySequence, sealOf, type SealHead } from './seal.ts';
import type { Faults } from './verdict.ts';

/** A sealed row as the walk meets it. */
export interface SequenceRow {
  position: number;
  entryId: Id;
  entryMac: Uint8Array;
  seal: Uint8Array;
  /** `<kind>/<id>`; null where the entry's row is gone. */
  subject: string | null;
}

export interface SequenceFacts {
  /** The tenant's seal key. */
  key: KeyObject;
  tenant: number;
  /** Where the sequence should end. */
  head: SealHead | undefined;
  /** Where findings go. */
  faults: Faults;
}

/** Walks a tenant's sealed sequence in order of position and says where it does not hold. */
export class SequenceWalk {
  readonly #is: SequenceFacts;
  readonly #whole: string;
  readonly #forged: { from: number; to: number }[] = [];
  #last: SealHead = emptySequence;
  #lastGone = 0;

  constructor(facts: SequenceFacts) {
    this.#is = facts;
    this.#whole = `sequence/${facts.tenant}`;
  }

  /** Last position that was met. */
  get sealedTo(): number {
    return this.#last.position;
  }

  /** Whether the seal at this position was made without the key. */
  isForged(position: number): boolean {
    return this.#forged.some((run) => run.from <= position && position <= run.to);
  }

  step(row: SequenceRow): void {
    const next = this.#last.position + 1;
    if (row.position < next) return this.#is.faults.add('inserted', row.subject ?? this.#whole, row.position);
    if (row.position > next) this.#is.faults.add('removed', this.#whole, next);
    // After a gap there is nothing to check this seal against; the next one is checked against it again.
    else if (!sameBytes(sealOf(this.#is.key, this.#last.seal, row.position, row.entryId, row.entryMac), row.seal)) this.#unsealed(row);
    else if (row.subject === null) this.#gone(row.position);
    this.#last = row;
  }

  /** An entry is gone though its sealed row stands; a run of them is one fault. */
  #gone(position: number): void {
    if (this.#lastGone !== position - 1) this.#is.faults.add('removed', this.#whole, position);
    this.#lastGone = position;
  }

  /** A seal that the key did not make; those that were made on top of it are the same fault. */
  #unsealed(row: SequenceRow): void {
    const run = this.#forged.at(-1);
    if (run?.to === row.position - 1) return void (run.to = row.position);
    this.#forged.push({ from: row.position, to: row.position });
    const pastTheEnd = row.subject === null || row.position > (this.#is.head?.position ?? 0);
    this.#is.faults.add(pastTheEnd ? 'inserted' : 'forged', row.subject ?? this.#whole, row.position);
  }

  /** After the last row: does the sequence end where its head says? */
  end(): void {
    const { position, seal } = this.#last;
    const { head, faults } = this.#is;
    if (!head) {
      if (position > 0) faults.add('removed', this.#whole, position);
    } else if (head.position > position) faults.add('cut', this.#whole, position + 1);
    else if (this.isForged(position)) return;
    else if (head.position < position) faults.add('inserted', this.#whole, head.position + 1);
    else if (!sameBytes(head.seal, seal)) faults.add('forged', this.#whole, position);
  }

  /**
   * Compares a head that was noted earlier outside the reach of whoever changed the rows. `stands` is the seal that
   * now stands at its position, if any. False when the tail was cut: later notes then say nothing new.
   */
  compare(noted: SealHead, stands: Uint8Array | undefined): boolean {
    const cut = noted.position > this.sealedTo;
    const regrown = stands !== undefined && !this.isForged(noted.position) && !sameBytes(stands, noted.seal);
    if (cut || regrown) this.#is.faults.add('cut', this.#whole, cut ? this.sealedTo + 1 : noted.position);
    return !cut && !regrown;
  }
}
