import { keyFiles, type KeyFiles } from '#modules/log';
import { connect, type Sql } from '#platform/database';
import { embeddedOwnerUrl } from '#platform/embedded';
import { supervisorConfig } from './config.ts';
import { Fault, oneLine } from './fault.ts';
import { fromCaller } from './places.ts';
import { defaultDataFolder } from './supervisor/data-folder.ts';
import { readRunFile } from './supervisor/run-file.ts';

/** A running installation, as the command line finds it. */
export interface Installation {
  folder: string;
  ownerUrl: string;
  keys: KeyFiles;
}

/** The installation whose data are in `data`, or in the default folder; `DATABASE_OWNER_URL` says where its database is. */
export async function findInstallation(data: string | undefined): Promise<Installation> {
  const folder = data === undefined ? await defaultDataFolder() : fromCaller(data);
  const config = supervisorConfig(process.env);
  const ownerUrl = config.DATABASE_OWNER_URL ?? (await runningEmbedded(folder));
  return { folder, ownerUrl, keys: keyFiles(folder, config) };
}

async function runningEmbedded(folder: string): Promise<string> {
  const run = await readRunFile(folder).catch((fault: unknown) => {
    throw new Fault(`the data folder ${folder} cannot be read: ${oneLine(fault)}`);
  });
  if (run?.databasePort) return embeddedOwnerUrl(folder, run.databasePort);
  throw new Fault(
    `nothing runs on the data folder ${folder}; start it with bin/start, name another with --data, or set DATABASE_OWNER_URL`,
  );
}

/** Works with the database as its owner. A database that does not answer is told in one line, status 1. */
export async function asOwner<T>({ ownerUrl }: Installation, work: (owner: Sql) => Promise<T>): Promise<T> {
  const owner = connect(ownerUrl, { max: 2, name: 'motcua command' });
  try {
    await owner`select 1`.catch((fault: NodeJS.ErrnoException) => {
      throw new Fault(`the database does not answer: ${fault.message || fault.code}`, 1);
    });
    return await work(owner);
  } finally {
    await owner.end({ timeout: 2 });
  }
}
