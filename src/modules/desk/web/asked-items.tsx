import type { Notice } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal, localDate } from '#platform/time';
import { Note, Table, useT, weekdayDate } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';
import { Lines } from './lines.tsx';
import { useWords } from './words.ts';

/** What an applicant was asked to put right, until when, with the guidance that he got. */
export function AskedItems({ kase, notice: { content, number, at } }: { kase: Pick<Case, 'procedure'>; notice: Notice }) {
  const t = useT();
  const words = useWords();
  const nameOf = (key: string | null) => kase.procedure.components.find((one) => one.key === key)?.name;
  const items = content.items.map((item, n) => ({ ...item, no: n + 1 }));
  return (
    <>
      <Note>
        {t('desk.notice.numbered', { number, at: formats.dateTime(at) })}{' '}
        {content.deadline && <b>{t('desk.notice.until', { date: weekdayDate(t, localDate(Temporal.Instant.from(content.deadline))) })}</b>}
      </Note>
      {items.length > 0 && (
        <Table
          caption={t('desk.notice.items')}
          quiet
          rows={items}
          rowKey={(row) => String(row.no)}
          columns={[
            { key: 'no', head: t('desk.notice.no'), width: 'xs', stacked: 'line', cell: (row) => row.no },
            {
              key: 'what',
              head: t('desk.notice.what'),
              stacked: 'title',
              cell: (row) => {
                const name = nameOf(row.component);
                return (
                  <>
                    <b>{row.what}</b>
                    {name && words(name) !== row.what && <div class="mc-subtle">{words(name)}</div>}
                  </>
                );
              },
            },
            { key: 'why', head: t('desk.notice.why'), stacked: 'line', cell: (row) => row.why },
          ]}
        />
      )}
      {content.reason !== '' && (
        <div>
          <Lines text={content.reason} />
        </div>
      )}
      {content.basis !== '' && <Note>{t('desk.notice.basis', { basis: content.basis })}</Note>}
    </>
  );
}
