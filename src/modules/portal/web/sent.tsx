import { nationalCode, type Dossier } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal, localDate } from '#platform/time';
import {
  Alert,
  CitizenPage,
  Code,
  DefinitionList,
  LinkButton,
  MomentText,
  Note,
  ReceiptFiles,
  Section,
  Stack,
  StepList,
  WeekdayText,
  useT,
  useUrl,
  weekdayDate,
} from '#platform/ui';
import type { Appointment } from '../domain/appointment.ts';
import { canSupplement, canWithdraw } from '../domain/own-acts.ts';
import { AskedList } from './asked-list.tsx';
import { Fees } from './fees.tsx';
import { limitIn } from './limit.ts';
import type { Own } from './own.ts';
import { places } from './places.ts';
import { OwnSlipLink } from './receipt-check-link.tsx';
import { filedPaper } from './stored-file.ts';
import { ToDo } from './to-do.tsx';
import { useWords } from './words.ts';

export interface SentProps extends Own {
  /** It is open and past its due date. */
  overdue: boolean;
  /** While it waits to be accepted: the date that acceptance now would lead to. */
  appointment: Appointment | null;
  /** Files came after it was sent and are not with it. */
  late: boolean;
}

/** The receipt: the code, what comes next and by when, and the proof of every file. To print, to keep, to come back to. */
export function SentPage(props: SentProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { dossier, papers, procedure, late, items, draftId } = props;
  const isNew = dossier.state === 'submitted';
  const title = t(isNew ? 'portal.sent.title' : 'portal.sent.titleLater');
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: url(places.home), label: t('ui.nav.home') }]}>
      <h1>{title}</h1>
      <p>{words(procedure.name)}</p>
      {late && (
        <Alert tone="warning" title={t('portal.sent.late')}>
          <p>{t('portal.sent.lateText')}</p>
        </Alert>
      )}
      {!isNew && (
        <ToDo
          {...props}
          state={dossier.state}
          outcome={dossier.outcome}
          late={props.overdue}
          action={
            canSupplement(dossier) && (
              <LinkButton href={url(places.supplement(draftId))} variant="secondary" iconEnd="arrowRight">
                {t('portal.supplement.start')}
              </LinkButton>
            )
          }
        />
      )}
      {items.length > 0 && <AskedList items={items} components={procedure.components} />}
      <DefinitionList
        layout="figures"
        items={[
          { term: t('portal.track.code'), value: <Code large>{dossier.code}</Code> },
          ...(isNew ? [] : [{ term: t('portal.sent.state'), value: <State dossier={dossier} /> }]),
          { term: t('portal.sent.at'), value: <MomentText at={Temporal.Instant.from(dossier.submittedAt)} /> },
        ]}
      />
      <OwnSlipLink draftId={draftId} dossier={dossier} />
      {hasNext(dossier) && (
        <Section id="tiep" title={t('portal.sent.next')}>
          <StepList steps={nextSteps(t, props)} />
        </Section>
      )}
      <Section id="tra-cuu" title={t('portal.sent.track')}>
        <Stack>
          <p>{t('portal.sent.messages')}</p>
          <p>{t('portal.sent.trackText')}</p>
          <p>
            <LinkButton href={url(places.track)} variant="secondary">
              {t('ui.nav.track')}
            </LinkButton>
          </p>
        </Stack>
      </Section>
      {procedure.fees.length > 0 && (
        <Section id="phi" title={t('portal.fee.title')} intro={t('portal.sent.fee')}>
          <Fees procedure={procedure} />
          {props.open > 0 && <Note>{t('portal.sent.owed', { amount: formats.money(props.open) })}</Note>}
        </Section>
      )}
      <Section id="tep" title={t('ui.file.stored', { count: papers.length })} intro={t('portal.sent.filesText')}>
        <ReceiptFiles files={papers.map(filedPaper)} whole />
      </Section>
      <Note>{t('portal.sent.print')}</Note>
      {canWithdraw(dossier) && (
        <p>
          <a href={url(places.withdraw(draftId))}>{t('portal.withdraw.link')}</a>
        </p>
      )}
    </CitizenPage>
  );
}

/** The state in the words of the national portal, with its number. */
function State({ dossier: { state } }: Pick<SentProps, 'dossier'>) {
  const t = useT();
  const number = nationalCode[state];
  const words = t(`dossier.state.${state}`);
  return <>{number === null ? words : t('portal.sent.stateNumbered', { number, state: words })}</>;
}

/** Whether something still happens by itself: not where it ended, nor where the result is there. */
/** While it waits for the applicant what comes next is his, and stands at the top. */
const hasNext = ({ state, endedAt, heldFrom }: Dossier): boolean =>
  endedAt === null && heldFrom === null && state !== 'resolved' && state !== 'returned';

/** What happens next. Every sentence is true: the legal clock starts when the desk accepts, and not before. */
function nextSteps(t: ReturnType<typeof useT>, { dossier, procedure, receivingPoint, appointment }: SentProps) {
  const limit = limitIn(t, dossier.timeLimit);
  const result = { title: t('portal.sent.result'), text: t('portal.sent.resultText') };
  if (dossier.promisedAt) {
    const by = Temporal.Instant.from(dossier.dueAt ?? dossier.promisedAt);
    const accepted = Temporal.Instant.from(dossier.receivedAt ?? dossier.promisedAt);
    return [
      { title: t('portal.sent.accepted'), text: t('portal.sent.acceptedText', { at: formats.dateTime(accepted), unit: receivingPoint }) },
      { title: t('portal.sent.handled', { limit }), text: t('portal.sent.dueText', { date: weekdayDate(t, localDate(by)) }) },
      result,
    ];
  }
  const waiting = [t('portal.sent.waitingText', { unit: receivingPoint })];
  if (procedure.invalidNotice) waiting.push(t('portal.sent.waitingNotice', { notice: limitIn(t, procedure.invalidNotice) }));
  return [
    { title: t('portal.sent.waiting'), text: waiting.join(' ') },
    { title: t('portal.sent.handled', { limit }), text: <Forecast appointment={appointment} /> },
    result,
  ];
}

function Forecast({ appointment }: { appointment: Appointment | null }) {
  const t = useT();
  if (!appointment) return <>{t('portal.sent.fromAcceptance')}</>;
  const { acceptedAt, doneBy, today } = appointment;
  return (
    <>
      {t('portal.sent.fromAcceptance')}{' '}
      {today ? t('portal.sent.ifToday') : t('portal.sent.ifOn', { date: weekdayDate(t, localDate(acceptedAt)) })}{' '}
      <b>
        <WeekdayText date={localDate(doneBy)} />
      </b>
      .
    </>
  );
}
