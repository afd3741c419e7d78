import type { ChainHead, SubjectHeads } from '#modules/log';
import type { Id } from '#platform/ids';

interface Row {
  id: Id;
  count: number;
  mac: Uint8Array;
}

async function* each(batches: AsyncIterable<Row[]>): AsyncIterable<{ id: Id; head: ChainHead }> {
  for await (const batch of batches) {
    for (const { id, count, mac } of batch) yield { id, head: { count, mac } };
  }
}

/** Id and chain head of every obligation and every receipt book, for the verification of the log. */
export const subjectHeads: SubjectHeads[] = [
  {
    kind: 'obligation',
    heads: (tx) =>
      each(
        tx<Row[]>`
        select id, log_count as count, log_mac as mac from payment.obligation
        where tenant_id = platform.tenant() order by id`.cursor(500),
      ),
  },
  {
    kind: 'receiptBook',
    heads: (tx) =>
      each(
        tx<Row[]>`
        select id, log_count as count, log_mac as mac from payment.receipt_book
        where tenant_id = platform.tenant() order by id`.cursor(500),
      ),
  },
];
