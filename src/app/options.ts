import { Command, InvalidArgumentError, type CommanderError } from 'commander';
import { Fault } from './fault.ts';

/** What every command of the command line takes. */
export interface CommonOptions {
  json?: boolean;
  data?: string;
}

/** A command that tells a wrong option or value in one line, with status 2. */
export function refusing(command: Command): Command {
  return command
    .exitOverride(asFault)
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => {} });
}

/** A command of `bin/motcua` that prints for people, or one JSON value with `--json`. */
export const plainCommand = (name: string, description: string): Command =>
  refusing(new Command(name)).description(description).option('--json', 'print one JSON value and nothing else');

/** The same for a command that works on an installation. */
export const installationCommand = (name: string, description: string): Command =>
  plainCommand(name, description).option('--data <folder>', 'data folder of the installation; the default one of bin/start when not given');

/** A name under which commands stand together. */
export function group(name: string, description: string, commands: Command[]): Command {
  const parent = refusing(new Command(name)).description(description).helpCommand(false);
  for (const command of commands) parent.addCommand(command);
  return parent.action(() => {
    throw new Fault(`name a command of ${name}; motcua ${name} --help lists them`);
  });
}

/** Prints a result: as one JSON value, or as lines for people. */
export function print(value: object, lines: string[], { json }: CommonOptions): void {
  console.log(json ? JSON.stringify(value) : lines.join('\n'));
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  return port;
}

function asFault(fault: CommanderError): never {
  if (fault.exitCode === 0) process.exit(0); // help was asked for and is printed
  throw new Fault(fault.message.replace(/^error: /, ''));
}
