import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { VirusScanner } from './virus-scanner.ts';

export interface ClamdOptions {
  host: string;
  port: number;
  /** How long clamd may be silent before it counts as not answering. */
  milliseconds?: number;
}

const LONGEST_ANSWER = 4_096;

/**
 * ClamAV's daemon over TCP, by its INSTREAM command (clamd(8)): chunks with their length before them, a chunk of no length
 * at the end, one line as the answer. clamd's `StreamMaxLength` must exceed the largest upload, else it refuses those.
 */
export function clamdScanner({ host, port, milliseconds = 30_000 }: ClamdOptions): VirusScanner {
  return {
    name: 'clamd',
    scan: async (stream) => {
      const socket = connect({ host, port });
      socket.setTimeout(milliseconds, () => socket.destroy(new Error(`clamd does not answer on ${host}:${port}`)));
      try {
        return verdict(await ask(socket, stream));
      } finally {
        socket.destroy();
        stream.destroy();
      }
    },
  };
}

/** clamd may answer and hang up before it has read everything: then its answer counts, not the broken pipe. */
async function ask(socket: Socket, stream: Readable): Promise<string> {
  const answer = lineOf(socket);
  pipeline(stream, framed, socket, { end: false }).catch(() => {
    if (stream.errored) socket.destroy(stream.errored); // the fault is ours: clamd would wait for the rest
  });
  return answer;
}

async function* framed(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of stream) {
    if (chunk.length === 0) continue; // would be the end mark
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function lineOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text = (text + part).slice(0, LONGEST_ANSWER);
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('clamd hung up without an answer')));
  });
}

function verdict(answer: string): 'clean' | { found: string } {
  if (answer === 'stream: OK') return 'clean';
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { found };
  throw new Error(`clamd gave no verdict: ${answer}`);
}
