/**
 * The program behind `pdfAssembler`: on standard input the length of an order, the order, and the bytes of its sources; on
 * standard output the PDF; on standard error `ready`, then `made` or `unmade` with the source that is at fault. It has its
 * own memory and time, holds one source at a time, and is killed when they are over.
 */
import { once } from 'node:events';
import { assemble, type Order } from '../assembling/assemble.ts';
import { ByteFeed } from '../judging/byte-feed.ts';

const { stdin, stdout, stderr } = process;
stderr.write('ready\n');
const feed = new ByteFeed(stdin);
const order = JSON.parse((await feed.take((await feed.take(4)).readUInt32BE())).toString()) as Order;

const unmade = await assemble(
  order,
  (bytes) => feed.take(bytes),
  async (bytes) => {
    if (!stdout.write(bytes)) await once(stdout, 'drain');
  },
);
stderr.write(unmade ? `unmade ${unmade.no} ${unmade.fault}\n` : 'made\n');
// The parent may have more to send; what is written is drained before the process ends.
stdin.destroy();
