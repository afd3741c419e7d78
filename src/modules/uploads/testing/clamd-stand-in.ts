import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How the stand-in behaves: like clamd, like clamd with a small StreamMaxLength, or silent, or hanging up. */
export type ClamdMood = 'well' | 'tooSmall' | 'silent' | 'hangsUp';

/** Speaks the wire protocol of clamd's INSTREAM and knows one virus: whatever contains `virus`. */
export async function clamdStandIn(virus: Buffer): Promise<{ port: number; mood: ClamdMood; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    serve(socket);
  });
  const serve = (socket: Socket) => {
    const got: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      got.push(part);
      if (standIn.mood === 'hangsUp') return void socket.destroy();
      if (standIn.mood === 'tooSmall') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const file = standIn.mood === 'silent' || part.at(-1) !== 0 ? undefined : whole(Buffer.concat(got));
      if (file) socket.end(file.includes(virus) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn = {
    port: (server.address() as AddressInfo).port,
    mood: 'well' as ClamdMood,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return standIn;
}

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
