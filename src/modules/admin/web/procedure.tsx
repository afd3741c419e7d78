import {
  isOpen,
  publicationFacts,
  unconfirmedAt,
  type ProcedureCase,
  type ProcedureVersion,
  type PublicationFact,
  type PublicationRow,
} from '#modules/catalogue';
import { limitUnits, limitWords, parseLimit } from '#modules/calendar';
import { formats } from '#platform/i18n';
import {
  Alert,
  Button,
  Checkbox,
  Form,
  Note,
  OfficerPage,
  Panel,
  Row,
  Select,
  Stack,
  Tag,
  TextArea,
  TextInput,
  usePage,
  useT,
  useUrl,
  type FieldErrors,
} from '#platform/ui';
import { places } from './places.ts';
import { railOf } from './rail.ts';

/** What was typed into one part of the page, and what is wrong with it. */
export interface Typed {
  /** The key of a case, or a fact of publication. */
  part: string;
  values: Record<string, string>;
  errors: FieldErrors;
}

export interface ProcedureProps {
  version: ProcedureVersion;
  publication: readonly PublicationRow[];
  typed?: Typed;
}

export function ProcedurePage({ version, publication, typed }: ProcedureProps) {
  const { t, lang } = usePage();
  const url = useUrl();
  const { body, code, number } = version;
  const errors = typed?.errors ?? {};
  return (
    <OfficerPage
      title={body.name[lang]}
      rail={railOf(t, url)}
      back={{ href: url(places.procedures), label: t('admin.procedures.title') }}
      facts={[
        <span key="code" class="mc-code">
          {code}
        </span>,
        t('admin.procedure.version', { number, since: formats.date(version.validFrom) }),
        <a key="public" href={url(`/thu-tuc/${encodeURIComponent(code)}`)}>
          {t('admin.procedure.public')}
        </a>,
        <a key="notice" href={url(`/thu-tuc/${encodeURIComponent(code)}/niem-yet`)}>
          {t('admin.procedure.notice')}
        </a>,
      ]}
      errors={errors}
    >
      <Stack>
        {body.cases.map((one) => (
          <CaseLimit key={one.key} version={version} only={one} typed={typed?.part === one.key ? typed : undefined} />
        ))}
        {publicationFacts.map((fact) => (
          <Publication
            key={fact}
            fact={fact}
            version={version}
            row={publication.find((one) => one.fact === fact)}
            typed={typed?.part === fact ? typed : undefined}
          />
        ))}
      </Stack>
    </OfficerPage>
  );
}

interface Part {
  version: ProcedureVersion;
  typed: Typed | undefined;
}

/** A case with its limit; the form where it has none, or none that is confirmed. */
function CaseLimit({ version, only, typed }: Part & { only: ProcedureCase }) {
  const { t, lang } = usePage();
  const url = useUrl();
  const { key, name, timeLimit, basis } = only;
  const open = unconfirmedAt(version.body, `cases.${key}.timeLimit`);
  const limit = timeLimit === null ? undefined : limitWords(parseLimit(timeLimit));
  const values = typed?.values ?? {};
  const error = (field: string) => typed?.errors[`${key}-${field}`];
  return (
    <Panel id={`case-${key}`} title={t('admin.limit.title', { name: name[lang] })}>
      <p>
        <b>{limit ? t(limit.key, limit.values) : t('admin.limit.none')}</b> {open && <Tag outline>{t('catalogue.unconfirmed')}</Tag>}
      </p>
      {open && <Note>{open[lang]}</Note>}
      {basis && !open && <Note>{basis[lang]}</Note>}
      {isOpen(version.body, key) && (
        <Form action={url(places.limit(version.code, key))} version={version.number}>
          <Row>
            <TextInput
              name={`${key}-amount`}
              label={t('admin.limit.amount')}
              value={values.amount}
              error={error('amount')}
              inputMode="numeric"
              width="xs"
              autocomplete="off"
            />
            <Select
              name={`${key}-unit`}
              label={t('admin.limit.unit')}
              value={values.unit}
              error={error('unit')}
              options={limitUnits.map((unit) => ({ value: unit, label: t(`admin.unit.${unit}`) }))}
            />
          </Row>
          <TextArea
            name={`${key}-basis`}
            label={t('admin.limit.basis')}
            hint={t('admin.limit.basisHint')}
            value={values.basis}
            error={error('basis')}
            rows={2}
            maxLength={500}
          />
          <Checkbox name={`${key}-isOpen`} label={t('admin.limit.open')} checked={values.isOpen === 'yes'} />
          <Note>{t('admin.limit.next', { number: version.number + 1 })}</Note>
          <Row>
            <Button variant={timeLimit === null ? 'primary' : 'secondary'}>{t('admin.limit.set')}</Button>
          </Row>
        </Form>
      )}
    </Panel>
  );
}

function Publication({ fact, version, row, typed }: Part & { fact: PublicationFact; row: PublicationRow | undefined }) {
  const t = useT();
  const url = useUrl();
  const stale = fact === 'posted' && row !== undefined && row.versionNumber < version.number;
  return (
    <Panel id={fact} title={t(`admin.publication.${fact}`)}>
      <p>
        {row
          ? t('admin.publication.since', { date: formats.date(row.since), number: row.versionNumber, at: formats.dateTime(row.recordedAt) })
          : t('admin.publication.notYet')}
      </p>
      {stale && <Alert tone="warning">{t('admin.publication.stale', { number: version.number })}</Alert>}
      <Form action={url(places.publication(version.code, fact))}>
        <TextInput
          name={`${fact}-since`}
          label={t('admin.publication.day')}
          hint={t('admin.publication.dayHint')}
          value={typed?.values.since}
          error={typed?.errors[`${fact}-since`]}
          inputMode="numeric"
          width="sm"
          autocomplete="off"
        />
        <Row>
          <Button variant="secondary">{t('admin.publication.record')}</Button>
          {row && (
            <Button variant="tertiary" name="not" value="yes" noValidate>
              {t('admin.publication.remove')}
            </Button>
          )}
        </Row>
      </Form>
    </Panel>
  );
}
