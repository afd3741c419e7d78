import { isWaiting, labelOf, turned, type LoosePage, type PendingUpload } from '#modules/uploads';
import { formats } from '#platform/i18n';
import {
  Alert,
  Button,
  FileField,
  Form,
  LinkButton,
  Note,
  OfficerPage,
  Panel,
  Row,
  Subtle,
  Table,
  useT,
  useUrl,
  type StoredFile,
} from '#platform/ui';
import type { Received } from './scan-receive.ts';
import { SCAN_BYTES, scanKinds } from './scan-receive.ts';
import type { ScanView } from './scan-view.ts';
import { useWords } from './words.ts';

export interface ScanPageProps {
  view: ScanView;
  /** The pages were put together just now. */
  done?: boolean;
  error?: string;
  refused?: Received['refused'];
}

/** The pages of one paper: add, turn, move, take away, put together. */
export function ScanPage({ view, done = false, error, refused = [] }: ScanPageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { place, pages } = view;
  return (
    <OfficerPage
      title={t('desk.scan.title')}
      intro={words(place.title)}
      back={{ href: url(place.back), label: t('desk.scan.back') }}
      errors={error ? { files: error } : {}}
    >
      {done && !error && (
        <Alert tone="success" title={t('desk.scan.done')}>
          <p>{t('desk.scan.doneText')}</p>
        </Alert>
      )}
      <Panel id="pages" title={t('desk.scan.pages')} note={t('desk.scan.count', { count: countOf(pages) })}>
        {pages.length > 0 ? <PageList view={view} /> : <p>{t('desk.scan.none')}</p>}
      </Panel>
      <Panel id="add" title={t('desk.scan.add')}>
        <Add view={view} refused={refused} error={error} />
      </Panel>
    </OfficerPage>
  );
}

const countOf = (pages: readonly LoosePage[]): number => pages.reduce((sum, { upload }) => sum + (upload.pages ?? 1), 0);

function PageList({ view }: { view: ScanView }) {
  const t = useT();
  const url = useUrl();
  const { pages, here, place } = view;
  const isOnePdf = pages.length === 1 && pages[0]!.upload.mediaType === 'application/pdf' && pages[0]!.turn === 0;
  return (
    <Form>
      {pages.map(({ upload, turn }) => (
        <input key={upload.id} type="hidden" name="page" value={`${upload.id}:${turn}`} />
      ))}
      <Table
        caption={t('desk.scan.pages')}
        quiet
        rows={pages.map((page, index) => ({ page, no: index + 1 }))}
        rowKey={({ page }) => page.upload.id}
        columns={[
          { key: 'no', head: t('desk.scan.no'), width: 'xs', numeric: true, cell: ({ no }) => no },
          {
            key: 'picture',
            stacked: 'line',
            head: t('desk.scan.picture'),
            width: 'lg',
            cell: ({ page, no }) => <Picture page={page} no={no} here={here} />,
          },
          { key: 'file', stacked: 'line', head: t('desk.scan.file'), cell: ({ page }) => <About page={page} view={view} /> },
          {
            key: 'acts',
            stacked: 'line',
            head: t('desk.scan.acts'),
            width: 'xl',
            cell: ({ page, no }) => <Acts page={page} no={no} of={pages.length} />,
          },
        ]}
      />
      <Row>
        {!isOnePdf && (
          <Button name="do" value="assemble" icon="file" busy={t('desk.scan.assembling')}>
            {t('desk.scan.assemble')}
          </Button>
        )}
        {isOnePdf && (
          <LinkButton href={url(place.back)} iconEnd="arrowRight">
            {t('desk.scan.back')}
          </LinkButton>
        )}
      </Row>
      <Note>{t('desk.scan.what')}</Note>
    </Form>
  );
}

/** A picture as it will stand; turned by SVG, since the policy of our pages lets no style into an element. */
function Picture({ page: { upload, turn }, no, here }: { page: LoosePage; no: number; here: string }) {
  const t = useT();
  const url = useUrl();
  const href = url(`${here}/trang/${upload.id}`);
  const label = t('desk.scan.pageNo', { no });
  if (upload.mediaType === 'application/pdf') return <a href={href}>{t('desk.scan.openPdf')}</a>;
  return (
    <a href={href}>
      {turn === 0 ? (
        <img src={href} width={160} loading="lazy" alt={label} />
      ) : (
        <svg width={160} height={160} viewBox="0 0 100 100" role="img" aria-label={label}>
          <image href={href} width="100" height="100" transform={`rotate(${turn} 50 50)`} />
        </svg>
      )}
    </a>
  );
}

function About({ page: { upload, turn }, view }: { page: LoosePage; view: ScanView }) {
  const t = useT();
  const scan = view.scans.get(upload.id);
  const facts = [
    upload.pages ? t('desk.papers.pages', { count: upload.pages }) : '',
    formats.bytes(upload.bytes),
    turn === 0 ? '' : t('desk.scan.turned', { degrees: turn }),
  ];
  return (
    <>
      {upload.name}
      <br />
      <Subtle>{facts.filter(Boolean).join(' \u00b7 ')}</Subtle>
      {scan && (
        <>
          <br />
          <Subtle>
            {t('desk.scan.by', {
              name: view.names.get(scan.scannedBy) ?? '',
              at: formats.dateTime(scan.scannedAt),
              count: scan.from.length,
            })}
          </Subtle>
        </>
      )}
    </>
  );
}

function Acts({ page: { upload, turn }, no, of }: { page: LoosePage; no: number; of: number }) {
  const t = useT();
  const act = (value: string, words: string) => (
    <Button key={value} size="sm" variant="tertiary" name="do" value={value}>
      {t(words)}
      <span class="mc-spoken"> {t('desk.scan.pageNo', { no })}</span>
    </Button>
  );
  return (
    <Row>
      {act(`turn:${upload.id}:${turned(turn)}`, 'desk.scan.turn')}
      {no > 1 && act(`move:${upload.id}:${no - 1}`, 'desk.scan.up')}
      {no < of && act(`move:${upload.id}:${no + 1}`, 'desk.scan.down')}
      {act(`remove:${upload.id}`, 'desk.scan.remove')}
    </Row>
  );
}

function Add({ view: { pending }, refused, error }: { view: ScanView; refused: Received['refused']; error: string | undefined }) {
  const t = useT();
  const notTaken: StoredFile[] = refused.map(({ name, refusal }, index) => ({
    id: `refused-${index}`,
    name,
    bytes: 0,
    sha256: '',
    state: 'refused',
    reason: t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values),
  }));
  return (
    <>
      {pending.length > 0 && <Pending pending={pending} />}
      <Form files>
        <FileField
          name="files"
          label={t('desk.scan.choose')}
          hint={t('desk.scan.hint')}
          accept={['image/*', 'application/pdf']}
          kinds={labelOf(...scanKinds)}
          maxBytes={SCAN_BYTES}
          multiple
          stored={notTaken}
          error={error}
        />
        <Row>
          <Button icon="upload" variant="secondary">
            {t('desk.scan.send')}
          </Button>
        </Row>
      </Form>
    </>
  );
}

/** Files for which no virus scanner answered yet, and those refused after waiting. */
function Pending({ pending }: { pending: readonly PendingUpload[] }) {
  const t = useT();
  return (
    <Form>
      <ul>
        {pending.map((upload) => (
          <li key={upload.id}>
            <b>{upload.name}</b>: {t(isWaiting(upload) ? 'desk.scan.waiting' : (upload.reason ?? 'refusal.Invalid'))}{' '}
            <Button size="sm" variant="tertiary" name="do" value={`remove:${upload.id}`}>
              {t('desk.scan.remove')}
              <span class="mc-spoken"> {upload.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
