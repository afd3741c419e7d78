import type { Dossier } from '#modules/dossier';
import type { Refusal } from '#platform/results';
import { LinkButton, OfficerPage, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';

const slipOf = (id: string): string => `${places.dossier(id)}/giay-tiep-nhan`;

/** The way to the acceptance slip, to print or to send; nothing before acceptance. */
export function SlipLink({ dossier }: { dossier: Pick<Dossier, 'id' | 'receivedAt'> }) {
  const t = useT();
  const url = useUrl();
  if (dossier.receivedAt === null) return null;
  return (
    <LinkButton href={url(slipOf(dossier.id))} variant="secondary" size="sm" icon="print">
      {t('desk.slip.open')}
    </LinkButton>
  );
}

/** Why there is no slip to show. */
export function NoSlipPage({ id, refusal }: { id: string; refusal: Refusal }) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t('desk.slip.none')}>
      <p>{t(refusal.reason ?? `refusal.${refusal.name}`)}</p>
      <p>
        <LinkButton variant="secondary" href={url(places.dossier(id))}>
          {t('desk.slip.back')}
        </LinkButton>
      </p>
    </OfficerPage>
  );
}
