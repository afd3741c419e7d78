import { inTenant, inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { TestDatabase } from '#platform/testing';
import { sealOnce, verify, type Verdict } from '../index.ts';
import { readHead } from '../sql/seal-head.ts';
import { appendAnchor } from '../use-cases/anchor.ts';
import { chainKeys, freshFolder, scratchHeads, sealKeys, writeSome } from './scratch.ts';

/** A province of its own with a sealed and anchored log, for one attack. */
export interface Province {
  tenant: TenantId;
  ids: Id[];
  /** Does something as the owner of the tables, behind the product's back. */
  tamper(work: (tx: Tx) => Promise<unknown>): Promise<void>;
  /** Seals and anchors what waits. */
  settle(): Promise<void>;
  /** Notes about the subjects in turns. */
  write(subjects: number, rounds: number): Promise<Id[]>;
  verify(): Promise<Verdict>;
}

/** Gives provinces with 3 subjects and 4 entries each, positions 1 to 12: subject 0 has 1, 4, 7, 10 and so on. */
export async function provinces(db: TestDatabase): Promise<() => Promise<Province>> {
  const anchors = await freshFolder();
  let last = 100;
  return async () => {
    const tenant = ++last as TenantId;
    const tamper = async (work: (tx: Tx) => Promise<unknown>) => void (await inTenant(db.owner, tenant, work));
    await tamper((tx) => tx`insert into platform.tenant (tenant_id, slug, name) values (${tenant}, ${`p${tenant}`}, 'p')`);
    const { ids, world } = await writeSome(db, tenant);
    const deps = { sql: db.worker, world, chainKeys, sealKeys };
    const province: Province = {
      tenant,
      ids,
      tamper,
      settle: async () => {
        while (await sealOnce(deps, tenant));
        const head = await inTenantReadOnly(db.worker, tenant, (tx) => readHead(tx, tenant));
        if (head) await appendAnchor(anchors, tenant, head, world.now());
      },
      write: async (subjects, rounds) => (await writeSome(db, tenant, { subjects, rounds, world })).ids,
      verify: () => verify({ sql: db.owner, chainKeys, sealKeys, anchors, subjects: [scratchHeads] }, [tenant]),
    };
    await province.settle();
    return province;
  };
}
