import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';

/**
 * Reads every JSON file of a folder whose name matches, in order of name, and checks each against `schema`.
 * A fault is thrown with the file's name in front: national facts are part of the delivery, so nothing starts on bad ones.
 */
export async function readFacts<S extends z.ZodType>(folder: string, name: RegExp, schema: S): Promise<z.output<S>[]> {
  const names = (await readdir(folder)).filter((file) => name.test(file)).sort();
  return Promise.all(names.map((file) => readFact(join(folder, file), schema)));
}

/** One such file. */
export async function readFact<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const text = await readFile(path, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
