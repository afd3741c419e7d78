import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Keys of each tenant, derived with HKDF-SHA256 from one master of 32 bytes, which stays private to the object. */
abstract class TenantKeys {
  readonly #master: Uint8Array;
  readonly #derived = new Map<string, KeyObject>();

  constructor(master: Uint8Array) {
    if (master.length !== 32) throw new RangeError(`a log key has 32 bytes, not ${master.length}`);
    this.#master = new Uint8Array(master);
  }

  protected derive(use: string, tenant: number): KeyObject {
    const info = `motcua/1/${use}/${tenant}`;
    const known = this.#derived.get(info);
    if (known) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#master, '', info, 32)));
    this.#derived.set(info, key);
    return key;
  }
}

/** What writers hold (web, worker, command line): signs entries in their subjects' chains. */
export class ChainKeys extends TenantKeys {
  /** For the macs of entries. */
  entry = (tenant: number): KeyObject => this.derive('log-entry', tenant);
  /** For the digests of acts' inputs, which may hold personal data: keyed, so that nobody can guess them by trying. */
  input = (tenant: number): KeyObject => this.derive('act-input', tenant);
}

/** What the worker and the command line hold and the web never loads: seals the province's sequence. */
export class SealKeys extends TenantKeys {
  seal = (tenant: number): KeyObject => this.derive('log-seal', tenant);
}
