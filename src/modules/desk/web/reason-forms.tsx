import { refusalGrounds, terminationGrounds } from '#modules/dossier';
import { Checkbox, Form, Panel, Radios, Row, TextArea, TextInput, useT } from '#platform/ui';
import { LINE, REASON } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { SURE } from './case-act-forms.ts';
import { ClockEffect } from './clock-effect.tsx';

interface Props {
  view: ActView;
}

/** Acts that need a ground of a closed list, the reason in full, and the rule that it rests on. */
export function GroundForm({ view }: Props) {
  const t = useT();
  const { kase, act, typed, errors } = view;
  const isEnd = act === 'terminate';
  const options = isEnd
    ? terminationGrounds.map((value) => ({ value, label: t(`dossier.terminationGround.${value}`) }))
    : refusalGrounds.map((value) => ({ value, label: t(`dossier.refusalGround.${value}`) }));
  return (
    <Panel id="do" title={t(`desk.act.${act}`)}>
      <Form version={kase.dossier.version}>
        <p>{t(isEnd ? 'desk.terminate.what' : 'desk.refuseAcceptance.what')}</p>
        <Radios name="ground" label={t('desk.ground')} options={options} value={typed.ground} error={errors.ground} />
        <TextArea
          name="reason"
          label={t('desk.reasonToApplicant')}
          hint={t('desk.reasonToApplicantHint')}
          rows={5}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
        />
        <BasisField view={view} />
        {isEnd && <Sure view={view} />}
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** The rule that something asked of an applicant rests on. */
export function BasisField({ view: { typed, errors } }: Props) {
  const t = useT();
  return (
    <TextInput
      name="basis"
      label={t('desk.basis')}
      hint={t('desk.basisHint')}
      maxLength={LINE}
      autocomplete="off"
      value={typed.basis}
      error={errors.basis}
      optional
    />
  );
}

/** Asked a second time, where nothing can be taken back. */
function Sure({ view: { act, ticked, errors } }: Props) {
  const t = useT();
  return (
    <Checkbox
      name={SURE}
      label={t(`desk.${act as 'terminate' | 'cancel'}.sure`)}
      checked={(ticked[SURE] ?? []).length > 0}
      error={errors[SURE]}
    />
  );
}

/** Acts that need words and nothing else. */
const fields = {
  suspend: { name: 'reason', max: REASON, rows: 4 },
  resume: { name: 'reason', max: REASON, rows: 3 },
  withdraw: { name: 'reason', max: REASON, rows: 3 },
  cancel: { name: 'reason', max: REASON, rows: 4 },
  confirmDelivery: { name: 'proof', max: LINE, rows: 2 },
} as const;

export function WordsForm({ view }: Props) {
  const t = useT();
  const { kase, typed, errors } = view;
  const act = view.act as keyof typeof fields;
  const { name, max, rows } = fields[act];
  return (
    <Panel id="do" title={t(`desk.act.${act}`)}>
      <Form version={kase.dossier.version}>
        <p>{t(`desk.${act}.what`)}</p>
        <ClockEffect view={view} />
        <TextArea
          name={name}
          label={t(`desk.${act}.${name}`)}
          hint={t(`desk.${act}.hint`)}
          rows={rows}
          maxLength={max}
          value={typed[name]}
          error={errors[name]}
          optional={act === 'resume'}
        />
        {act === 'cancel' && <Sure view={view} />}
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}
