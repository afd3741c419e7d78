import { Alert, CaseColumns, OfficerPage, useT, useUrl } from '#platform/ui';
import type { DeskAct } from '../domain/desk-act.ts';
import { AssignForm, NumberForm, PlainForm, ProposeForm } from './act-fields.tsx';
import { formOf } from './act-forms.ts';
import type { ActView } from './act-view.ts';
import { ApprovalForm, DraftPanel, ProposalPanel, SentBackPanel } from './approval.tsx';
import { useFacts } from './case-facts.tsx';
import { ClockPanel } from './case-clock.tsx';
import { CorrectForm } from './correct.tsx';
import { LastEntry } from './last-entry.tsx';
import { MovePanels } from './move.tsx';
import { ConfirmPaymentForm, RequestPaymentForm } from './payment-acts.tsx';
import { places } from './places.ts';
import { GroundForm, WordsForm } from './reason-forms.tsx';
import { ReturnForm } from './return-form.tsx';
import { SupplementRequestForm } from './supplement-request.tsx';
import { DigitiseForm } from './digitise.tsx';
import { SupplementTakeForm } from './supplement-take.tsx';
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
          <p>{t(Object.keys(formOf(act, kase).texts).length > 0 ? 'desk.changed.kept' : 'desk.changed.again')}</p>
        </Alert>
      )}
      <Body view={view} />
    </OfficerPage>
  );
}

function Body({ view }: { view: ActView }) {
  const clock = <ClockPanel view={view} />;
  switch (view.act) {
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
    default:
      return (
        <CaseColumns side={clock}>
          <MainForm view={view} act={view.act} />
        </CaseColumns>
      );
  }
}

/** The form of an act that is done without a draft beside it. */
function MainForm({ view, act }: { view: ActView; act: Exclude<DeskAct, 'number' | 'initial' | 'sign' | 'sendBack'> }) {
  switch (act) {
    case 'accept':
    case 'take':
    case 'deemAllowed':
    case 'pullBack':
    case 'announceResult':
      return <PlainForm view={view} />;
    case 'assign':
      return <AssignForm view={view} />;
    case 'propose':
      return (
        <>
          <SentBackPanel kase={view.kase} />
          <ProposeForm view={view} />
        </>
      );
    case 'return':
      return <ReturnForm view={view} />;
    case 'refuseAcceptance':
    case 'terminate':
      return <GroundForm view={view} />;
    case 'suspend':
    case 'resume':
    case 'withdraw':
    case 'cancel':
    case 'confirmDelivery':
      return <WordsForm view={view} />;
    case 'requestSupplement':
      return <SupplementRequestForm view={view} />;
    case 'digitise':
      return <DigitiseForm view={view} />;
    case 'supplement':
      return <SupplementTakeForm view={view} />;
    case 'requestPayment':
      return <RequestPaymentForm view={view} />;
    case 'confirmPayment':
      return <ConfirmPaymentForm view={view} />;
    case 'correct':
      return <CorrectForm view={view} />;
    case 'move':
      return <MovePanels view={view} />;
  }
}
