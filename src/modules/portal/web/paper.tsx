import type { Component } from '#modules/catalogue';
import { acceptAttribute, isWaiting, labelOf } from '#modules/uploads';
import { Alert, Button, FileField, Form, LinkButton, Note, Row, useT, useUrl, type StoredFile } from '#platform/ui';
import { kindsOf, MAX_BYTES, MOST_FILES } from '../domain/accepts.ts';
import { ApplicationPage } from './application-page.tsx';
import type { Application } from './application.ts';
import { places } from './places.ts';
import type { RefusedFile } from './receive-files.ts';
import { pendingFile, storedFile } from './stored-file.ts';
import { useWords } from './words.ts';

export interface PaperPageProps {
  application: Application;
  component: Component;
  /** Files that were just sent and not taken. */
  refused?: readonly RefusedFile[];
  /** What was wrong with the form. */
  error?: string;
}

/** One paper: what is there, and room for more. */
export function PaperPage({ application, component, refused = [], error }: PaperPageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { draft, uploads, pending } = application;
  const here = places.paper(draft.id, component.key);
  const own = uploads.filter((upload) => upload.componentKey === component.key);
  const stored = own.map((upload) =>
    storedFile(upload, { href: url(places.file(draft.id, upload.id)), removeHref: url(`${here}?bo=${upload.id}`) }),
  );
  const ownPending = pending.filter((upload) => upload.componentKey === component.key);
  const unjudged = ownPending.map((upload) => pendingFile(t, upload, { removeHref: url(`${here}?bo=${upload.id}`) }));
  const title = words(component.name);
  const notTaken: StoredFile[] = refused.map(({ name, refusal }, i) => ({
    id: `refused-${i}`,
    name,
    bytes: 0,
    sha256: '',
    state: 'refused',
    reason: t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values),
  }));
  return (
    <ApplicationPage application={application} title={title} below errors={error ? { files: error } : {}}>
      <h1>{title}</h1>
      <p>{words(component.detail)}</p>
      {ownPending.some(isWaiting) && (
        <Alert tone="neutral" title={t('portal.paper.waiting')}>
          <p>{t('portal.paper.waitingText')}</p>
        </Alert>
      )}
      <Form files action={url(here)}>
        <FileField
          name="files"
          label={t(own.length > 0 ? 'portal.paper.chooseMore' : 'portal.paper.choose')}
          hint={t('portal.paper.hint', { most: MOST_FILES })}
          accept={acceptAttribute(kindsOf(component))
            .split(',')
            .filter((one) => one.startsWith('.'))}
          kinds={labelOf(...kindsOf(component))}
          maxBytes={MAX_BYTES}
          multiple
          stored={[...stored, ...unjudged, ...notTaken]}
          error={error}
        />
        <Row>
          <Button icon="upload" variant={own.length > 0 ? 'secondary' : 'primary'}>
            {t('portal.paper.send')}
          </Button>
          {own.length > 0 && (
            <LinkButton href={url(places.draft(draft.id))} iconEnd="arrowRight">
              {t('portal.paper.done')}
            </LinkButton>
          )}
        </Row>
      </Form>
      <Note>{t('portal.paper.hash')}</Note>
    </ApplicationPage>
  );
}
