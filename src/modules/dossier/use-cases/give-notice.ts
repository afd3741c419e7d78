import { commitment } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant, type World } from '#platform/time';
import type { NoticeContent, NoticeKind } from '../domain/notice-content.ts';
import { nextNumber } from '../sql/dossier.ts';
import { insertNotice } from '../sql/notice.ts';

interface Given {
  dossierId: Id;
  kind: NoticeKind;
  /** The unit in whose name it is given: numbers run by unit, kind and year. */
  unitId: Id;
  officerId: Id;
  content: NoticeContent;
  at: Instant;
}

/** Keeps a written notice and numbers it; gives its number and the commitment that stands for it in the log. */
export async function giveNotice(
  world: World,
  tx: Tx,
  tenant: TenantId,
  { dossierId, unitId, at, ...notice }: Given,
): Promise<{ notice: string; noticeNumber: string }> {
  const { year } = localDate(at);
  const newYear = localDate(at).with({ month: 1, day: 1 });
  const number = `${await nextNumber(tx, tenant, `${unitId}/${notice.kind}`, newYear)}/${year}`;
  const salt = world.newSalt();
  await insertNotice(tx, tenant, dossierId, { ...notice, id: world.newId(), number, salt, at });
  return { notice: commitment(salt, notice.content), noticeNumber: number };
}
