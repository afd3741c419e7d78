import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';

/** The idempotency key of this page's writing form: a second press of the button does nothing twice. */
export function WriteKey() {
  return <input type="hidden" name="_key" value={usePage().writeKey} />;
}

/** The version of the row that the page shows; a change made meanwhile is then noticed. */
export function RowVersion({ version }: { version: number }) {
  return <input type="hidden" name="_version" value={version} />;
}

export interface FormProps {
  /** A finished address; the page's own when left out. */
  action?: string | undefined;
  id?: string | undefined;
  /** Version of the row that the form changes. */
  version?: number | undefined;
  /** The form carries files: sends multipart, with progress where script runs. */
  files?: boolean | undefined;
  children: ComponentChildren;
}

/** A form that writes: POST, with the write key and, where given, the row's version; sent once however often pressed. */
export function Form({ action, id, version, files, children }: FormProps) {
  const { t, url, path } = usePage();
  const upload = files
    ? {
        'data-upload': t('ui.file.sending', { percent: '%n' }),
        'data-received': t('ui.file.received'),
        'data-failed': t('ui.file.failed'),
      }
    : {};
  return (
    <form
      class="mc-form"
      method="post"
      id={id}
      action={action ?? url(path)}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
      data-once
      {...upload}
    >
      <WriteKey />
      {version !== undefined && <RowVersion version={version} />}
      {children}
      {files && <p class="mc-progress" role="status" data-progress hidden />}
    </form>
  );
}

export interface SaveHintProps {
  /** `14:08`, when what is shown was last saved; nothing was saved yet without it. */
  savedAt?: string | undefined;
}

/** Says when the form was saved, and with script that something typed since is not. */
export function SaveHint({ savedAt }: SaveHintProps) {
  const { t } = usePage();
  return (
    <p class="mc-savehint" role="status" data-unsaved={t('ui.save.unsaved')}>
      {savedAt === undefined ? '' : t('ui.save.savedAt', { time: savedAt })}
    </p>
  );
}
