import type { FactKind, Note as WrittenNote } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Form, LinkButton, Note, Panel, Papers, Row, TextArea, useT, useUrl } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { NOTE } from './act-form.ts';
import { draftOf, type ActView } from './act-view.ts';
import { Submit } from './act-fields.tsx';
import { FileBar, FileView } from './case-papers.tsx';
import { Lines } from './lines.tsx';
import { places } from './places.ts';

/** The newest note that was written with an act. */
const noteOf = ({ notes }: Case, act: string): WrittenNote | undefined => notes.findLast((note) => note.act === act);

/** What the specialist proposes and why; the way to the draft. */
export function ProposalPanel({ kase }: { kase: Case }) {
  const t = useT();
  const url = useUrl();
  const note = noteOf(kase, 'propose');
  const draft = draftOf(kase);
  return (
    <Panel id="proposal" title={t('desk.proposal.title')} note={note && <Writer kase={kase} note={note} />}>
      {note ? (
        <div>
          <Lines text={note.body} />
        </div>
      ) : (
        <p>{t('desk.proposal.none')}</p>
      )}
      {draft && (
        <Row>
          <LinkButton href={url(places.file(kase.dossier.id, draft.no))} variant="secondary" icon="file">
            {t('desk.proposal.openDraft')}
          </LinkButton>
        </Row>
      )}
    </Panel>
  );
}

function Writer({ kase, note }: { kase: Case; note: WrittenNote }) {
  return (
    <>
      {officerName(kase.names, note.officerId)}, {formats.dateTime(note.at)}
    </>
  );
}

/** The draft itself with its checksum: what is approved is this very file. */
export function DraftPanel({ kase }: { kase: Case }) {
  const t = useT();
  const draft = draftOf(kase);
  return (
    <Panel id="draft" title={t('desk.paper.draftResult')} note={draft?.name} flush>
      {draft ? (
        <Papers label={t('desk.papers.list')} papers={[]} bar={<FileBar kase={kase} paper={draft} />}>
          <FileView kase={kase} paper={draft} />
        </Papers>
      ) : (
        <p>{t('desk.proposal.noDraft')}</p>
      )}
    </Panel>
  );
}

/** To approve, or to send back; the other of the two is one press away. */
export function ApprovalForm({ view: { kase, act, typed, errors } }: { view: ActView }) {
  const t = useT();
  const url = useUrl();
  const back = act === 'sendBack';
  const other = kase.allowed.find((one) => (back ? one === 'initial' || one === 'sign' : one === 'sendBack'));
  return (
    <Panel id="do" title={t(`desk.act.${act}`)}>
      <Form version={kase.dossier.version}>
        {!back && <input type="hidden" name="draftDigest" value={kase.dossier.draftDigest ?? ''} />}
        <TextArea
          name="note"
          label={t(back ? 'desk.sendBack.note' : 'desk.approve.note')}
          hint={back ? t('desk.sendBack.noteHint') : undefined}
          rows={back ? 5 : 2}
          maxLength={back ? NOTE : undefined}
          value={typed.note}
          error={errors.note}
          optional={!back}
        />
        {!back && <Note>{t(`desk.${act as 'initial' | 'sign'}.what`)}</Note>}
        <Row>
          <Submit view={{ act }} />
          {other && (
            <LinkButton href={url(places.act(kase.dossier.id, other))} variant="secondary">
              {t(`dossier.act.${other}`)}
            </LinkButton>
          )}
        </Row>
      </Form>
    </Panel>
  );
}

/** What has to be done again, where the dossier was sent back to this step. */
export function SentBackPanel({ kase }: { kase: Case }) {
  const t = useT();
  const last = kase.history.findLast((entry) => entry.kind !== ('dossier.assigned' satisfies FactKind));
  const note = last?.kind === ('dossier.sentBack' satisfies FactKind) ? noteOf(kase, 'sendBack') : undefined;
  if (!note) return null;
  return (
    <Panel id="sent-back" title={t('desk.sendBack.asked')} note={<Writer kase={kase} note={note} />}>
      <div>
        <Lines text={note.body} />
      </div>
    </Panel>
  );
}
