import { followOnce, sealOnce, SealKeys, type Follower } from '#modules/log';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { TestDatabase } from '#platform/testing';
import { openOffice } from '#testing/dossier';
import { follower } from '../index.ts';

/** A message as its row holds it. */
export interface Written {
  channel: 'sms' | 'email';
  recipient: string;
  subject: string | null;
  body: string;
  aboutId: Id;
  reference: string;
}

/** An office at work whose log is sealed and followed, and what its applicants are told. */
export async function openFollowed(db: TestDatabase) {
  const office = await openOffice(db, 'notices', '2026-11-11T07:48:00+07:00');
  const { world, keys: chainKeys } = office.deps;
  const sealer = { sql: db.worker, world, chainKeys, sealKeys: new SealKeys(new Uint8Array(32).fill(8)) };
  const notices = follower({ world, publicUrl: 'https://dichvucong.example.vn/' });
  const { tenant } = db;
  const seal = async () => {
    while (await sealOnce(sealer, tenant));
  };
  return {
    office,
    notices,
    /** Seals what was done, and tells of it. */
    async follow(who: Follower = notices): Promise<void> {
      await seal();
      while (await followOnce({ sql: db.worker }, tenant, who));
    },
    /** Messages in the order in which they were written. */
    written: (about?: Id) =>
      inTenantReadOnly(
        db.worker,
        tenant,
        (tx) => tx<Written[]>`
          select channel, recipient, subject, body, about_id as "aboutId", reference from notification.message
          where ${about ?? null}::uuid is null or about_id = ${about ?? null} order by id`,
      ),
  };
}
