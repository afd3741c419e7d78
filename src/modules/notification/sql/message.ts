import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { About, Channel, Letter, NewMessage } from '../domain/message.ts';

/** Writes a message that waits; false when one with its key is there already. */
export async function insertMessage(tx: Tx, tenant: TenantId, message: NewMessage): Promise<boolean> {
  const { id, at, factPosition, dedupeKey, channel, recipient, subject, body, about } = message;
  const made = await tx`
    insert into notification.message (tenant_id, id, dedupe_key, fact_position, channel, recipient, subject, body,
      about_kind, about_id, reference, created_at, state, next_try_at)
    values (${tenant}, ${id}, ${dedupeKey}, ${factPosition}, ${channel}, ${recipient}, ${subject}, ${body},
      ${about.kind}, ${about.id}, ${about.reference}, ${at}, 'waiting', ${at})
    on conflict (tenant_id, dedupe_key) do nothing returning id`;
  return made.length === 1;
}

/** A message that this process may try now; the others leave it alone until its next try is due. */
export interface Taken extends Letter {
  id: Id;
  /** From 1, this one included. */
  tries: number;
}

type Row = Omit<Taken, 'about'> & { aboutKind: string; aboutId: Id; reference: string };

/**
 * Takes messages that are due, oldest due first, and puts their next try at `until`, when they come again should this
 * process die. One does not pass an earlier one about the same subject to the same recipient, so news arrive in order.
 */
export async function takeDue(
  tx: Tx,
  { channels, now, until, limit }: { channels: readonly Channel[]; now: Instant; until: Instant; limit: number },
): Promise<Taken[]> {
  const rows = await tx<Row[]>`
    with due as (
      select m.id from notification.message m
      where m.tenant_id = platform.tenant() and m.state = 'waiting' and m.next_try_at <= ${now}
        and m.channel = any(${channels as Channel[]}::text[])
        and not exists (select from notification.message e
          where e.tenant_id = platform.tenant() and e.state = 'waiting' and e.about_id = m.about_id and e.channel = m.channel
            and e.recipient = m.recipient and e.id < m.id)
      order by m.next_try_at, m.id limit ${limit} for update skip locked)
    update notification.message m set tries = m.tries + 1, next_try_at = ${until}
    from due where m.tenant_id = platform.tenant() and m.id = due.id
    returning m.id, m.channel, m.recipient, m.subject, m.body, m.tries, m.about_kind as "aboutKind", m.about_id as "aboutId", m.reference`;
  return rows.map(({ aboutKind, aboutId, reference, ...row }) => ({ ...row, about: aboutOf(aboutKind, aboutId, reference) }));
}

const aboutOf = (kind: string, id: Id, reference: string): About => ({ kind, id, reference });

/** What became of one try. Nothing is written when somebody else has tried since. */
export type Outcome =
  | { state: 'sent'; carrier: string; at: Instant }
  | { state: 'waiting'; fault: string; at: Instant }
  | { state: 'failed'; fault: string };

export async function endTry(tx: Tx, { id, tries }: Taken, outcome: Outcome): Promise<void> {
  const sent = outcome.state === 'sent';
  await tx`
    update notification.message set state = ${outcome.state}, fault = ${sent ? null : outcome.fault.slice(0, 500)},
      carrier = ${sent ? outcome.carrier : null}, sent_at = ${sent ? outcome.at : null},
      next_try_at = ${outcome.state === 'waiting' ? outcome.at : tx`next_try_at`}
    where tenant_id = platform.tenant() and id = ${id} and state = 'waiting' and tries = ${tries}`;
}

/** Gives up what was made before an instant and still waits, tried or not. */
export const giveUpBefore = (tx: Tx, before: Instant) => tx`
  update notification.message set state = 'failed', fault = coalesce(fault, 'nobody carried it')
  where tenant_id = platform.tenant() and state = 'waiting' and created_at < ${before}`;

/** Erases recipients and texts of messages made before an instant, and says of how many. The rest of the row stays. */
export async function eraseBefore(tx: Tx, before: Instant, now: Instant): Promise<number> {
  const erased = await tx`
    update notification.message set recipient = null, subject = null, body = null, fault = null, erased_at = ${now},
      state = case state when 'waiting' then 'failed' else state end
    where tenant_id = platform.tenant() and erased_at is null and created_at < ${before}`;
  return erased.count;
}
