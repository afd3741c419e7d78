import type { Fee } from '#modules/catalogue';
import { formats, type Translate } from '#platform/i18n';
import { Table, useT } from '#platform/ui';
import { useWords } from './words.ts';

/** `15.000 d moi trang` in the language of the page. */
export const feeRate = (t: Translate, { amount, per }: Fee): string => t(`portal.fee.per.${per}`, { amount: formats.money(amount) });

/** The table of fees and charges; a sentence where there is none. */
export function Fees({ fees }: { fees: readonly Fee[] }) {
  const t = useT();
  const words = useWords();
  if (fees.length === 0) return <p>{t('portal.fee.none')}</p>;
  return (
    <Table
      small
      quiet
      caption={t('portal.fee.caption')}
      rows={fees}
      rowKey={(fee) => fee.key}
      columns={[
        { key: 'name', head: t('portal.fee.what'), cell: (fee) => words(fee.name) },
        { key: 'amount', head: t('portal.fee.amount'), numeric: true, cell: (fee) => feeRate(t, fee) },
      ]}
    />
  );
}
