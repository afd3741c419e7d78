import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Channel, Outgoing } from '../domain/message.ts';

/** A message as it arrived in the demo's outside world. */
export interface Arrival {
  messageId: Id;
  channel: Channel;
  recipient: string;
  subject: string | null;
  body: string;
  aboutKind: string;
  /** What people call the subject, such as a dossier's code. */
  reference: string;
  arrivedAt: Instant;
}

/** Keeps a message once, however often it is sent. */
export const insertArrival = (tx: Tx, { tenant, id, channel, recipient, subject, body, about }: Outgoing, at: Instant) => tx`
  insert into notification.arrival (tenant_id, message_id, channel, recipient, subject, body, about_kind, reference, arrived_at)
  values (${tenant}, ${id}, ${channel}, ${recipient}, ${subject}, ${body}, ${about.kind}, ${about.reference}, ${at})
  on conflict (tenant_id, message_id) do nothing`;

export interface ArrivalsAsked {
  /** Only what this person got. */
  recipient: string | null;
  /** Older than this message, or newer; neither gives the newest. */
  side: { than: Id; go: 'older' | 'newer' } | null;
  limit: number;
}

/** Arrivals, newest message first. */
export async function arrivals(tx: Tx, { recipient, side, limit }: ArrivalsAsked): Promise<Arrival[]> {
  const newer = side?.go === 'newer';
  const rows = await tx<Arrival[]>`
    select message_id as "messageId", channel, recipient, subject, body, about_kind as "aboutKind", reference, arrived_at as "arrivedAt"
    from notification.arrival
    where tenant_id = platform.tenant() ${recipient === null ? tx`` : tx`and recipient = ${recipient}`}
      ${side === null ? tx`` : newer ? tx`and message_id > ${side.than}` : tx`and message_id < ${side.than}`}
    order by message_id ${newer ? tx`asc` : tx`desc`} limit ${limit}`;
  return newer ? rows.reverse() : rows;
}

export const deleteArrivalsBefore = (tx: Tx, before: Instant) => tx`
  delete from notification.arrival where tenant_id = platform.tenant() and arrived_at < ${before}`;
