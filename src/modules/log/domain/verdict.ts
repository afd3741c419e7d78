/**
 * What `audit verify` can find. Each fault is the first consequence of one cause, as far as that can be told:
 * - `altered`: text, columns or link of an entry, or a subject's head, changed while the mac stands;
 * - `forged`: a mac or a seal was replaced without the key;
 * - `inserted`: an entry that is neither sealed nor pending or that its subject's row does not count, a number or
 *   position twice, or a sealed row past the end that no key made;
 * - `cut`: the tail is gone: of a chain, by the count in the subject's row; of the sequence, by its head, an anchor or
 *   a day's root (also when it has grown again since);
 * - `removed`: a gap in a chain or in the positions, a sealed entry whose row is gone, a subject whose row is gone.
 */
export type FaultKind = 'altered' | 'inserted' | 'cut' | 'removed' | 'forged';

export interface Fault {
  kind: FaultKind;
  /** `<kind>/<id>`, or `sequence/<tenant>` where the sequence no longer says whose entry it was. */
  subject: string;
  /** Place in the tenant's sealed sequence; null where the entry has none. */
  position: number | null;
}

/** Key names and fault kinds are part of the product's outside. */
export interface Verdict {
  ok: boolean;
  /** Subjects that have entries. */
  chains: number;
  entries: number;
  /** Last sealed position; the sum over the tenants where several were asked for. */
  sealedTo: number;
  faults: Fault[];
}

/** Collects faults, each once. */
export class Faults {
  readonly #byName = new Map<string, Fault>();

  add(kind: FaultKind, subject: string, position: number | null): void {
    this.#byName.set(`${kind} ${subject} ${position}`, { kind, subject, position });
  }

  list = (): Fault[] => [...this.#byName.values()];
}
