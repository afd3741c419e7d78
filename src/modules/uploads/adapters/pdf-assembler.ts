import type { ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Order, Unmade } from '../assembling/assemble.ts';
import type { Source } from '../assembling/assemble.ts';
import { startCaged } from './caged.ts';
import { turns } from './turns.ts';

export interface Assembly {
  sources: (Source & { bytes: number; open(): Promise<Readable> })[];
  at: string;
}

/** Thrown into whoever reads the PDF, when there is none. */
export class NotAssembled extends Error {
  readonly fault: Unmade | 'tooComplex' | 'busy';
  constructor(fault: Unmade | 'tooComplex' | 'busy') {
    super(`not assembled: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}

/** The PDF as it is made. The stream breaks with `NotAssembled`, so that half a file is never taken for a whole one. */
export type PdfAssembler = (assembly: Assembly) => Readable;

export interface PdfAssemblerLimits {
  parallel?: number;
  /** Assemblies that may wait for their turn; the next one is sent back at once. */
  waiting?: number;
  milliseconds?: number;
  /** As in `Cage`. */
  heapMegabytes?: number;
  dataMegabytes?: number;
}

/**
 * Makes one PDF of pictures and other PDFs in a process of its own, since foreign PDFs are taken apart for it. Sources go in
 * one by one and the PDF comes out as it is made: neither side holds more than one of them.
 */
export function pdfAssembler(limits: PdfAssemblerLimits = {}): PdfAssembler {
  const { parallel = 1, waiting = 10, milliseconds = 180_000, heapMegabytes = 512, dataMegabytes = 1_600 } = limits;
  const turn = turns(parallel, waiting);
  return (assembly) =>
    Readable.from(
      (async function* () {
        const done = await turn();
        if (!done) throw new NotAssembled('busy');
        const child = startCaged('adapters/pdf-assembler-process.ts', { heapMegabytes, dataMegabytes });
        const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
        try {
          yield* converse(child, assembly);
        } finally {
          clearTimeout(timer);
          child.kill('SIGKILL');
          done();
        }
      })(),
      { objectMode: false },
    );
}

async function* converse(child: ChildProcess, assembly: Assembly): AsyncGenerator<Uint8Array> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('the PDF assembler has no pipes');
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, 2_000)));
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  // A child that has ended has closed its pipe: that is no fault of the source. Any other fault is our own.
  let unread: unknown;
  const feeding = pipeline(ordered(assembly), stdin).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE' && fault.code !== 'ERR_STREAM_PREMATURE_CLOSE' && fault.code !== 'ECONNRESET') unread = fault;
    child.kill('SIGKILL');
  });
  for await (const chunk of stdout as AsyncIterable<Uint8Array>) yield chunk;
  await Promise.all([ended, feeding]);
  if (unread) throw unread;
  const fault = faultIn(said);
  if (fault) throw new NotAssembled(fault);
}

async function* ordered({ sources, at }: Assembly): AsyncGenerator<Uint8Array> {
  const order: Order = { at, sources: sources.map(({ kind, turn, bytes }) => ({ kind, turn, bytes })) };
  const text = Buffer.from(JSON.stringify(order));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  yield Buffer.concat([length, text]);
  for (const source of sources) yield* (await source.open()) as AsyncIterable<Uint8Array>;
}

/** What the process said at its end; one that said nothing was killed by its time, its heap or its memory. */
function faultIn(said: string): Unmade | 'tooComplex' | undefined {
  if (!said.startsWith('ready\n')) throw new Error(`the PDF assembler did not start: ${said.trim()}`);
  const unmade = /^unmade (\d+) (locked|unreadable)$/m.exec(said);
  if (unmade) return { no: Number(unmade[1]), fault: unmade[2] as Unmade['fault'] };
  return /^made$/m.test(said) ? undefined : 'tooComplex';
}
