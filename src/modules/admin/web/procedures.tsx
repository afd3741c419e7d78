import { ADMINISTERED_PAGE, type AdministeredLine, type Pending } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import type { PlainDate } from '#platform/time';
import { Badge, Chip, Chips, EmptyState, OfficerPage, Pagination, RowLink, Table, TableBox, usePage, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';
import { railOf } from './rail.ts';

export interface ProceduresProps {
  lines: readonly AdministeredLine[];
  total: number;
  pending: Pending | null;
  page: number;
}

const choices: readonly (Pending | null)[] = [null, 'limits', 'publication'];

export function ProceduresPage({ lines, total, pending, page }: ProceduresProps) {
  const { t, lang } = usePage();
  const url = useUrl();
  const from = page * ADMINISTERED_PAGE;
  return (
    <OfficerPage
      title={t('admin.procedures.title')}
      rail={railOf(t, url)}
      count={formats.number(total)}
      intro={t('admin.procedures.intro')}
    >
      <Chips label={t('admin.procedures.show')}>
        {choices.map((one) => (
          <Chip key={one ?? 'all'} href={url(places.list(one))} on={one === pending}>
            {t(`admin.procedures.${one ?? 'all'}`)}
          </Chip>
        ))}
      </Chips>
      {lines.length === 0 ? (
        <EmptyState title={t('admin.procedures.none')}>{t('admin.procedures.noneText')}</EmptyState>
      ) : (
        <TableBox>
          <Table
            quiet
            caption={t('admin.procedures.title')}
            rows={lines}
            rowKey={(line) => line.procedureId}
            columns={[
              {
                key: 'name',
                head: t('admin.procedures.name'),
                stacked: 'title',
                cell: (line) => <RowLink href={url(places.procedure(line.code))}>{lang === 'vi' ? line.name : line.nameEn}</RowLink>,
              },
              { key: 'code', head: t('admin.procedures.code'), width: 'lg', cell: (line) => <span class="mc-code">{line.code}</span> },
              { key: 'limit', head: t('admin.procedures.limit'), width: 'lg', cell: (line) => <Limits {...line} /> },
              { key: 'posted', head: t('admin.publication.posted'), width: 'md', cell: (line) => <Since day={line.posted} /> },
              { key: 'electronic', head: t('admin.publication.electronic'), width: 'md', cell: (line) => <Since day={line.electronic} /> },
            ]}
          />
        </TableBox>
      )}
      {(page > 0 || total > ADMINISTERED_PAGE) && (
        <Pagination
          newer={page > 0 ? url(places.list(pending, page - 1)) : undefined}
          older={from + ADMINISTERED_PAGE < total ? url(places.list(pending, page + 1)) : undefined}
        />
      )}
    </OfficerPage>
  );
}

function Limits({ missing, cases }: AdministeredLine) {
  const t = useT();
  if (missing === 0) return <>{t('admin.procedures.limitsThere', { count: cases })}</>;
  return <Badge tone="dueSoon">{t('admin.procedures.limitsMissing', { missing, count: cases })}</Badge>;
}

function Since({ day }: { day: PlainDate | null }) {
  const t = useT();
  return <>{day ? formats.date(day) : t('admin.publication.not')}</>;
}
