import type { Component } from '#modules/catalogue';
import type { PendingUpload, StoredUpload } from '#modules/uploads';
import { Button, Form, LinkButton, ReceiptFiles, Row, useT, useUrl } from '#platform/ui';
import { ApplicationPage } from './application-page.tsx';
import type { Application } from './application.ts';
import { places } from './places.ts';
import { pendingFile, storedFile } from './stored-file.ts';

export interface RemovePageProps {
  application: Application;
  component: Component;
  upload: StoredUpload | PendingUpload;
}

/** Asks before a file is taken away. */
export function RemovePage({ application, component, upload }: RemovePageProps) {
  const t = useT();
  const url = useUrl();
  const here = url(places.paper(application.draft.id, component.key));
  const title = t('portal.remove.title');
  return (
    <ApplicationPage application={application} title={title} below>
      <h1>{title}</h1>
      <ReceiptFiles files={[upload.state === 'clean' ? storedFile(upload) : pendingFile(t, upload)]} />
      <p>{t('portal.remove.text')}</p>
      <Form action={here}>
        <input type="hidden" name="remove" value={upload.id} />
        <Row>
          <Button variant="secondary">{t('portal.remove.do')}</Button>
          <LinkButton href={here}>{t('portal.remove.keep')}</LinkButton>
        </Row>
      </Form>
    </ApplicationPage>
  );
}
