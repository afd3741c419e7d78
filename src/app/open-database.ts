import { connect, refuseMightyRole, type Sql } from '#platform/database';
import { Fault } from './fault.ts';

/** Log-in refused, no such database: waiting does not help. */
const misconfigured = /^(28P01|28000|3D000|ENOTFOUND)$/;

/** Opens the pool of a serving process. A role that may too much is refused; so is an address that cannot be right. */
export async function openServing(url: string, name: string, max?: number): Promise<Sql> {
  const sql = connect(url, { name, ...(max ? { max } : {}) });
  await refuseMightyRole(sql).catch(asFault);
  return sql;
}

function asFault(fault: NodeJS.ErrnoException): never {
  if (fault.code === undefined || misconfigured.test(fault.code)) throw new Fault(`database: ${fault.message}`);
  throw fault;
}
