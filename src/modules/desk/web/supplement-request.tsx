import { Details, Fieldset, Form, ItemRow, Note, Panel, Row, Select, TextArea, TextInput, useT } from '#platform/ui';
import { LINE, REASON } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { ClockEffect } from './clock-effect.tsx';
import { BasisField } from './reason-forms.tsx';
import { ITEM_ROWS, itemField } from './supplement-forms.ts';
import { useWords } from './words.ts';

interface Props {
  view: ActView;
}

/** What has to be completed, point by point with its reason, and until when: all of it at once. */
export function SupplementRequestForm({ view }: Props) {
  const t = useT();
  const { kase, act, typed, errors } = view;
  const isBefore = kase.dossier.receivedAt === null;
  return (
    <Panel id="do" title={t('desk.act.requestSupplement')}>
      <Form version={kase.dossier.version}>
        <p>{t(isBefore ? 'desk.requestSupplement.before' : 'desk.requestSupplement.after')}</p>
        <ClockEffect view={view} />
        <Fieldset name="items" label={t('desk.requestSupplement.items')} hint={t('desk.requestSupplement.itemsHint')} error={errors.items}>
          <div id="f-items" class="mc-stack">
            <Rows view={view} from={0} group={0} />
          </div>
        </Fieldset>
        <TextInput
          name="deadline"
          label={t('desk.requestSupplement.deadline')}
          hint={t('desk.requestSupplement.deadlineHint')}
          inputMode="numeric"
          autocomplete="off"
          width="sm"
          value={typed.deadline}
          error={errors.deadline}
          optional
        />
        <TextArea
          name="reason"
          label={t('desk.requestSupplement.guidance')}
          hint={t('desk.requestSupplement.guidanceHint')}
          rows={3}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
          optional
        />
        <BasisField view={view} />
        <Note>{t(isBefore ? 'desk.requestSupplement.numberedDesk' : 'desk.requestSupplement.numberedAgency')}</Note>
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** A few rows, and the next ones one press away: no script is needed to add one. */
function Rows({ view, from, group }: Props & { from: number; group: number }) {
  const t = useT();
  const count = ITEM_ROWS[group];
  if (count === undefined) return null;
  const next = from + count;
  const isUsed = Object.entries(view.typed).some(([name, text]) => Number(/^item\.(\d+)\./.exec(name)?.[1] ?? -1) >= next && text !== '');
  return (
    <>
      {Array.from({ length: count }, (_, n) => (
        <Item key={from + n} view={view} n={from + n} />
      ))}
      {group + 1 < ITEM_ROWS.length && (
        <Details summary={t('desk.requestSupplement.more')} open={isUsed}>
          <Rows view={view} from={next} group={group + 1} />
        </Details>
      )}
    </>
  );
}

function Item({ view: { kase, typed, errors }, n }: Props & { n: number }) {
  const t = useT();
  const words = useWords();
  const [component, what, why] = [itemField(n, 'component'), itemField(n, 'what'), itemField(n, 'why')];
  return (
    <ItemRow label={t('desk.requestSupplement.item', { no: n + 1 })}>
      <Select
        name={component}
        label={t('desk.requestSupplement.component', { no: n + 1 })}
        empty={t('desk.requestSupplement.noComponent')}
        options={kase.procedure.components.map(({ key, name }) => ({ value: key, label: words(name) }))}
        value={typed[component]}
        error={errors[component]}
      />
      <TextInput
        name={what}
        label={t('desk.requestSupplement.whatField')}
        maxLength={LINE}
        autocomplete="off"
        value={typed[what]}
        error={errors[what]}
      />
      <TextInput
        name={why}
        label={t('desk.requestSupplement.why')}
        maxLength={LINE}
        autocomplete="off"
        value={typed[why]}
        error={errors[why]}
      />
    </ItemRow>
  );
}
