import { formats } from '#platform/i18n';
import { Panel, Stack, Table, usePage, useT } from '#platform/ui';
import { correctionsOf } from '../domain/corrections.ts';
import { officerName } from '../domain/holder.ts';
import type { Shown } from '../domain/sheet.ts';
import type { Case } from '../use-cases/read-case.ts';
import { Lines } from './lines.tsx';
import { useWords } from './words.ts';

/** What was corrected after acceptance: before and after, by whom and when. Both versions are kept. */
export function FormerPanel({ kase }: { kase: Case }) {
  const t = useT();
  const words = useWords();
  const { lang } = usePage();
  if (kase.former.length === 0) return null;
  return (
    <Panel id="former" title={t('desk.former.title')} note={t('desk.former.count', { count: kase.former.length })}>
      {correctionsOf(kase.form, kase.former, kase.answers, lang).map(({ no, at, by, changes }) => (
        <Stack key={no}>
          <h3>{t('desk.former.by', { name: officerName(kase.names, by), at: formats.dateTime(at) })}</h3>
          <Table
            caption={t('desk.former.title')}
            quiet
            rows={changes}
            rowKey={({ key }) => key}
            columns={[
              { key: 'field', head: t('desk.former.field'), stacked: 'title', cell: ({ label }) => words(label) },
              { key: 'before', head: t('desk.former.before'), stacked: 'labelled', cell: ({ before }) => <Value shown={before} /> },
              { key: 'after', head: t('desk.former.after'), stacked: 'labelled', cell: ({ after }) => <Value shown={after} /> },
            ]}
          />
        </Stack>
      ))}
    </Panel>
  );
}

function Value({ shown }: { shown: Shown }) {
  const t = useT();
  return 'text' in shown ? <Lines text={shown.text} /> : <>{t(shown.key)}</>;
}
