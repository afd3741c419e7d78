import { Alert, Button, CitizenPage, Code, Form, LinkButton, Row, useT, useUrl } from '#platform/ui';
import type { Own } from './own.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

export interface WithdrawProps {
  own: Own;
  /** Why it could not be done. */
  error?: string | undefined;
}

/** Asks a second time before a dossier is withdrawn: what it means, the button, and the way back. */
export function WithdrawPage({ own, error }: WithdrawProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { dossier, draftId, procedure } = own;
  const title = t('portal.withdraw.title');
  const back = url(places.sent(draftId));
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: back, label: dossier.code }]} errors={error ? { '': error } : {}}>
      <h1>{title}</h1>
      <p>
        <Code>{dossier.code}</Code> {words(procedure.name)}
      </p>
      <Alert tone="warning" icon="info">
        <p>{t('portal.withdraw.what')}</p>
      </Alert>
      <p>{t('portal.withdraw.after', { unit: own.receivingPoint })}</p>
      <Form action={url(places.withdraw(draftId))} version={dossier.version}>
        <Row>
          <Button variant="secondary">{t('portal.withdraw.do')}</Button>
          <LinkButton href={back}>{t('portal.withdraw.keep')}</LinkButton>
        </Row>
      </Form>
    </CitizenPage>
  );
}
