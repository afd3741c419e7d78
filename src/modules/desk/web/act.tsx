import { Alert, CaseColumns, OfficerPage, useT, useUrl } from '#platform/ui';
import { actForms } from './act-forms.ts';
import type { ActView } from './act-view.ts';
import { AcceptForm, AssignForm, NumberForm, ProposeForm } from './act-fields.tsx';
import { ReturnForm } from './return-form.tsx';
import { ApprovalForm, DraftPanel, ProposalPanel, SentBackPanel } from './approval.tsx';
import { useFacts } from './case.tsx';
import { ClockPanel } from './case-clock.tsx';
import { LastEntry } from './last-entry.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** The page of one act: what has to be known for it, and its form. */
export function ActPage({ view }: { view: ActView }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { kase, act, errors } = view;
  const title = t(`desk.act.${act}`);
  return (
    <OfficerPage
      title={`${title}: ${kase.dossier.code}`}
      heading={title}
      intro={words(kase.procedure.name)}
      back={{ href: url(places.dossier(kase.dossier.id)), label: t('desk.act.back') }}
      facts={useFacts(kase)}
      errors={errors}
    >
      {view.changed && (
        <Alert tone="warning" live title={t('desk.changed.title')}>
          <p>
            <LastEntry kase={kase} />
          </p>
          <p>{t(Object.keys(actForms[act].texts).length > 0 ? 'desk.changed.kept' : 'desk.changed.again')}</p>
        </Alert>
      )}
      <Body view={view} />
    </OfficerPage>
  );
}

function Body({ view }: { view: ActView }) {
  const clock = <ClockPanel view={view} />;
  switch (view.act) {
    case 'accept':
    case 'take':
    case 'deemAllowed':
      return (
        <CaseColumns side={clock}>
          <AcceptForm view={view} />
        </CaseColumns>
      );
    case 'assign':
      return (
        <CaseColumns side={clock}>
          <AssignForm view={view} />
        </CaseColumns>
      );
    case 'propose':
      return (
        <CaseColumns side={clock}>
          <SentBackPanel kase={view.kase} />
          <ProposeForm view={view} />
        </CaseColumns>
      );
    case 'number':
      return (
        <CaseColumns
          side={
            <>
              <NumberForm view={view} />
              {clock}
            </>
          }
        >
          <DraftPanel kase={view.kase} />
        </CaseColumns>
      );
    case 'return':
      return (
        <CaseColumns side={clock}>
          <ReturnForm view={view} />
        </CaseColumns>
      );
    case 'initial':
    case 'sign':
    case 'sendBack':
      return (
        <CaseColumns
          side={
            <>
              <ProposalPanel kase={view.kase} />
              <ApprovalForm view={view} />
              {clock}
            </>
          }
        >
          <DraftPanel kase={view.kase} />
        </CaseColumns>
      );
  }
}
