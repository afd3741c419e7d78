import type { Dossier } from '#modules/dossier';
import { LinkButton, useT, useUrl } from '#platform/ui';
import { receiptCheckPlaces } from './receipt-check-places.ts';

/** On the page after sending, once the dossier was accepted: the filer's own copy of the slip. */
export function OwnSlipLink({ draftId, dossier }: { draftId: string; dossier: Pick<Dossier, 'receivedAt'> }) {
  const t = useT();
  const url = useUrl();
  if (dossier.receivedAt === null) return null;
  return (
    <LinkButton href={url(receiptCheckPlaces.slip(draftId))} variant="secondary" icon="print">
      {t('portal.receiptCheck.ownSlip')}
    </LinkButton>
  );
}
