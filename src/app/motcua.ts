import { Command } from 'commander';
import { adminCreate } from './commands/admin-create.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { catalogueImport } from './commands/catalogue-import.ts';
import { demoLoad } from './commands/demo-load.ts';
import { dueCommand } from './commands/due.ts';
import { migrateCommand } from './commands/migrate.ts';
import { versionCommand } from './commands/version.ts';
import { Fault, oneLine } from './fault.ts';
import { refusing } from './options.ts';

/** `bin/motcua`: the command line. Status 0 when all is well, 1 when the work failed, 2 when it was asked for wrongly. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') process.exitCode = 1; // whoever read it may be gone, but a full disk is a failure
  });
}

const program = refusing(new Command('motcua'))
  .description('Command line of the product. Each command has --help and --json.')
  .helpCommand(false);
for (const command of [migrateCommand(), adminCreate(), auditVerify(), catalogueImport(), demoLoad(), dueCommand(), versionCommand()])
  program.addCommand(command);

try {
  if (process.argv.length === 2) throw new Fault('name a command; motcua --help lists them');
  await program.parseAsync();
} catch (fault) {
  console.error(`motcua: ${oneLine(fault)}`);
  process.exitCode = fault instanceof Fault ? fault.status : 1;
}
