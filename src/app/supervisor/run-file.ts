import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../demo.ts';

/** What `DIR/run.json` tells about the installation that runs on DIR. */
export interface RunFile {
  url: string;
  pids: { supervisor: number; database?: number; web?: number; worker?: number };
  accounts: Account[];
  /** Port of the embedded database, where there is one. */
  databasePort?: number;
}

const fileOf = (folder: string): string => join(folder, 'run.json');

export async function writeRunFile(folder: string, content: RunFile): Promise<void> {
  const growing = `${fileOf(folder)}.${process.pid}`;
  await writeFile(growing, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(growing, fileOf(folder));
}

/** Undefined when nothing has been started on the folder, or it was stopped. */
export async function readRunFile(folder: string): Promise<RunFile | undefined> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as RunFile);
}

export const removeRunFile = (folder: string): Promise<void> => rm(fileOf(folder), { force: true });
