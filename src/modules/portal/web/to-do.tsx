import type { Outcome, State } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { Alert, Callout, useT, weekdayDate } from '#platform/ui';
import type { ComponentChildren } from 'preact';

export interface ToDoProps {
  state: State;
  outcome: Outcome | null;
  /** It is open and past its due date. */
  late: boolean;
  agency: string;
  receivingPoint: string;
  /** What the applicant was asked to complete; null where nothing is asked now. */
  asked: { items: number; deadline: Instant | null; passed: boolean } | null;
  /** Whole dong that are still to be paid. */
  open: number;
  /** Why it was not accepted, or ended: only for whom the whole notice is shown. */
  reason?: string | null | undefined;
  /** Buttons, where the reader can act here. */
  action?: ComponentChildren;
}

/** What the reader must do, if anything, in the state in which the dossier is; and our apology when we are late. */
export function ToDo(props: ToDoProps) {
  const t = useT();
  const { state, outcome, late, agency, receivingPoint: unit, asked, open, reason, action } = props;
  switch (state) {
    case 'supplementing':
      return (
        <Callout id="viec" title={t('portal.todo.supplement', { count: asked?.items ?? 0 })} action={action}>
          {t(asked?.passed ? 'portal.todo.supplementPassed' : 'portal.todo.supplementText', {
            unit,
            hasDate: asked?.deadline ? 'yes' : 'no',
            date: asked?.deadline ? weekdayDate(t, localDate(asked.deadline)) : '',
          })}
        </Callout>
      );
    case 'awaitingPayment':
      return (
        <Callout id="viec" title={t('portal.todo.pay', { amount: formats.money(open) })}>
          {t('portal.todo.payText', { unit })}
        </Callout>
      );
    case 'suspended':
      return <Told tone="info" title={t('portal.todo.suspended')} text={t('portal.todo.suspendedText', { unit })} />;
    case 'refused':
      return <Told title={t('portal.todo.refused')} reason={reason} text={t('portal.todo.refusedText', { unit })} />;
    case 'terminated':
      return <Told title={t('portal.todo.terminated')} reason={reason} text={t('portal.todo.terminatedText', { unit })} />;
    case 'withdrawn':
      return <Told title={t('portal.todo.withdrawn')} text={t('portal.todo.withdrawnText', { unit })} />;
    case 'cancelled':
      return <Told title={t('portal.todo.cancelled')} text={t('portal.todo.cancelledText', { unit })} />;
    case 'resolved':
      return <Result outcome={outcome} unit={unit} />;
    case 'returned':
      return <p>{t(outcome === 'refused' ? 'portal.todo.overRefused' : 'portal.tracked.over')}</p>;
    default:
      if (!late) return <p>{t('portal.tracked.nothingToDo')}</p>;
      return (
        <Alert tone="danger" title={t('portal.tracked.late')}>
          <p>{t('portal.tracked.lateText', { agency })}</p>
        </Alert>
      );
  }
}

function Result({ outcome, unit }: { outcome: Outcome | null; unit: string }) {
  const t = useT();
  const kind = outcome === 'refused' || outcome === 'deemedAllowed' ? outcome : null;
  return (
    <Callout id="viec" title={t(kind ? `portal.todo.result.${kind}` : 'portal.tracked.collect')}>
      {t(kind ? `portal.todo.resultText.${kind}` : 'portal.tracked.collectText', { unit })}
    </Callout>
  );
}

interface ToldProps {
  tone?: 'info' | 'neutral';
  title: string;
  reason?: string | null | undefined;
  text: string;
}

/** Something that the reader has to know, and what can be done next. */
function Told({ tone = 'neutral', title, reason, text }: ToldProps) {
  const t = useT();
  return (
    <Alert tone={tone} title={title}>
      {reason && <p>{t('portal.todo.reason', { reason })}</p>}
      <p>{text}</p>
    </Alert>
  );
}
