import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { PaperScan } from '../domain/paper-scan.ts';

export async function addScan(tx: Tx, tenant: TenantId, { uploadId, scannedBy, scannedAt, from }: PaperScan): Promise<void> {
  await tx`
    insert into uploads.paper_scan (tenant_id, upload_id, scanned_by, scanned_at)
    values (${tenant}, ${uploadId}, ${scannedBy}, ${scannedAt})`;
  const sources = from.map(({ id, sha256, turn }, index) => ({
    tenant_id: tenant,
    upload_id: uploadId,
    no: index + 1,
    source_id: id,
    sha256,
    turn,
  }));
  await tx`insert into uploads.paper_scan_source ${tx(sources)}`;
}

interface ScanRow {
  uploadId: Id;
  scannedBy: Id;
  scannedAt: Instant;
  from: PaperScan['from'];
}

/** The scans among these uploads. */
export const scansAmong = (tx: Tx, uploadIds: readonly Id[]) =>
  tx<ScanRow[]>`
    select s.upload_id as "uploadId", s.scanned_by as "scannedBy", s.scanned_at as "scannedAt",
      json_agg(json_build_object('id', p.source_id, 'sha256', p.sha256, 'turn', p.turn) order by p.no) as "from"
    from uploads.paper_scan s
    join uploads.paper_scan_source p on p.tenant_id = s.tenant_id and p.upload_id = s.upload_id
    where s.tenant_id = platform.tenant() and s.upload_id in ${tx(uploadIds.length > 0 ? [...uploadIds] : [null])}
    group by s.tenant_id, s.upload_id, s.scanned_by, s.scanned_at`;

/** The scan that this original went into. */
export async function scanWith(tx: Tx, sourceId: Id): Promise<Id | undefined> {
  const [row] = await tx<{ uploadId: Id }[]>`
    select upload_id as "uploadId" from uploads.paper_scan_source
    where tenant_id = platform.tenant() and source_id = ${sourceId}`;
  return row?.uploadId;
}
