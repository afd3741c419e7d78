import { PassThrough, type Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { formOf, type FormBody } from './form.ts';

/** One file of a form, as it comes in. */
export interface FormFile {
  /** Name of the input. */
  field: string;
  /** As the sender's machine calls it; any text. */
  name: string;
  /** As the sender's machine declares it; never believed. */
  declaredType: string;
  /** May be read, left or destroyed: what is not read is thrown away. */
  stream: Readable;
}

export interface PartsReader {
  /** The stream ends one byte after this many, so that its reader sees that the file is too large. */
  maxBytes: number;
  /** Called for each file that was chosen, with the fields that stood before it. The next part waits until it has answered. */
  onFile(file: FormFile, before: FormBody): Promise<void>;
}

const noFiles: PartsReader = { maxBytes: 0, onFile: async () => {} };

/**
 * The fields of a posted form, multipart or not; files of a multipart form go to the reader as they come, without ever
 * being held whole. What is no well-formed multipart body is thrown as a fault of the sender (status 400).
 */
export async function readForm(request: FastifyRequest, reader: PartsReader = noFiles): Promise<FormBody> {
  if (!request.isMultipart()) return formOf(request.body);
  const form: FormBody = {};
  const limits = { fileSize: reader.maxBytes + 1 };
  const parts = request.parts({ throwFileSizeLimit: false, limits } as object);
  for (let part = await nextOf(parts); part; part = await nextOf(parts)) {
    if (part.type === 'file') await hand(part, reader, form);
    else add(form, part.fieldname, String(part.value));
  }
  return form;
}

async function nextOf(parts: AsyncIterableIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const { done, value } = await parts.next();
    return done ? undefined : value;
  } catch (fault) {
    if ((fault as { statusCode?: number }).statusCode !== undefined) throw fault;
    throw Object.assign(new Error('the form broke off', { cause: fault }), { statusCode: 400 });
  }
}

async function hand(part: Multipart & { type: 'file' }, { onFile }: PartsReader, form: FormBody): Promise<void> {
  const feed = tap(part.file);
  const name = part.filename ?? '';
  try {
    if (name !== '') await onFile({ field: part.fieldname, name, declaredType: part.mimetype, stream: feed }, form);
  } finally {
    part.file.unpipe(feed);
    part.file.resume();
  }
}

/**
 * A copy of the stream that may be destroyed without breaking off the rest of the form. A form that came broken in one
 * piece has destroyed its file before anybody listened, and tells nobody any more.
 */
function tap(file: Readable): PassThrough {
  const feed = new PassThrough();
  const brokenOff = () => feed.destroy(file.errored ?? new Error('the form broke off'));
  feed.on('error', () => {}); // whoever reads it is told by the stream itself
  if (file.destroyed && !file.readableEnded) brokenOff();
  file.on('error', brokenOff);
  file.on('close', () => file.readableEnded || brokenOff());
  return file.pipe(feed);
}

function add(form: FormBody, name: string, value: string): void {
  const there = form[name];
  form[name] = there === undefined ? value : [there, value].flat();
}
