import { CitizenPage, LinkButton, Note, Row, useT, useUrl } from '#platform/ui';
import type { Id } from '#platform/ids';
import { places } from './places.ts';

/** The draft is not on this device; with `draftId`: the draft is, but not this part of it. */
export function LostDraftPage({ draftId }: { draftId: Id | null }) {
  const t = useT();
  const url = useUrl();
  const title = t(draftId ? 'portal.lost.part' : 'portal.lost.title');
  return (
    <CitizenPage title={title}>
      <h1>{title}</h1>
      <p>{t(draftId ? 'portal.lost.partText' : 'portal.lost.text')}</p>
      <Row>
        {draftId ? (
          <LinkButton href={url(places.draft(draftId))}>{t('portal.task.back')}</LinkButton>
        ) : (
          <LinkButton href={url(places.procedures)}>{t('portal.lost.begin')}</LinkButton>
        )}
        <LinkButton href={url(places.track)} variant="secondary">
          {t('ui.nav.track')}
        </LinkButton>
      </Row>
      {!draftId && <Note>{t('portal.lost.note')}</Note>}
    </CitizenPage>
  );
}
