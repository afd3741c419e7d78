import type { ComponentChildren } from 'preact';
import { applicantKey, channelKey, unconfirmedAt, type ProcedureBody } from '#modules/catalogue';
import type { Words } from '#modules/rules';
import { useT } from '#platform/ui';
import { copiesOf } from './component-list.tsx';
import { feeRate, noFeeWords } from './fees.tsx';
import { limitIn } from './limit.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { useWords } from './words.ts';

/** The parts of a procedure in the order in which the law lists them; the headings stand on every page. */
export function NoticeRows(props: ProcedureProps) {
  const t = useT();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('portal.notice.item')}</th>
          <th scope="col">{t('portal.notice.content')}</th>
        </tr>
      </thead>
      <tbody>
        {useRows(props).map(([key, content]) => (
          <tr key={key}>
            <th scope="row" class="sheet__item">
              {t(`portal.notice.${key}`)}
            </th>
            <td>{content}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRows(props: ProcedureProps): [key: string, content: ComponentChildren][] {
  const t = useT();
  const words = useWords();
  const { procedure, level, receivingPoint, form } = props;
  const channels = procedure.channels.map((channel) => t(channelKey(channel))).join('; ');
  const where = receivingPoint ? t('portal.notice.at', { where: receivingPoint }) : '';
  return [
    ['decision', <Known key="d" procedure={procedure} path="publicationDecision" value={procedure.publicationDecision} />],
    ['steps', <Steps key="s" {...props} />],
    ['ways', [channels, where, level && t('portal.notice.level', { level: words(level.name) })].filter(Boolean).join('. ')],
    ['papers', <Papers key="p" procedure={procedure} />],
    ['time', <Times key="t" {...props} />],
    ['applicants', procedure.eligibleApplicants.map((kind) => t(applicantKey(kind))).join(', ')],
    ['agency', <Agencies key="a" {...props} />],
    ['result', <Result key="r" procedure={procedure} />],
    ['fees', <FeeLines key="f" procedure={procedure} />],
    ['form', form.officialForm ? words(form.officialForm) : words(form.title)],
    ['conditions', <Known key="c" procedure={procedure} path="conditions" value={procedure.conditions} />],
    ['basis', <Basis key="b" procedure={procedure} />],
    ['petitions', <Open key="o" note={t('portal.law.petitionsOpen')} />],
  ];
}

type Part = Pick<ProcedureProps, 'procedure'>;

/** What nobody has confirmed says so on paper too, in its own words. */
function Open({ note }: { note: Words | string | undefined }) {
  const words = useWords();
  if (!note) return null;
  return <span class="sheet__open">{typeof note === 'string' ? note : words(note)}</span>;
}

function Known({ procedure, path, value }: Part & { path: string; value: Words | null }) {
  const words = useWords();
  return (
    <>
      {value && `${words(value)} `}
      <Open note={unconfirmedAt(procedure, path)} />
    </>
  );
}

function Steps({ procedure, workflow }: ProcedureProps) {
  const words = useWords();
  const steps =
    procedure.procedureSteps.length > 0 ? procedure.procedureSteps : workflow.steps.map((step) => ({ name: step.publicName, text: null }));
  return (
    <ol>
      {steps.map(({ name, text }, i) => (
        <li key={i}>{text ? `${words(name)}: ${words(text)}` : words(name)}</li>
      ))}
    </ol>
  );
}

function Papers({ procedure }: Part) {
  const t = useT();
  const words = useWords();
  const { components, copies } = procedure;
  return (
    <>
      <ul>
        {components.map((one) => (
          <li key={one.key}>
            <b>{words(one.name)}</b>. {words(one.detail)} {one.paperCopies.max > 0 && `(${copiesOf(t, one)}) `}
            {one.need !== 'always' && `(${t('portal.paper.notAlways')}) `}
            {!one.listed && `(${t('portal.procedure.otherPapers')}) `}
            <Open note={unconfirmedAt(procedure, `components.${one.key}`)} />
          </li>
        ))}
      </ul>
      <p>
        {copies ? t('portal.paper.sets', { sets: words(copies) }) : t('portal.paper.setsUnknown')}{' '}
        <Open note={unconfirmedAt(procedure, 'copies')} />
      </p>
    </>
  );
}

function Times({ procedure, cases }: ProcedureProps) {
  const t = useT();
  const words = useWords();
  const before = cases.some(({ timeLimit }) => timeLimit?.endsWith('hb'));
  return (
    <>
      {cases.map((one) => (
        <p key={one.key}>
          {cases.length > 1 && `${words(one.name)}: `}
          <b>{one.timeLimit === null ? t('portal.time.none') : limitIn(t, one.timeLimit)}</b>{' '}
          <Open note={unconfirmedAt(procedure, `cases.${one.key}.timeLimit`)} />
        </p>
      ))}
      <p>
        {before
          ? t('portal.time.beforeEvent')
          : procedure.invalidNotice
            ? t('portal.time.fromAcceptance', { notice: limitIn(t, procedure.invalidNotice) })
            : t('portal.time.fromAcceptanceOnly')}
      </p>
    </>
  );
}

function Agencies({ procedure, agency, partner }: ProcedureProps) {
  const t = useT();
  const words = useWords();
  const unknown = t('portal.who.unknown');
  return (
    <>
      <p>
        {agency ?? unknown} <Open note={unconfirmedAt(procedure, 'agencyCode')} />
      </p>
      {partner && (
        <p>
          {t('portal.who.partner')}: {partner} <Open note={unconfirmedAt(procedure, 'partnerAgencyCode')} />
        </p>
      )}
      <p>
        {t('portal.who.authority')}: {procedure.authority ? words(procedure.authority) : unknown}
      </p>
    </>
  );
}

function Result({ procedure }: Part) {
  const t = useT();
  const words = useWords();
  return (
    <>
      <p>{words(procedure.result.name)}</p>
      <p>
        {t('portal.who.validity')}: {procedure.validity ? words(procedure.validity) : t('portal.who.unknown')}
      </p>
    </>
  );
}

function FeeLines({ procedure }: Part) {
  const t = useT();
  const words = useWords();
  return (
    <>
      {procedure.fees.length === 0 && <p>{noFeeWords(t, procedure)}</p>}
      {procedure.fees.map((fee) => (
        <p key={fee.key}>
          {words(fee.name)}: {feeRate(t, fee)}
        </p>
      ))}
      <Open note={unconfirmedAt(procedure, 'fees')} />
    </>
  );
}

function Basis({ procedure }: { procedure: ProcedureBody }) {
  const words = useWords();
  return (
    <>
      {procedure.legalBasis.length > 0 && (
        <ul>
          {procedure.legalBasis.map(({ name, detail }, i) => (
            <li key={i}>{detail ? `${words(name)}, ${words(detail)}` : words(name)}</li>
          ))}
        </ul>
      )}
      <Open note={unconfirmedAt(procedure, 'legalBasis')} />
    </>
  );
}
