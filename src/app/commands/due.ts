import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import {
  countWords,
  dueLine,
  explain,
  explainOptions,
  lineJson,
  loadCalendars,
  messages,
  type DueLine,
  type ExplainedRow,
  type Remaining,
  type Saying,
} from '#modules/calendar';
import { catalogue, formats, type Lang, type Translate } from '#platform/i18n';
import { linesOf } from '#platform/text';
import type { Instant } from '#platform/time';
import { Fault, oneLine } from '../fault.ts';
import { plainCommand, type CommonOptions } from '../options.ts';
import { fromCaller, root } from '../places.ts';

interface DueOptions extends CommonOptions {
  lang: Lang;
}

/** `motcua due`: due dates for JSON lines on the standard input, one answer a line, in order. Needs no database. */
export const dueCommand = (): Command =>
  plainCommand('due', 'Works out due dates: reads one JSON object a line, answers one a line.')
    .option('--data <folder>', "data folder whose calendars/*.json are known beside the nation's calendar")
    .addOption(new Option('--lang <language>', 'language of the notes').choices(['vi', 'en']).default('vi'))
    .action(run);

async function run({ json, data, lang }: DueOptions): Promise<void> {
  const calendars = await calendarsOf(data);
  const t = catalogue([messages])(lang);
  const say = json ? (line: DueLine) => lineJson(line, lang) : (line: DueLine) => told(line, lang, t);
  for await (const lines of linesOf(process.stdin, LONGEST_LINE)) {
    for (const text of lines.filter((one) => one.trim() !== '')) {
      if (!process.stdout.write(`${say(dueLine(text, calendars))}\n`)) await once(process.stdout, 'drain').catch(() => {});
      if (process.stdout.destroyed) return; // whoever read it is gone
    }
  }
}

/** Bytes. A line of thousands of pauses is no dossier, and would keep the lines behind it waiting. */
const LONGEST_LINE = 100_000;

function calendarsOf(data: string | undefined): ReturnType<typeof loadCalendars> {
  const folder = data === undefined ? undefined : fromCaller(data);
  if (folder !== undefined && !existsSync(folder)) throw new Fault(`there is no data folder ${folder}`);
  return loadCalendars(join(root, 'data/nation/calendar'), folder && join(folder, 'calendars')).catch((fault: unknown) => {
    throw new Fault(`calendars: ${oneLine(fault)}`);
  });
}

/** An answer for people: the dates, and under them why. */
function told(line: DueLine, lang: Lang, t: Translate): string {
  const name = line.id === null ? '' : `${String(line.id).replace(/\p{Cc}/gu, ' ')}: `;
  if (!line.ok) return `${name}${line.code}: ${line.message}`;
  const { input, answer } = line;
  const { promisedAt, firstDueAt, dueAt, remaining, verdict, firstVerdict } = answer;
  const date = (term: string, at: Instant | null) =>
    `${t(`calendar.derivation.${term}`)} ${at ? formats.dateTime(at) : t('calendar.derivation.none')}`;
  const facts = [date('promised', promisedAt), date('afterPauses', firstDueAt), ...(input.extension ? [date('extension', dueAt)] : [])];
  if (remaining) facts.push(t('calendar.command.remaining', { count: t(...count(remaining)) }));
  if (verdict) facts.push(t(`calendar.standing.${verdict}`));
  if (firstVerdict && firstVerdict !== verdict)
    facts.push(t('calendar.command.firstVerdict', { verdict: t(`calendar.standing.${firstVerdict}`) }));
  const { provisionalYears } = answer;
  const remark = provisionalYears.length > 0 ? [`  ${t('calendar.provisional', { years: provisionalYears.join(', ') })}`] : [];
  return [
    `${name}${facts.join('; ')}`,
    ...explain(answer.derivation, explainOptions(input, lang)).flatMap((row) => why(row, t)),
    ...remark,
  ].join('\n');
}

const count = ({ n, unit }: Remaining): [string, Saying['values']] => {
  const saying = unit === 'm' ? countWords(n, true) : { key: `calendar.limit.${unit}`, values: { n } };
  return saying ? [saying.key, saying.values] : ['calendar.limit.wh', { n: 0 }];
};

function why(row: ExplainedRow, t: Translate): string[] {
  const units = row.count ? t(row.count.key, row.count.values) : '';
  return [`  ${row.span}\t${units}\t${t(row.key, row.values)}`, ...row.remarks.map(({ key, values }) => `  \t\t${t(key, values)}`)];
}
