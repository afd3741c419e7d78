import type { Command } from 'commander';
import { plainCommand, print, type CommonOptions } from '../options.ts';
import { readVersion } from '../version.ts';

/** `motcua version` */
export const versionCommand = (): Command =>
  plainCommand('version', 'Says which version this is.').action(async (options: CommonOptions) => {
    const found = await readVersion();
    print(found, [`motcua ${found.version}${found.commit ? ` (${found.commit.slice(0, 12)})` : ''}, Node.js ${found.node}`], options);
  });
