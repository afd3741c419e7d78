import { receiptNumber, type ReceiptBook } from '#modules/payment';
import { formats } from '#platform/i18n';
import {
  Badge,
  Button,
  CaseColumns,
  EmptyState,
  Form,
  Note,
  OfficerPage,
  Panel,
  Row,
  Table,
  TextInput,
  TwoLines,
  usePage,
  useT,
  useUrl,
} from '#platform/ui';
import type { BooksView } from './till-view.ts';
import { payPlaces } from './payment-places.ts';

/** The receipt books of an office: which numbers they have, how far they are; and opening the next one. */
export function BooksPage({ view }: { view: BooksView }) {
  const t = useT();
  const url = useUrl();
  const { office, books, mayOpen, errors } = view;
  return (
    <OfficerPage
      title={t('desk.payment.books')}
      intro={office}
      back={{ href: url('/lam-viec/thu-phi'), label: t('desk.payment.rail') }}
      errors={errors}
    >
      <CaseColumns side={mayOpen ? <OpenBook view={view} /> : <Note>{t('desk.payment.whoOpens')}</Note>}>
        {books.length === 0 ? (
          <EmptyState title={t('desk.payment.noBook')}>{t('desk.payment.noBookText')}</EmptyState>
        ) : (
          <Books books={books} />
        )}
      </CaseColumns>
    </OfficerPage>
  );
}

function Books({ books }: { books: readonly ReceiptBook[] }) {
  const t = useT();
  return (
    <Panel id="books" title={t('desk.payment.books')} flush>
      <Table
        caption={t('desk.payment.books')}
        quiet
        rows={books}
        rowKey={(book) => book.id}
        muted={(book) => book.next > book.last}
        columns={[
          {
            key: 'symbol',
            head: t('desk.payment.symbolHead'),
            stacked: 'title',
            cell: (book) => <TwoLines note={book.demo && t('desk.payment.sampleBook')}>{book.symbol}</TwoLines>,
          },
          { key: 'year', head: t('desk.payment.year'), width: 'sm', cell: (book) => String(book.year) },
          {
            key: 'numbers',
            head: t('desk.payment.numbers'),
            width: 'lg',
            cell: (book) => `${receiptNumber(book.first)} – ${receiptNumber(book.last)}`,
          },
          {
            key: 'next',
            head: t('desk.payment.next'),
            width: 'md',
            cell: (book) =>
              book.next > book.last ? (
                <Badge tone="status">{t('desk.payment.usedUp')}</Badge>
              ) : (
                <TwoLines note={t('desk.payment.left', { count: formats.number(book.last - book.next + 1) })}>
                  {receiptNumber(book.next)}
                </TwoLines>
              ),
          },
          { key: 'opened', head: t('desk.payment.openedAt'), width: 'md', cell: (book) => formats.dateTime(book.openedAt) },
        ]}
      />
    </Panel>
  );
}

function OpenBook({ view: { officeId, year, typed, errors, books } }: { view: BooksView }) {
  const t = useT();
  const url = useUrl();
  const { path } = usePage();
  const latest = books.find((book) => book.year === year);
  const number = { inputMode: 'numeric' as const, autocomplete: 'off', width: 'md' as const };
  return (
    <Panel id="open" title={t('desk.payment.openBook')}>
      <Form action={path.includes('noi=') ? undefined : url(payPlaces.books(officeId))}>
        <TextInput
          name="symbol"
          label={t('desk.payment.symbolHead')}
          hint={t('desk.payment.symbolHint')}
          width="md"
          maxLength={20}
          autocomplete="off"
          value={typed.symbol ?? latest?.symbol}
          error={errors.symbol}
        />
        <TextInput name="year" label={t('desk.payment.year')} {...number} value={typed.year ?? String(year)} error={errors.year} />
        <TextInput
          name="first"
          label={t('desk.payment.first')}
          hint={t('desk.payment.firstHint')}
          {...number}
          value={typed.first ?? (latest ? String(latest.last + 1) : '1')}
          error={errors.first}
        />
        <TextInput name="last" label={t('desk.payment.last')} {...number} value={typed.last} error={errors.last} />
        <Row>
          <Button>{t('desk.payment.openBook')}</Button>
        </Row>
      </Form>
    </Panel>
  );
}
