import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { Fault } from './fault.ts';

/** Makes a command, and those added to it later, tell a wrong option or value in one line with status 2. */
export function refusingProgram(command: Command): Command {
  return command
    .exitOverride(asFault)
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {} });
}

function asFault(fault: CommanderError): never {
  if (fault.exitCode === 0) process.exit(0); // help was asked for and is printed
  throw new Fault(fault.message.replace(/^error: /, ''));
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  return port;
}
