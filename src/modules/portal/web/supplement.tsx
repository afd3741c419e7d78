import type { Component } from '#modules/catalogue';
import { acceptAttribute, isWaiting, labelOf, type PendingUpload, type StoredUpload } from '#modules/uploads';
import { formats } from '#platform/i18n';
import { localDate } from '#platform/time';
import {
  Alert,
  Button,
  CitizenPage,
  FileField,
  Form,
  Note,
  ReceiptFiles,
  Row,
  LinkButton,
  useT,
  useUrl,
  weekdayDate,
  type FieldErrors,
  type StoredFile,
} from '#platform/ui';
import { kindsOf, MAX_BYTES } from '../domain/accepts.ts';
import { AskedList } from './asked-list.tsx';
import type { Own } from './own.ts';
import { places } from './places.ts';
import { pendingFile, storedFile } from './stored-file.ts';
import { useWords } from './words.ts';

export interface SupplementProps {
  own: Own;
  /** The papers that may be handed in. */
  components: readonly Component[];
  uploads: readonly StoredUpload[];
  pending: readonly PendingUpload[];
  /** Files that were just sent and not taken, by field. */
  refused?: readonly { field: string; file: StoredFile }[];
  errors?: FieldErrors;
}

export const fileField = (component: string): string => `file.${component}`;

/** What is asked for, room for the files of each paper, and, once something is there, the button that sends it all. */
export function SupplementPage(props: SupplementProps) {
  const t = useT();
  const url = useUrl();
  const { own, uploads, pending, errors = {} } = props;
  const { dossier, draftId, asked, items, notices, procedure } = own;
  const title = t('portal.supplement.title');
  const guidance = notices.findLast(({ kind }) => kind === 'completion' || kind === 'supplement');
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: url(places.sent(draftId)), label: dossier.code }]} errors={errors}>
      <h1>{title}</h1>
      {asked?.deadline && (
        <Alert tone="info" icon="calendar" title={t('portal.supplement.until', { date: weekdayDate(t, localDate(asked.deadline)) })}>
          {asked.passed && <p>{t('portal.supplement.passed')}</p>}
        </Alert>
      )}
      <AskedList items={items} components={procedure.components} />
      {guidance && guidance.content.reason !== '' && <p>{guidance.content.reason}</p>}
      {guidance && <Note>{t('portal.supplement.notice', { number: guidance.number, at: formats.dateTime(guidance.at) })}</Note>}
      <h2>{t('portal.supplement.files')}</h2>
      {pending.some(isWaiting) && (
        <Alert tone="neutral" title={t('portal.paper.waiting')}>
          <p>{t('portal.paper.waitingText')}</p>
        </Alert>
      )}
      <Upload {...props} />
      {uploads.length > 0 && !pending.some(isWaiting) && <Send own={own} count={uploads.length} />}
      <Note>{t('portal.supplement.atDesk', { unit: own.receivingPoint })}</Note>
    </CitizenPage>
  );
}

/** A field for each paper, and one button that sends the chosen files. */
function Upload({ own, components, uploads, pending, refused = [], errors = {} }: SupplementProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const here = places.supplement(own.draftId);
  const removeHref = (id: string) => url(`${here}?bo=${id}`);
  return (
    <Form files action={url(here)}>
      {components.map((component) => {
        const field = fileField(component.key);
        const isOwn = (one: { componentKey: string }) => one.componentKey === component.key;
        return (
          <FileField
            key={component.key}
            name={field}
            label={words(component.name)}
            hint={words(component.detail)}
            accept={acceptAttribute(kindsOf(component))
              .split(',')
              .filter((one) => one.startsWith('.'))}
            kinds={labelOf(...kindsOf(component))}
            maxBytes={MAX_BYTES}
            multiple
            stored={[
              ...uploads.filter(isOwn).map((one) => storedFile(one, { removeHref: removeHref(one.id) })),
              ...pending.filter(isOwn).map((one) => pendingFile(t, one, { removeHref: removeHref(one.id) })),
              ...refused.filter((one) => one.field === field).map(({ file }) => file),
            ]}
            error={errors[field]}
            optional={!own.items.some((one) => one.component === component.key)}
          />
        );
      })}
      <Row>
        <Button icon="upload" variant={uploads.length > 0 ? 'secondary' : 'primary'}>
          {t('portal.paper.send')}
        </Button>
      </Row>
    </Form>
  );
}

/** Sends all that is there; then the officers go on with the dossier. */
function Send({ own, count }: { own: Own; count: number }) {
  const t = useT();
  const url = useUrl();
  return (
    <Form action={url(places.supplement(own.draftId))} version={own.dossier.version}>
      <input type="hidden" name="send" value="yes" />
      <p>{t('portal.supplement.ready', { count })}</p>
      <Row>
        <Button iconEnd="arrowRight">{t('portal.supplement.do')}</Button>
      </Row>
    </Form>
  );
}

/** Asks before a file is taken away again. */
export function RemoveSupplementPage({ own, upload }: { own: Own; upload: StoredUpload | PendingUpload }) {
  const t = useT();
  const url = useUrl();
  const here = url(places.supplement(own.draftId));
  const title = t('portal.remove.title');
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: here, label: t('portal.supplement.title') }]}>
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
    </CitizenPage>
  );
}
