import { formats } from '#platform/i18n';
import { useT } from '../context.ts';
import { Field, fieldId, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

/** A file that the server already holds. */
export interface StoredFile {
  id: string;
  name: string;
  bytes: number;
  pages?: number | null | undefined;
  /** Hex text of 64 letters. */
  sha256: string;
  /** Where it can be opened; a finished address. */
  href?: string | undefined;
  /** Where somebody confirms that it be taken away; a finished address. */
  removeHref?: string | undefined;
  /** `ready` unless said otherwise. */
  state?: 'checking' | 'ready' | 'refused' | undefined;
  /** Why it was refused, in words. */
  reason?: string | undefined;
}

export interface FileFieldProps extends FieldProps {
  /** Endings that the picker offers: `.pdf`, `.jpg`. What is accepted is judged by content, on the server. */
  accept?: readonly string[] | undefined;
  /** The kinds in words, where the endings say the same kind twice; made from `accept` when left out. */
  kinds?: string | undefined;
  /** Most bytes of one file; checked before sending where script runs. */
  maxBytes?: number | undefined;
  multiple?: boolean | undefined;
  /** What was received earlier for this field. */
  stored?: readonly StoredFile[] | undefined;
  /** Name of the submit buttons that take a stored file away; the button's value is the file's id. */
  removeName?: string | undefined;
}

export function FileField({ accept = [], kinds = endings(accept), maxBytes, multiple, stored = [], removeName, ...field }: FileFieldProps) {
  const t = useT();
  const about = `${fieldId(field.name)}-kinds`;
  const limit = maxBytes === undefined ? '' : formats.bytes(maxBytes);
  return (
    <Field {...field} describedBy={[about]}>
      {(control) => (
        <div class="mc-filefield">
          {stored.length > 0 && <FileList files={stored} removeName={removeName} />}
          <input
            class="mc-file"
            type="file"
            accept={accept.join(',') || undefined}
            multiple={multiple}
            data-max-bytes={maxBytes}
            data-too-big={maxBytes === undefined ? undefined : t('ui.file.tooBig', { name: '%n', size: '%s', limit })}
            {...control}
          />
          <p class="mc-hint" id={about}>
            {[kinds && t('ui.file.kinds', { kinds }), limit && t('ui.file.limit', { size: limit })].filter(Boolean).join('; ')}
          </p>
        </div>
      )}
    </Field>
  );
}

const endings = (accept: readonly string[]): string => accept.map((ending) => ending.replace('.', '').toUpperCase()).join(', ');

export interface ReceiptFilesProps {
  files: readonly StoredFile[];
  /** Shows the whole checksum, as on a receipt to keep. */
  whole?: boolean | undefined;
}

/** The proof of what was received: each file with name, size, pages and checksum. */
export const ReceiptFiles = ({ files, whole }: ReceiptFilesProps) => <FileList files={files} whole={whole} />;

function FileList({ files, whole, removeName }: ReceiptFilesProps & { removeName?: string | undefined }) {
  const t = useT();
  return (
    <ul class="mc-files">
      {files.map((file) => (
        <li key={file.id} data-state={file.state ?? 'ready'}>
          <Icon name={file.state === 'refused' ? 'triangle' : file.state === 'checking' ? 'hourglass' : 'file'} />
          <div>
            {file.href ? <a href={file.href}>{file.name}</a> : <b>{file.name}</b>}
            <small>
              <Facts file={file} whole={whole} />
            </small>
          </div>
          {file.removeHref && (
            <a href={file.removeHref}>
              {t('ui.file.remove')}
              <span class="mc-spoken"> {file.name}</span>
            </a>
          )}
          {removeName && (
            <button class="mc-textbutton" type="submit" name={removeName} value={file.id} formNoValidate>
              {t('ui.file.remove')}
              <span class="mc-spoken"> {file.name}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ file, whole }: { file: StoredFile; whole?: boolean | undefined }) {
  const t = useT();
  if (file.state === 'refused') return <>{file.reason ?? t('ui.file.refused')}</>;
  const known = [file.pages ? t('ui.file.pages', { count: file.pages }) : '', formats.bytes(file.bytes)].filter(Boolean);
  if (file.state === 'checking') return <>{[...known, t('ui.file.checking')].join(' · ')}</>;
  const { sha256 } = file;
  return (
    <>
      {known.join(' · ')} · {t('ui.file.hash')}{' '}
      <code data-whole={whole ? '' : undefined}>{whole ? sha256 : `${sha256.slice(0, 4)}…${sha256.slice(-4)}`}</code>
    </>
  );
}
