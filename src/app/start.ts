import { Command } from 'commander';
import { Fault, oneLine } from './fault.ts';
import { portOf, refusing } from './options.ts';
import { fromCaller } from './places.ts';
import { supervise } from './supervisor/supervise.ts';

/** `bin/start`: everything in one command, in the foreground. */
interface StartOptions {
  port: number;
  data?: string;
  demo: boolean;
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // whoever read it may be gone

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
process.on('uncaughtException', (fault) => ending.abort(new Fault(oneLine(fault), 1))); // what was started must be ended

try {
  const { port, data, demo } = read(process.argv);
  await supervise({
    port,
    data: data === undefined ? undefined : fromCaller(data),
    demo,
    env: process.env,
    say: (line) => console.log(line),
    ending,
  });
  process.exit(0);
} catch (fault) {
  console.error(`motcua: ${oneLine(fault)}`);
  process.exit(fault instanceof Fault ? fault.status : 1);
}

function read(argv: string[]): StartOptions {
  const program = refusing(new Command('bin/start'))
    .description('Runs the whole product on 127.0.0.1: database, worker and web, in the foreground.')
    .option('--port <port>', 'port to listen on', portOf, 8080)
    .option('--data <folder>', 'data folder; .data in the clone when not given')
    .option('--no-demo', 'start without the demo province and its accounts')
    .parse(argv);
  return program.opts<StartOptions>();
}
