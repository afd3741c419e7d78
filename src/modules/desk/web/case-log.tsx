import { MomentText, Panel, Table, useT } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import { logLines, type LogLine } from '../domain/log-lines.ts';
import type { Case } from '../use-cases/read-case.ts';
import { Lines } from './lines.tsx';
import { useWords } from './words.ts';

/** The lines of a dossier's log with their names, newest first. */
export function useLogLines(kase: Case): LogLine[] {
  const t = useT();
  const words = useWords();
  // A dossier that was moved to another procedure may have gone through a step that its workflow does not have.
  const stepName = (key: string) => kase.workflow.steps.find((step) => step.key === key)?.name;
  return logLines(kase, {
    officer: (id) => officerName(kase.names, id),
    step: (key) => words(stepName(key) ?? { vi: key, en: key }),
    say: t,
  });
}

/** Who did a line of the log. */
export function LogActor({ kase, line }: { kase: Case; line: LogLine }) {
  const t = useT();
  if (line.actor === 'system') return <>{t('desk.log.system')}</>;
  return <>{line.actor === 'applicant' ? kase.parties.submitter.name : officerName(kase.names, line.officerId)}</>;
}

/** What happened, by whom, in words. */
export function LogPanel({ kase }: { kase: Case }) {
  const t = useT();
  const lines = useLogLines(kase);
  return (
    <Panel id="log" title={t('desk.log.title')} note={t('desk.log.note', { count: lines.length })} flush>
      <Table
        quiet
        caption={t('desk.log.title')}
        rows={lines}
        rowKey={(line) => String(line.no)}
        columns={[
          { key: 'at', head: t('desk.log.at'), width: 'md', stacked: 'line', cell: (line) => <MomentText at={line.at} /> },
          { key: 'who', head: t('desk.log.who'), width: 'md', stacked: 'line', cell: (line) => <LogActor kase={kase} line={line} /> },
          { key: 'act', head: t('desk.log.act'), width: 'md', stacked: 'title', cell: (line) => <b>{t(line.act)}</b> },
          { key: 'what', head: t('desk.log.what'), stacked: 'line', cell: (line) => <What line={line} /> },
        ]}
      />
    </Panel>
  );
}

function What({ line: { said, note } }: { line: LogLine }) {
  const t = useT();
  return (
    <>
      {said.map(({ key, values }) => (
        <div key={key}>{t(key, values)}</div>
      ))}
      {note !== null && <Lines text={note} />}
    </>
  );
}
