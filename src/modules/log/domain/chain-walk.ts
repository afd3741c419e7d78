import type { KeyObject } from 'node:crypto';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { emptyChain, entryMac, type ChainHead } from './chain.ts';
import { readBody, subjectName, type Subject } from './entry.ts';
import { sameBytes } from './keyed.ts';
import type { FaultKind, Faults } from './verdict.ts';

/** An entry as the walk meets it, with what the sequence says of it. */
export interface ChainRow {
  tenant: number;
  entryId: Id;
  subjectId: Id;
  chainNo: number;
  kind: string;
  body: string;
  prevMac: Uint8Array;
  mac: Uint8Array;
  recordedAt: Instant;
  /** Null while it is not sealed. */
  position: number | null;
  sealedMac: Uint8Array | null;
  pending: boolean;
}

export interface ChainFacts {
  /** The tenant's chain key. */
  key: KeyObject;
  subject: Subject;
  /** What the subject's own row says; undefined when the row is gone. */
  head: ChainHead | undefined;
  /** Whether the seal at a position was made without the key. */
  isForged: (position: number) => boolean;
  /** Where findings go. */
  faults: Faults;
}

/** Walks one subject's chain in order of number and says where it does not hold. */
export class ChainWalk {
  readonly #is: ChainFacts;
  readonly #name: string;
  #next = 1;
  /** The mac that the next entry must stand on; null when the entry before is unknown. */
  #prevMac: Uint8Array | null = emptyChain.mac;
  #lastPosition: number | null = null;
  #lastFault: FaultKind | null = null;
  #inserted = false;
  /** Place of the first sound entry that the subject's row does not count. */
  #uncounted: { position: number | null } | null = null;

  constructor(facts: ChainFacts) {
    this.#is = facts;
    this.#name = subjectName(facts.subject);
  }

  step(row: ChainRow): void {
    if (row.chainNo > this.#next) this.#gap();
    const fault = this.#judge(row);
    // Of entries forged or inserted one after the other the first says it all; each altered one stands for itself.
    if (fault && (fault === 'altered' || fault !== this.#lastFault)) this.#is.faults.add(fault, this.#name, row.position);
    this.#lastFault = fault;
    if (fault === 'inserted') return void (this.#inserted = true);
    if (!fault && this.#is.head && row.chainNo > this.#is.head.count) this.#uncounted ??= { position: row.position };
    this.#next = row.chainNo + 1;
    this.#prevMac = fault ? row.sealedMac : row.mac;
    this.#lastPosition = row.position;
  }

  #gap(): void {
    this.#is.faults.add('removed', this.#name, null);
    this.#prevMac = null;
  }

  #judge(row: ChainRow): FaultKind | null {
    const sealed = row.position !== null;
    if (row.chainNo < this.#next || sealed === row.pending) return 'inserted';
    if (row.sealedMac && !sameBytes(row.sealedMac, row.mac)) return 'forged';
    if (!sameBytes(entryMac(this.#is.key, row.prevMac, row.body), row.mac)) return this.#broken(row);
    const linked = row.chainNo > this.#next || !this.#prevMac || sameBytes(row.prevMac, this.#prevMac);
    return linked && this.#columnsAgree(row) ? null : 'altered';
  }

  /** The mac does not stand for the text. */
  #broken(row: ChainRow): FaultKind {
    if (row.position !== null) return this.#is.isForged(row.position) ? 'forged' : 'altered';
    return this.#is.head && row.chainNo > this.#is.head.count ? 'inserted' : 'altered';
  }

  #columnsAgree(row: ChainRow): boolean {
    const body = readBody(row.body);
    return (
      body.tenant === row.tenant &&
      body.entryId === row.entryId &&
      body.subject.kind === this.#is.subject.kind &&
      body.subject.id === row.subjectId &&
      body.chainNo === row.chainNo &&
      body.kind === row.kind &&
      row.recordedAt.equals(body.at)
    );
  }

  /** After the last entry: does the chain end where the subject's row says? */
  end(): void {
    const last = this.#next - 1;
    const { head, faults } = this.#is;
    if (!head) faults.add('removed', this.#name, this.#lastPosition);
    else if (head.count > last) {
      if (!this.#inserted) faults.add('cut', this.#name, null);
    } else if (head.count < last) {
      if (this.#uncounted) faults.add('inserted', this.#name, this.#uncounted.position);
    } else if (!this.#lastFault && this.#prevMac && !sameBytes(head.mac, this.#prevMac)) {
      faults.add('altered', this.#name, this.#lastPosition);
    }
  }
}
