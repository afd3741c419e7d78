import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { form, type Form } from '#modules/forms';
import { workflowDraft, type WorkflowDraft } from '#modules/workflow';
import { procedureBody, type ProcedureBody } from '../domain/procedure.ts';

/** What is wrong in a folder of procedures, and where. */
export interface CatalogueFault {
  /** Relative to the folder. */
  file: string;
  /** Place in the file, such as `cases.0.timeLimit`; empty for the file as a whole. */
  path: string;
  /** Message key with the placeholder `detail`. */
  reason: string;
  detail: string;
}

/** The content of a file, and the name of that file. */
export interface Sourced<T> {
  file: string;
  body: T;
}

export interface CatalogueFolder {
  procedures: Sourced<ProcedureBody>[];
  /** By the name that procedures know them by. */
  forms: Map<string, Sourced<Form>>;
  workflows: Map<string, Sourced<WorkflowDraft>>;
  faults: CatalogueFault[];
}

/** Reads every procedure, form and workflow of a folder. What cannot be read is a fault, and missing from the answer. */
export async function readCatalogueFolder(folder: string): Promise<CatalogueFolder> {
  const faults: CatalogueFault[] = [];
  const read = async <T>(part: string, shape: z.ZodType<T>): Promise<Sourced<T>[]> => {
    const files = await Promise.all((await jsonFiles(folder, part, faults)).map((file) => readOne(folder, file, shape, faults)));
    return files.filter((one) => one !== undefined);
  };
  const procedures = await read('', procedureBody);
  const forms = await read('forms', form);
  const workflows = await read('workflows', workflowDraft);
  const whole = {
    procedures,
    forms: new Map(forms.map((one) => [one.body.key, one])),
    workflows: new Map(workflows.map((one) => [one.body.key, one])),
  };
  return { ...whole, faults: [...faults, ...nameFaults([...forms, ...workflows]), ...twiceFaults(procedures)] };
}

async function jsonFiles(folder: string, part: string, faults: CatalogueFault[]): Promise<string[]> {
  try {
    const names = (await readdir(join(folder, part))).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0) faults.push({ file: part || '.', path: '', reason: 'catalogue.fault.empty', detail: part || folder });
    return names.map((name) => join(part, name));
  } catch (fault) {
    faults.push({ file: part || '.', path: '', reason: 'catalogue.fault.unreadable', detail: codeOf(fault) });
    return [];
  }
}

async function readOne<T>(folder: string, file: string, shape: z.ZodType<T>, faults: CatalogueFault[]): Promise<Sourced<T> | undefined> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch (fault) {
    faults.push({ file, path: '', reason: 'catalogue.fault.unreadable', detail: codeOf(fault) });
    return undefined;
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return { file, body: parsed.data };
  for (const { path, message } of parsed.error.issues)
    faults.push({ file, path: path.join('.'), reason: 'catalogue.fault.shape', detail: message });
  return undefined;
}

/** Forms and workflows are looked for by name. */
const nameFaults = (all: Sourced<{ key: string }>[]): CatalogueFault[] =>
  all.flatMap(({ file, body }) =>
    file.endsWith(`/${body.key}.json`) ? [] : [{ file, path: 'key', reason: 'catalogue.fault.fileName', detail: body.key }],
  );

const twiceFaults = (procedures: Sourced<ProcedureBody>[]): CatalogueFault[] =>
  (['key', 'code'] as const).flatMap((path) =>
    procedures.flatMap(({ file, body }, i) => {
      const before = procedures.slice(0, i).find((other) => body[path] !== null && other.body[path] === body[path]);
      return before ? [{ file, path, reason: 'catalogue.fault.twice', detail: before.file }] : [];
    }),
  );

const codeOf = (fault: unknown): string => ((fault as NodeJS.ErrnoException).code ?? (fault as Error).message).slice(0, 200);
