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

/** Id and chain head of every unit and every officer, for the verification of the log. */
export const subjectHeads: SubjectHeads[] = [
  {
    kind: 'unit',
    heads: (tx) =>
      each(
        tx<Row[]>`
        select id, log_count as count, log_mac as mac from organisation.unit
        where tenant_id = platform.tenant() order by id`.cursor(500),
      ),
  },
  {
    kind: 'officer',
    heads: (tx) =>
      each(
        tx<Row[]>`
        select id, log_count as count, log_mac as mac from organisation.officer
        where tenant_id = platform.tenant() order by id`.cursor(500),
      ),
  },
];
