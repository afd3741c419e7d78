import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startCaged } from './caged.ts';
import { turns } from './turns.ts';

/** What reading a PDF tells: its pages, or why it cannot be read. `busy` says nothing about the file: too many wait. */
export type PdfFinding = { pages: number } | 'encrypted' | 'broken' | 'tooComplex' | 'busy';

/** Reads the whole stream. Throws when no reading was possible at all, which says nothing about the file. */
export type PdfReader = (pdf: Readable) => Promise<PdfFinding>;

export interface PdfReaderLimits {
  /** Readers at the same time in this process; others wait for their turn. */
  parallel?: number;
  /** Files that may wait for their turn; the next one is sent back at once. */
  waiting?: number;
  /** How long one file may take, from the reader's start. */
  milliseconds?: number;
  /** As in `Cage`. */
  heapMegabytes?: number;
  dataMegabytes?: number;
}

/**
 * Reads PDFs in a process of its own, one a file, which a hostile file may kill or block as it likes. A worker thread would
 * not do: its `resourceLimits` do not count the buffers into which a PDF unpacks (a file of 4 MB took 1.5 GB and more).
 * The reader gets the bytes through a pipe; it may not write files nor start programs, and sees no environment.
 */
export function pdfReader(limits: PdfReaderLimits = {}): PdfReader {
  const { parallel = 2, waiting = 20, milliseconds = 20_000, heapMegabytes = 384, dataMegabytes = 1_200 } = limits;
  const turn = turns(parallel, waiting);
  return async (pdf) => {
    const done = await turn();
    if (!done) {
      pdf.destroy();
      return 'busy';
    }
    try {
      const child = startCaged('adapters/pdf-reader-process.ts', { heapMegabytes, dataMegabytes });
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
      try {
        return await converse(child, pdf);
      } finally {
        clearTimeout(timer);
        child.kill('SIGKILL');
      }
    } finally {
      done();
    }
  };
}

async function converse(child: ChildProcess, pdf: Readable): Promise<PdfFinding> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('the PDF reader has no pipes');
  let [said, complaint] = ['', ''];
  stdout.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, 1_000)));
  stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-1_000)));
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  // A reader that died has closed its pipe; how it died is told by what it said. A fault of the store is our own.
  let unread: unknown;
  pdf.once('error', (fault) => {
    if (!stdin.destroyed) unread = fault;
  });
  await Promise.all([ended, pipeline(pdf, stdin).catch(() => child.kill('SIGKILL'))]);
  if (unread) throw unread;
  return finding(said, complaint);
}

function finding(said: string, complaint: string): PdfFinding {
  const [ready, answer] = said.split('\n');
  if (ready !== 'ready') throw new Error(`the PDF reader did not start: ${complaint.trim()}`);
  const pages = /^pages (\d{1,9})$/.exec(answer ?? '')?.[1];
  if (pages) return { pages: Number(pages) };
  if (answer === 'encrypted' || answer === 'broken') return answer;
  return 'tooComplex'; // it ended without an answer: killed by its time, its heap or its memory
}
