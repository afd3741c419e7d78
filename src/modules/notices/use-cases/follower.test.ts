import { beforeAll, describe, expect, test } from 'vitest';
import { contactOf } from '#modules/dossier';
import { history, type Follower } from '#modules/log';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { carryOn, fileDossier, type Filed } from '#testing/dossier';
import { openFollowed } from '../testing/followed.ts';
import { follower } from '../index.ts';

const db = await freshDatabase();
const { office, notices, follow, written } = await openFollowed(db);
const about = async ({ dossierId }: Filed) => written(dossierId);
const texts = async (filed: Filed) => (await about(filed)).map((one) => one.body);
const link = 'https://dichvucong.example.vn/tra-cuu';

describe('the applicant is told', () => {
  let filed: Filed;

  beforeAll(async () => {
    filed = await fileDossier(office, { submitterEmail: 'nop@example.vn' });
    await follow();
  });

  test('that the application arrived: its code, the files, what comes next', async () => {
    const [sms, email] = await about(filed);
    expect(sms).toMatchObject({ channel: 'sms', recipient: '0912000417', subject: null, reference: filed.code });
    expect(sms!.body).toBe(`Hồ sơ ${filed.code} đã gửi, hệ thống đã nhận 1 tệp. Đang chờ cán bộ kiểm tra, tiếp nhận. Tra cứu: ${link}`);
    expect(email).toMatchObject({ channel: 'email', recipient: 'nop@example.vn', subject: `Hồ sơ ${filed.code}: đã gửi` });
    expect(email!.body).toContain('lúc 11/11/2026 07:48');
  });

  test('when the result is due, then that it is ready and where, then thank you: in this order and nothing else', async () => {
    await carryOn(office, filed);
    await follow();
    const sms = (await about(filed)).filter((one) => one.channel === 'sms').map((one) => one.body);
    expect(sms.slice(1)).toEqual([
      `Hồ sơ ${filed.code} đã được tiếp nhận. Hẹn trả kết quả: 17:00 ngày 25/11/2026. Tra cứu: ${link}`,
      expect.stringMatching(new RegExp(`^Hồ sơ ${filed.code} đã có kết quả. Mời nhận tại .+. Tra cứu: ${link}$`)),
      `Hồ sơ ${filed.code} đã trả kết quả, đã hoàn tất. Cảm ơn ông/bà.`,
    ]);
    expect(await about(filed)).toHaveLength(8);
  });

  test('in messages that name no person', async () => {
    const all = (await texts(filed)).join();
    expect(['Nguyễn V. A.', 'Lê T. H.', 'Trường THCS', 'CCCD'].filter((name) => all.includes(name))).toEqual([]);
  });

  test('by SMS alone when no address was given', async () => {
    const quiet = await fileDossier(office);
    await follow();
    expect((await about(quiet)).map((one) => one.channel)).toEqual(['sms']);
  });

  test('in English when the form says so', async () => {
    const foreign = await fileDossier(office);
    await inTenant(
      db.owner,
      db.tenant,
      (tx) => tx`update dossier.personal set answers = '{"submitterLanguage":"en"}' where dossier_id = ${foreign.dossierId}`,
    );
    await follow();
    expect(await texts(foreign)).toEqual([expect.stringMatching(/^Application .+ was sent, 1 file received\./)]);
  });

  test('nothing any more when the personal data were erased', async () => {
    const gone = await fileDossier(office);
    await inTenant(db.owner, db.tenant, (tx) => tx`delete from dossier.personal where dossier_id = ${gone.dossierId}`);
    expect(await inTenantReadOnly(db.worker, db.tenant, (tx) => contactOf(tx, gone.dossierId))).toBeUndefined();
    await follow();
    expect(await about(gone)).toEqual([]);
  });

  test('and none of it stands in the log', async () => {
    const entries = await inTenantReadOnly(db.worker, db.tenant, (tx) => history(tx, { kind: 'dossier', id: filed.dossierId }));
    expect(JSON.stringify(entries)).not.toMatch(/0912000417|nop@example\.vn/);
  });
});

describe('nothing is told twice and nothing is lost', () => {
  test('the same facts again write nothing', async () => {
    const before = await written();
    await follow({ ...notices, name: 'notices again' });
    expect(await written()).toEqual(before);
  });

  test('also not when the phone number was corrected since', async () => {
    const filed = await fileDossier(office);
    await follow();
    await inTenant(db.owner, db.tenant, (tx) => tx`update dossier.personal set phone = '0912000999' where dossier_id = ${filed.dossierId}`);
    await follow({ ...notices, name: 'notices after a correction' });
    expect((await about(filed)).map((one) => one.recipient)).toEqual(['0912000417']);
  });

  test('a crash takes back what its batch wrote, and the next try writes all of it, in order', async () => {
    const filed = await fileDossier(office);
    await follow();
    await carryOn(office, filed, 'accept');
    const other = await fileDossier(office);
    const before = await written();
    const crashing: Follower = {
      ...notices,
      handle: async (tx, tenant, facts) => {
        await notices.handle(tx, tenant, facts.slice(0, 1));
        throw new Error('killed');
      },
    };
    await expect(follow(crashing)).rejects.toThrow('killed');
    expect(await written()).toEqual(before);
    await carryOn(office, other, 'accept');
    await follow();
    const later = (await written())
      .slice(before.length)
      .map((one) => `${one.reference} ${one.body.slice(filed.code.length + 7, filed.code.length + 13)}`);
    expect(later).toEqual([`${filed.code} đã đượ`, `${other.code} đã gửi`, `${other.code} đã đượ`]);
  });

  test('a kind of fact that the table does not know stops here until a worker comes that knows it', async () => {
    const filed = await fileDossier(office);
    const older: Follower = {
      ...notices,
      handle: (tx, tenant, facts) =>
        notices.handle(
          tx,
          tenant,
          facts.map((fact) => ({ ...fact, kind: 'dossier.beamedUp' })),
        ),
    };
    await expect(follow(older)).rejects.toThrow('nothing says whom dossier.beamedUp tells');
    await follow();
    expect(await about(filed)).toHaveLength(1);
  });

  test('what happened more than a week ago is no news', async () => {
    const filed = await fileDossier(office);
    office.deps.world.advance({ hours: 7 * 24, seconds: 1 });
    await follow();
    expect(await about(filed)).toEqual([]);
  });
});

describe('the address in a message', () => {
  const sent = async (publicUrl: string | undefined, name: string) => {
    const filed = await fileDossier(office);
    await follow({ ...follower({ world: office.deps.world, publicUrl }), name: `notices ${name}` });
    return (await texts(filed))[0]!.split(' ').at(-1);
  };

  test('is a path where no public address is known', async () => {
    expect(await sent(undefined, 'without address')).toBe('/tra-cuu');
  });

  test('leads to the province’s own part of the site when it is not the default one', async () => {
    await inTenant(db.owner, db.tenant, (tx) => tx`update platform.tenant set is_default = false where tenant_id = ${db.tenant}`);
    expect(await sent('https://mc.example', 'by path')).toBe('https://mc.example/t/ca-mau/tra-cuu');
  });
});
