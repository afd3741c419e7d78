import { describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { postRoom } from '../testing/post-room.ts';
import { arrivals, deliverOnce, enqueue, eraseOld, outsideWorldCarrier } from '../index.ts';

const db = await freshDatabase();
const { world, message, write, kept } = postRoom(db);
const deps = { sql: db.worker, world, carriers: [outsideWorldCarrier({ sql: db.worker, world })] };
const arrived = () => inTenantReadOnly(db.web, db.tenant, (tx) => arrivals(tx, { recipient: null, side: null, limit: 50 }));

describe('personal data of messages', () => {
  test('are erased by age, here and in the stand-in; the young ones stay', async () => {
    const old = await write({ dedupeKey: 'fact-1/sms/submitter' });
    await deliverOnce(deps, db.tenant);
    const waiting = await write();
    world.advance({ hours: 24 });
    const young = await write({ body: 'young' });
    await deliverOnce({ ...deps, carriers: [] }, db.tenant);
    const before = world.now().subtract({ hours: 1 });

    expect(await eraseOld(deps, db.tenant, before)).toBe(2);
    expect(await kept(old)).toMatchObject({ recipient: null, body: null, state: 'sent', carrier: 'outsideWorld' });
    expect(await kept(waiting)).toMatchObject({ recipient: null, body: null, state: 'failed' });
    expect(await kept(young)).toMatchObject({ body: 'young', state: 'waiting' });
    expect(await arrived()).toEqual([]);
    expect(await eraseOld(deps, db.tenant, before)).toBe(0);
    const rows = await inTenant(db.owner, db.tenant, (tx) => tx`select * from notification.message where id = ${old}`);
    expect(JSON.stringify(rows)).not.toContain('0912000417');
  });

  test('may go, the news is still known as told', async () => {
    const again = { ...message(), dedupeKey: 'fact-1/sms/submitter' };
    expect(await inTenant(db.worker, db.tenant, (tx) => enqueue(tx, db.tenant, again))).toBe(false);
  });
});

describe('the outside world of the demo', () => {
  test('has one arrival however often a message comes', async () => {
    const outside = outsideWorldCarrier({ sql: db.worker, world });
    const { id, at: _at, factPosition: _position, dedupeKey: _key, ...letter } = message({ body: 'twice' });
    await outside.send({ tenant: db.tenant, id, ...letter });
    await outside.send({ tenant: db.tenant, id, ...letter });
    expect((await arrived()).filter((one) => one.body === 'twice')).toMatchObject([{ messageId: id, recipient: '0912000417' }]);
  });

  test('can be looked at but not written by the web', async () => {
    await expect(outsideWorldCarrier({ sql: db.web, world }).send({ tenant: db.tenant, ...message() })).rejects.toThrow(
      'permission denied',
    );
  });
});
