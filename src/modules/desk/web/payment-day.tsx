import { manners, receiptNumber } from '#modules/payment';
import { formats } from '#platform/i18n';
import {
  Button,
  DefinitionList,
  EmptyState,
  LinkButton,
  Note,
  OfficerPage,
  Panel,
  Row,
  Select,
  TextInput,
  useT,
  useUrl,
} from '#platform/ui';
import { payPlaces } from './payment-places.ts';
import { DayOpen, DayReceipts, DayRefunds } from './payment-day-tables.tsx';
import type { DayView } from './till-view.ts';

/** A day of an office: what to hand in, by manner and series, every receipt; what is still to be collected. */
export function DayPage({ view }: { view: DayView }) {
  const t = useT();
  const url = useUrl();
  const { day, office, offices, receipts, voidedLater, refunds, officeId } = view;
  return (
    <OfficerPage
      title={t('desk.payment.dayTitle', { day: formats.date(day) })}
      intro={office}
      back={{ href: url('/lam-viec'), label: t('desk.queue.mine') }}
      actions={
        <>
          <LinkButton variant="secondary" size="sm" icon="download" href={url(payPlaces.dayCsv(officeId, day))}>
            {t('desk.payment.csvDo')}
          </LinkButton>
          <LinkButton variant="secondary" size="sm" icon="stamp" href={url(payPlaces.books(officeId))}>
            {t('desk.payment.books')}
          </LinkButton>
        </>
      }
    >
      <DayPicker view={view} canChoose={offices.length > 1} />
      <Totals view={view} />
      {receipts.length + voidedLater.length + refunds.length === 0 ? (
        <EmptyState title={t('desk.payment.dayEmpty')}>{t('desk.payment.dayEmptyText')}</EmptyState>
      ) : (
        <DayReceipts view={view} />
      )}
      {refunds.length > 0 && <DayRefunds view={view} />}
      {view.open.rows.length > 0 && <DayOpen view={view} />}
    </OfficerPage>
  );
}

function DayPicker({ view, canChoose }: { view: DayView; canChoose: boolean }) {
  const t = useT();
  const url = useUrl();
  return (
    <form class="mc-form mc-noprint" method="get" action={url('/lam-viec/thu-phi')}>
      <Row>
        {canChoose ? (
          <Select
            name="noi"
            label={t('desk.payment.office')}
            options={view.offices.map(({ id, name }) => ({ value: id, label: name }))}
            value={view.officeId}
            empty={null}
          />
        ) : (
          <input type="hidden" name="noi" value={view.officeId} />
        )}
        <TextInput name="ngay" label={t('desk.payment.day')} type="date" width="md" value={view.day.toString()} />
        <Button variant="secondary">{t('desk.payment.show')}</Button>
      </Row>
    </form>
  );
}

function Totals({ view }: { view: DayView }) {
  const t = useT();
  const { byManner, collected, takenBack, refunded, cashToHandIn, series } = view;
  const used = manners.filter((manner) => byManner[manner].count > 0);
  return (
    <Panel id="totals" title={t('desk.payment.totals')}>
      <DefinitionList
        layout="figures"
        items={[
          { term: t('desk.payment.cashToHandIn'), value: formats.money(cashToHandIn) },
          { term: t('desk.payment.collected'), value: formats.money(collected) },
          ...(takenBack > 0 ? [{ term: t('desk.payment.takenBack'), value: formats.money(takenBack) }] : []),
          ...(refunded > 0 ? [{ term: t('desk.payment.sum.refunded'), value: formats.money(refunded) }] : []),
        ]}
      />
      <DefinitionList
        layout="sides"
        items={[
          ...used.map((manner) => ({
            term: t(`payment.manner.${manner}`),
            value: t('desk.payment.countAmount', { count: byManner[manner].count, amount: formats.money(byManner[manner].amount) }),
          })),
          ...series.map((one) => ({
            term: t('desk.payment.symbol', { symbol: one.symbol }),
            value: t('desk.payment.fromTo', {
              first: receiptNumber(one.first),
              last: receiptNumber(one.last),
              used: one.used,
              void: one.void,
            }),
          })),
        ]}
      />
    </Panel>
  );
}

/** Somebody who collects nowhere. */
export function NoTillPage() {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t('desk.payment.noTill')}>
      <p>{t('desk.payment.noTillText')}</p>
      <Note>
        <a href={url('/lam-viec')}>{t('desk.lost.back')}</a>
      </Note>
    </OfficerPage>
  );
}
