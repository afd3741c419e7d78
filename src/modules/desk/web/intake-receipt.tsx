import { postLengths } from '#modules/dossier';
import { Dense, Details, Panel, TextArea, TextInput, useT, type TextInputProps } from '#platform/ui';
import { deskFields as f } from '../domain/intake-form.ts';
import type { IntakeView } from './intake-view.ts';

interface Props {
  view: IntakeView;
}

/** The post's papers: the hand-over record counts as the filing (Decision 45/2016). */
export function PostPanel({ view }: Props) {
  const t = useT();
  const field = useField(view);
  return (
    <Panel id="post" title={t('desk.intake.post')}>
      <Dense>
        <TextInput {...field(f.postRecord, 'desk.intake.post.record', 'desk.intake.post.recordHint')} maxLength={40} width="md" />
        <TextInput {...field(f.postDay, 'desk.intake.post.day', 'desk.intake.post.dayHint')} {...dateLook} />
        <TextInput {...field(f.postTime, 'desk.intake.post.time', 'desk.intake.timeHint')} {...timeLook} />
        <TextInput {...field(f.postOffice, 'desk.intake.post.office')} maxLength={postLengths.postOffice} />
        <TextInput {...field(f.postNote, 'desk.intake.post.note')} maxLength={postLengths.noteNumber} width="md" optional />
        <TextArea {...field(f.postList, 'desk.intake.post.list', 'desk.intake.post.listHint')} rows={3} optional />
      </Dense>
    </Panel>
  );
}

const receiptFields = [f.receiptDay, f.receiptTime, f.receiptProof, f.receiptReason];

/** It was received before it is typed in: during a power cut, on a paper slip. Closed, for it is rare. */
export function ReceiptDetails({ view }: Props) {
  const t = useT();
  const field = useField(view);
  const isUsed = receiptFields.some((name) => (view.typed[name] ?? '') !== '' || view.errors[name]);
  return (
    <Details summary={t('desk.intake.earlier')} open={isUsed}>
      <p>{t('desk.intake.earlierText')}</p>
      <Dense>
        <TextInput {...field(f.receiptDay, 'desk.intake.earlier.day')} {...dateLook} optional />
        <TextInput {...field(f.receiptTime, 'desk.intake.earlier.time', 'desk.intake.timeHint')} {...timeLook} optional />
        <TextInput
          {...field(f.receiptProof, 'desk.intake.earlier.proof', 'desk.intake.earlier.proofHint')}
          maxLength={40}
          width="md"
          optional
        />
        <TextInput {...field(f.receiptReason, 'desk.intake.earlier.reason')} maxLength={500} optional />
      </Dense>
    </Details>
  );
}

const dateLook: Partial<TextInputProps> = { inputMode: 'numeric', width: 'sm', maxLength: 10 };
const timeLook: Partial<TextInputProps> = { width: 'sm', maxLength: 8 };

function useField({ typed, errors }: IntakeView) {
  const t = useT();
  return (name: string, label: string, hint?: string) => ({
    name,
    label: t(label),
    hint: hint && t(hint),
    value: typed[name] ?? '',
    error: errors[name],
    autocomplete: 'off',
  });
}
