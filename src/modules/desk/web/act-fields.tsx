import { stepOf } from '#modules/workflow';
import {
  Button,
  FileField,
  Form,
  Note,
  Panel,
  Radios,
  ReceiptFiles,
  Row,
  Select,
  TextArea,
  TextInput,
  useT,
  useUrl,
  type StoredFile,
} from '#platform/ui';
import type { Paper } from '#modules/dossier';
import type { StoredUpload } from '#modules/uploads';
import { MAX_BYTES, NOTE } from './act-form.ts';
import { proposals, stepForms } from './act-forms.ts';
import { draftOf, type ActView } from './act-view.ts';
import { places } from './places.ts';
import { STORED } from './receive-act.ts';
import { useWords } from './words.ts';

interface Props {
  view: ActView;
}

type PlainAct = 'accept' | 'take' | 'deemAllowed' | 'pullBack' | 'announceResult';

/** Acts that ask nothing: what will happen, and the button. */
export function PlainForm({ view: { kase, act } }: Props) {
  const t = useT();
  const words = useWords();
  const step = kase.dossier.step === null ? undefined : stepOf(kase.workflow, kase.dossier.step);
  const to = kase.workflow.steps.find((one) => one.key === step?.acts.find((way) => way.act === act)?.to);
  return (
    <Panel id="do" title={t(`desk.act.${act}`)}>
      <Form version={kase.dossier.version}>
        <p>{t(`desk.${act as PlainAct}.what`)}</p>
        {to && <Note>{t('desk.act.leadsTo', { step: words(to.name) })}</Note>}
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** To whom: with what each of them has to do already. */
export function AssignForm({ view: { kase, act, specialists, typed, errors } }: Props) {
  const t = useT();
  const others = specialists.filter((one) => one.id !== kase.dossier.handlerId);
  const load = (open: number) => t('desk.assign.open', { count: open });
  const field = { name: 'handlerId', label: t('desk.assign.who'), error: errors.handlerId, value: typed.handlerId };
  return (
    <Panel id="do" title={t('desk.act.assign')}>
      {others.length === 0 ? (
        <p>{t('desk.assign.nobody')}</p>
      ) : (
        <Form version={kase.dossier.version}>
          {others.length <= 7 ? (
            <Radios {...field} options={others.map(({ id, name, open }) => ({ value: id, label: name, hint: load(open) }))} />
          ) : (
            <Select {...field} options={others.map(({ id, name, open }) => ({ value: id, label: `${name} (${load(open)})` }))} />
          )}
          <TextArea name="note" label={t('desk.assign.note')} rows={3} value={typed.note} error={errors.note} optional />
          <Row>
            <Submit view={{ act }} />
          </Row>
        </Form>
      )}
    </Panel>
  );
}

/** The submission note and the draft of the result. */
export function ProposeForm({ view }: Props) {
  const t = useT();
  const { kase, act, typed, errors, stored } = view;
  const there = draftOf(kase) ?? kase.papers.findLast((paper) => paper.kind === 'draftResult');
  const { accept } = stepForms.propose.file!;
  return (
    <Panel id="do" title={t('desk.act.propose')}>
      <Form version={kase.dossier.version} files>
        {stored && <input type="hidden" name={STORED} value={stored.id} />}
        <Radios
          name="outcome"
          label={t('desk.propose.outcome')}
          options={proposals.map((value) => ({
            value,
            label: t(`dossier.outcome.${value}`),
            hint: t(`desk.propose.outcomeHint.${value}`),
          }))}
          value={typed.outcome}
          error={errors.outcome}
        />
        <TextArea
          name="note"
          label={t('desk.propose.note')}
          hint={t('desk.propose.noteHint')}
          rows={8}
          maxLength={NOTE}
          value={typed.note}
          error={errors.note}
        />
        {there && !stored && <ThereAlready view={view} paper={there} />}
        <FileField
          name="draft"
          label={t(there && !stored ? 'desk.propose.newDraft' : 'desk.propose.draft')}
          accept={accept.map((kind) => `.${kind}`)}
          maxBytes={MAX_BYTES}
          stored={storedFiles(stored)}
          error={errors.draft}
          optional={there !== undefined && !stored}
        />
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

function ThereAlready({ view: { kase }, paper }: Props & { paper: Paper }) {
  const t = useT();
  const url = useUrl();
  const { no, name, bytes, pages, sha256 } = paper;
  return (
    <div>
      <p>{t('desk.propose.there')}</p>
      <ReceiptFiles files={[{ id: String(no), name, bytes, pages, sha256, href: url(places.file(kase.dossier.id, no)) }]} />
    </div>
  );
}

/** Number and symbol, and the issued result. */
export function NumberForm({ view: { kase, act, typed, errors, stored } }: Props) {
  const t = useT();
  const { accept } = stepForms.number.file!;
  return (
    <Panel id="do" title={t('desk.act.number')}>
      <Form version={kase.dossier.version} files>
        {stored && <input type="hidden" name={STORED} value={stored.id} />}
        <TextInput
          name="resultNumber"
          label={t('desk.number.number')}
          hint={t('desk.number.numberHint')}
          value={typed.resultNumber}
          error={errors.resultNumber}
          maxLength={60}
          autocomplete="off"
        />
        <FileField
          name="result"
          label={t('desk.number.result')}
          hint={t('desk.number.resultHint')}
          accept={accept.map((kind) => `.${kind}`)}
          maxBytes={MAX_BYTES}
          stored={storedFiles(stored)}
          error={errors.result}
        />
        <Note>{t('desk.number.what')}</Note>
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

export function Submit({ view: { act } }: { view: Pick<ActView, 'act'> }) {
  const t = useT();
  return <Button>{t(`dossier.act.${act}`)}</Button>;
}

const storedFiles = (stored: StoredUpload | undefined): StoredFile[] =>
  stored ? [{ id: stored.id, name: stored.name, bytes: stored.bytes, pages: stored.pages, sha256: stored.sha256 }] : [];
