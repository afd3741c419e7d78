import type { Sql, Tx } from '#platform/database';
import type { Fault } from '../fault.ts';

class Undo extends Error {}

/** What a wall says of the schema `planted` after this was done to it by the owner. Nothing of it stays. */
export async function planted(owner: Sql, ddl: string, wall: (tx: Tx) => Promise<Fault[]>): Promise<string[]> {
  let faults: Fault[] = [];
  const work = owner.begin(async (tx) => {
    await tx.unsafe(`create schema planted; grant usage on schema planted to motcua_web, motcua_worker; ${ddl}`);
    faults = await wall(tx as Tx);
    throw new Undo();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return faults.map((fault) => `${fault.where} ${fault.what}`).filter((text) => /\bplanted/.test(text));
}

/** A table as it should be. */
export const goodTable = `
  create table planted.thing (tenant_id integer not null, id uuid not null, name text not null, primary key (tenant_id, id));
  call platform.fence('planted.thing', 'select', 'select');`;
