import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Fault } from '../fault.ts';
import { createAdministrator } from '../first-administrator.ts';
import { asOwner, findInstallation } from '../installation.ts';
import { chainKeysOf } from '../log-keys.ts';
import { group, installationCommand, print, type CommonOptions } from '../options.ts';
import { fromCaller } from '../places.ts';

interface Options extends CommonOptions {
  tenant: string;
  user: string;
  passwordFile?: string;
  name?: string;
  province?: string;
}

/** `motcua admin create`: the account with which a person begins; in an empty database it makes the province too. */
export const adminCreate = (): Command =>
  group('admin', 'Accounts of administrators.', [
    installationCommand('create', 'Makes an account with the role of administrator; the first one also makes its province.')
      .requiredOption('--tenant <slug>', 'short name of the province, as in its address')
      .requiredOption('--user <login>', 'user name to log in with')
      .option('--password-file <file>', 'file that holds the password; standard input when not given, or "-"')
      .option('--name <name>', "the person's name; the user name when not given")
      .option('--province <name>', "a new province's name; its short name when not given")
      .action(run),
  ]);

async function run(options: Options): Promise<void> {
  const installation = await findInstallation(options.data);
  const keys = await chainKeysOf(installation.keys.chain);
  const password = await readPassword(options.passwordFile);
  const { tenant: slug, user, name = user, province = slug } = options;
  const made = await asOwner(installation, (owner) => createAdministrator(owner, keys, { slug, province, login: user, password, name }));
  print(made, [`${made.user} may log in as administrator of ${made.tenant}`], options);
}

async function readPassword(file = '-'): Promise<string> {
  if (file === '-' && process.stdin.isTTY) throw new Fault('give the password with --password-file, or on standard input');
  const whole = file === '-' ? text(process.stdin) : readFile(fromCaller(file), 'utf8');
  const password = await whole.catch((fault: NodeJS.ErrnoException) => {
    throw new Fault(`the password file cannot be read (${fault.code})`);
  });
  return password.replace(/\r?\n$/, '');
}
