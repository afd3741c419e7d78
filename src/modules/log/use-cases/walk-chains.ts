import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { ChainHead } from '../domain/chain.ts';
import { ChainWalk, type ChainFacts } from '../domain/chain-walk.ts';
import type { SubjectKind } from '../domain/entry.ts';
import { chainRows, entryKinds } from '../sql/entry.ts';

/** The heads that stand in the subjects' own rows; each module gives those of its subjects. */
export interface SubjectHeads {
  kind: SubjectKind;
  /** All of the tenant's, by ascending id. */
  heads(tx: Tx): AsyncIterable<{ id: Id; head: ChainHead }>;
}

type Judge = Pick<ChainFacts, 'key' | 'isForged' | 'faults'>;

export interface Walked {
  chains: number;
  entries: number;
}

/**
 * Walks every chain of a tenant beside the subjects' own heads, both by id, so that neither is held in memory.
 * `one` reads the log and `two` the subjects. Where nobody gives the heads of a kind, its subjects count as removed:
 * their tails could be cut unseen.
 */
export async function walkChains(one: Tx, two: Tx, tenant: TenantId, subjects: SubjectHeads[], judge: Judge): Promise<Walked> {
  const total: Walked = { chains: 0, entries: 0 };
  const kinds = new Set([...subjects.map((subject) => subject.kind), ...(await entryKinds(one, tenant))]);
  for (const kind of kinds) {
    const [given, ...more] = subjects.filter((subject) => subject.kind === kind);
    if (more.length > 0) throw new Error(`heads of ${kind} are given twice`);
    const heads = new Heads(given?.heads(two) ?? nothing());
    const { chains, entries } = await walkKind(one, tenant, kind, heads, judge).finally(() => heads.close());
    total.chains += chains;
    total.entries += entries;
  }
  return total;
}

async function* nothing(): AsyncGenerator<never> {}

async function walkKind(tx: Tx, tenant: TenantId, kind: SubjectKind, heads: Heads, judge: Judge): Promise<Walked> {
  const counted: Walked = { chains: 0, entries: 0 };
  const begin = (id: Id, head: ChainHead | undefined) => new ChainWalk({ ...judge, subject: { kind, id }, head });
  const pastEmpty = async (until: Id | null) => {
    for await (const { id, head } of heads.before(until)) begin(id, head).end();
  };
  let at: Id | null = null;
  let walk: ChainWalk | null = null;
  for await (const row of chainRows(tx, tenant, kind)) {
    if (!walk || row.subjectId !== at) {
      walk?.end();
      at = row.subjectId;
      await pastEmpty(at);
      walk = begin(at, await heads.take(at));
      counted.chains++;
    }
    walk.step(row);
    counted.entries++;
  }
  walk?.end();
  await pastEmpty(null);
  return counted;
}

/** Reads the heads once, in step with the chains. */
class Heads {
  readonly #source: AsyncIterator<{ id: Id; head: ChainHead }>;
  #last: Id = '';
  #waiting: { id: Id; head: ChainHead } | null | undefined;

  constructor(source: AsyncIterable<{ id: Id; head: ChainHead }>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Those with smaller ids, or all that are left. */
  async *before(id: Id | null): AsyncGenerator<{ id: Id; head: ChainHead }> {
    for (;;) {
      const next = await this.#peek();
      if (!next || (id !== null && next.id >= id)) return;
      this.#waiting = undefined;
      yield next;
    }
  }

  /** The head of this subject, if it has a row. */
  async take(id: Id): Promise<ChainHead | undefined> {
    const next = await this.#peek();
    if (next?.id !== id) return undefined;
    this.#waiting = undefined;
    return next.head;
  }

  /** A cursor that is left open would keep its transaction from ending. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #peek(): Promise<{ id: Id; head: ChainHead } | null> {
    if (this.#waiting !== undefined) return this.#waiting;
    const { done, value } = await this.#source.next();
    if (done) return (this.#waiting = null);
    if (value.id <= this.#last) throw new Error(`heads do not come by ascending id: ${value.id} after ${this.#last}`);
    this.#last = value.id;
    return (this.#waiting = value);
  }
}
