import { inTenant, inTenantReadOnly, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import { enqueue, type Carrier, type Channel, type NewMessage, type Outgoing } from '../index.ts';

export interface Kept {
  recipient: string | null;
  body: string | null;
  state: string;
  tries: number;
  fault: string | null;
  carrier: string | null;
}

/** A world in which messages are written, and can be looked at. */
export function postRoom(db: TestDatabase) {
  const world = stagedWorld('2026-11-22T08:00:00+07:00', 'post');
  const { tenant } = db;
  let position = 0;

  const message = (more: Partial<NewMessage> = {}): NewMessage => {
    const id = world.newId();
    position += 1;
    const about = { kind: 'dossier', id: world.newId(), reference: `H12-${position}` };
    const words = { channel: 'sms' as Channel, recipient: '0912000417', subject: null, body: `news ${position}` };
    return { id, at: world.now(), factPosition: position, dedupeKey: `${id}/sms/submitter`, about, ...words, ...more };
  };

  return {
    world,
    message,
    async write(more: Partial<NewMessage> = {}, where: TenantId = tenant): Promise<Id> {
      const made = message(more);
      await inTenant(db.worker, where, (tx) => enqueue(tx, where, made));
      return made.id;
    },
    async kept(id: Id, where: TenantId = tenant): Promise<Kept> {
      const [row] = await inTenantReadOnly(
        db.worker,
        where,
        (tx) => tx<Kept[]>`select recipient, body, state, tries, fault, carrier from notification.message where id = ${id}`,
      );
      return row!;
    },
  };
}

export interface Gateway extends Carrier {
  sent: Outgoing[];
  /** What it does with a message; takes it unless told otherwise. */
  mood: (message: Outgoing) => Promise<Awaited<ReturnType<Carrier['send']>>>;
}

/** A carrier that remembers what it took. */
export function gateway(carries: readonly Channel[] = ['sms', 'email']): Gateway {
  const sent: Outgoing[] = [];
  const self: Gateway = {
    name: 'gateway',
    sent,
    carries: (channel) => carries.includes(channel),
    mood: async () => ok(null),
    send: async (message) => {
      const answer = await self.mood(message);
      if (answer.ok) sent.push(message);
      return answer;
    },
  };
  return self;
}

export const away = () => Promise.resolve(refuse('Unavailable'));
