import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ScannerOnTrial } from '../adapters/scanner.contract.ts';
import { layers } from './unpack.ts';

/** How the stand-in behaves: like clamd, silent, or hanging up as soon as it has heard something. */
export type ClamdMood = 'well' | 'silent' | 'hangsUp';

export interface ClamdStandIn extends ScannerOnTrial {
  mood: ClamdMood;
}

/**
 * Speaks the wire protocol of clamd's INSTREAM and knows one virus: the given text, wherever it stands in a file, also
 * packed in a ZIP (a Word file is one) or in a stream of a PDF.
 */
export async function clamdStandIn(virus: Buffer, streamMax = 100_000_000): Promise<ClamdStandIn> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    serve(socket);
  });
  const serve = (socket: Socket) => {
    const got: Buffer[] = [];
    let bytes = 0;
    socket.on('data', (part: Buffer) => {
      got.push(part);
      bytes += part.length;
      if (standIn.mood === 'hangsUp') return void socket.destroy();
      if (standIn.mood === 'silent') return;
      if (bytes > streamMax) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const file = part.at(-1) === 0 ? whole(Buffer.concat(got)) : undefined;
      if (file) socket.end(isInfected(file, virus) ? 'stream: Eicar-Test-Signature.UNOFFICIAL FOUND\0' : 'stream: OK\0');
    });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: ClamdStandIn = {
    port: (server.address() as AddressInfo).port,
    streamMax,
    mood: 'well',
    fallSilent: () => void (standIn.mood = 'silent'),
    comeBack: () => void (standIn.mood = 'well'),
    die: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return standIn;
}

const isInfected = (file: Buffer, virus: Buffer): boolean => [...layers(file)].some((layer) => layer.includes(virus));

const COMMAND = 'zINSTREAM\0';

/** The file, once the chunk of no length has come. */
function whole(got: Buffer): Buffer | undefined {
  if (got.length < COMMAND.length) return undefined;
  if (got.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('not an INSTREAM command');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > got.length) return undefined;
    chunks.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
