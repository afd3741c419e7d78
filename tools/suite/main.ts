import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.ts';
import { lastLine, skippedAsFailed, sum, type Counts } from './counts.ts';
import { names, runStaticCheck } from './static-checks.ts';
import { countFiles, nothing, runTests } from './tests.ts';

const usage = `Usage: bin/test [--only PATTERN] [--pictures]

Checks types, lint and format, then runs all tests; the last line is the count.

  --only PATTERN  only the checks, and the test files whose path contains PATTERN
  --pictures      leave a picture of every screen in .pictures
`;

const root = join(import.meta.dirname, '../..');
const say = (line: string) => console.log(line);
const { only, ...options } = read(process.argv.slice(2));
const pictures = options.pictures ? join(root, '.pictures') : undefined;

const checks = names.filter((name) => !only || name.includes(only));
const hasTests = !only || (await countFiles(root, only, pictures)) > 0;
if (checks.length === 0 && !hasTests) refuse(`no check and no test file has ${only} in its name`);

const counts: Counts[] = [];
for (const name of checks) counts.push(await runStaticCheck(name, root, say));
const tests = hasTests ? await withTests() : nothing;
counts.push(tests.counts);

const total = process.env.MOTCUA_SKIPPED_IS_FAILED ? skippedAsFailed(sum(counts)) : sum(counts);
say(lastLine(total));
process.exit(total.failed === 0 ? 0 : 1);

async function withTests() {
  const chromium = await findChromium(root, say);
  if (!chromium) say('browser tests not run: no Chromium');
  const ran = await runTests({ root, only, chromium, pictures });
  if (pictures && chromium) say(`pictures of every screen are in ${pictures}`);
  const kinds = new Map([['database', 'real'], ...(chromium ? [['browser', 'real'] as const] : []), ...ran.ports]);
  const named = (kind: string) => [...kinds].filter(([, is]) => is === kind).map(([port]) => port);
  say(`ports on the real thing: ${named('real').join(', ')}; on a stand-in: ${named('stand-in').join(', ') || 'none'}`);
  return ran;
}

function read(args: string[]): { only: string | undefined; pictures: boolean } {
  try {
    const options = {
      only: { type: 'string' },
      pictures: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values } = parseArgs({ args, options });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return { only: values.only, pictures: values.pictures };
  } catch (fault) {
    return refuse((fault as Error).message.split('. ')[0]!);
  }
}

function refuse(why: string): never {
  console.error(`motcua: ${why}`);
  process.exit(2);
}
