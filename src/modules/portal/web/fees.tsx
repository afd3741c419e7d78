import { unconfirmedAt, type Fee, type ProcedureBody } from '#modules/catalogue';
import { formats, type Translate } from '#platform/i18n';
import { Table, useT } from '#platform/ui';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** `15.000 d moi trang` in the language of the page. */
export const feeRate = (t: Translate, { amount, per }: Fee): string => t(`portal.fee.per.${per}`, { amount: formats.money(amount) });

/** What is said where there are no lines: that there is no fee, or that no source tells. */
export const noFeeWords = (t: Translate, { noFee }: Pick<ProcedureBody, 'noFee'>): string =>
  t(noFee === true ? 'portal.fee.none' : 'portal.fee.unknown');

/** The table of fees and charges; a sentence where there is none. */
export function Fees({ procedure }: { procedure: ProcedureBody }) {
  const t = useT();
  const words = useWords();
  const open = <Unconfirmed note={unconfirmedAt(procedure, 'fees')} />;
  if (procedure.fees.length === 0) {
    return (
      <p>
        {noFeeWords(t, procedure)} {open}
      </p>
    );
  }
  return (
    <>
      <Table
        small
        quiet
        caption={t('portal.fee.caption')}
        rows={procedure.fees}
        rowKey={(fee) => fee.key}
        columns={[
          { key: 'name', head: t('portal.fee.what'), cell: (fee) => words(fee.name) },
          { key: 'amount', head: t('portal.fee.amount'), numeric: true, cell: (fee) => feeRate(t, fee) },
        ]}
      />
      {open}
    </>
  );
}
