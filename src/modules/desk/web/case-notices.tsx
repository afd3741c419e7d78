import { LinkButton, Panel, Stack, useT, useUrl } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { AskedItems } from './asked-items.tsx';
import { places } from './places.ts';

/** What the applicant was told in writing: each notice with its number, its points, its deadline, and a way to print it. */
export function NoticesPanel({ kase }: { kase: Case }) {
  const t = useT();
  const url = useUrl();
  if (kase.notices.length === 0) return null;
  return (
    <Panel id="notices" title={t('desk.notices.title')} note={t('desk.notices.count', { count: kase.notices.length })}>
      {kase.notices.toReversed().map((notice) => (
        <Stack key={notice.id}>
          <h3>{t(`dossier.notice.${notice.kind}`)}</h3>
          <AskedItems kase={kase} notice={notice} />
          <p>
            {t('desk.notices.by', { name: officerName(kase.names, notice.officerId) })}{' '}
            <LinkButton href={url(places.notice(kase.dossier.id, notice.id))} variant="tertiary" size="sm" icon="print">
              {t('desk.notices.print')}
            </LinkButton>
          </p>
        </Stack>
      ))}
    </Panel>
  );
}
