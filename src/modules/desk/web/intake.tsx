import { FormField, fieldsOf, type Field } from '#modules/forms';
import { deliveryWays } from '#modules/dossier';
import { limitWords, parseLimit } from '#modules/calendar';
import type { Translate } from '#platform/i18n';
import {
  Alert,
  Button,
  Dense,
  Form,
  Note,
  OfficerPage,
  Panel,
  Radios,
  Row,
  TextInput,
  usePage,
  useT,
  useUrl,
  type FieldErrors,
} from '#platform/ui';
import { cardHolders, LONGEST_CARD } from '../domain/citizen-card.ts';
import { deskFields } from '../domain/intake-form.ts';
import { IntakeComponents } from './intake-components.tsx';
import { intakePlaces } from './intake-places.ts';
import { PostPanel, ReceiptDetails } from './intake-receipt.tsx';
import { Lately } from './intake-lately.tsx';
import { channelOf, firstEmpty, paperFields, type IntakeView } from './intake-view.ts';
import { useWords } from './words.ts';

interface Props {
  view: IntakeView;
}

/** One page: card, the whole form, papers, channel, how the result goes back, and the button. */
export function IntakePage({ view }: Props) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { intake, typed } = view;
  const { body, code } = intake.procedure;
  const channel = channelOf(intake, typed);
  const one = body.cases.find(({ key }) => key === intake.caseKey);
  const facts = [
    ...(/^\d/.test(code) ? [code] : []),
    ...(body.cases.length > 1 && one ? [words(one.name)] : []),
    ...(one?.timeLimit ? [t('desk.intake.limit', { limit: limitIn(t, one.timeLimit) })] : []),
    t(`dossier.channel.${channel}`),
  ];
  return (
    <OfficerPage
      title={t('desk.intake.pageTitle', { procedure: words(body.name) })}
      heading={words(body.name)}
      facts={facts}
      back={{ href: url(intakePlaces.board), label: t('desk.intake.title') }}
      errors={useNamedErrors(view)}
    >
      <Differs view={view} />
      <Lately dossiers={intake.lately} />
      <Form version={intake.version}>
        <Default />
        {intake.isShared && <Shared view={view} />}
        <Card view={view} />
        <Sections view={view} />
        <IntakeComponents view={view} />
        {channel === 'post' ? <PostPanel view={view} /> : channel === 'counter' ? <ReceiptDetails view={view} /> : null}
        <Result view={view} />
        <Row>
          <Button name="_do" value="accept">
            {t('desk.intake.accept')}
          </Button>
          <Button name="_do" value="later" variant="secondary">
            {t('desk.intake.later')}
          </Button>
          <Button name="_do" value="save" variant="tertiary">
            {t('desk.intake.save')}
          </Button>
        </Row>
      </Form>
    </OfficerPage>
  );
}

/** On a page of fifty fields a fault in the summary says whose it is. */
function useNamedErrors({ intake: { form, procedure }, errors }: IntakeView): FieldErrors {
  const words = useWords();
  const names = new Map([
    ...fieldsOf(form, 'all').map(({ key, label }) => [key, words(label)] as const),
    ...procedure.body.components.flatMap(({ key, name }) => paperFields(key).map((field) => [field, words(name)] as const)),
  ]);
  return Object.fromEntries(
    Object.entries(errors).map(([field, fault]) => [field, names.has(field) ? `${names.get(field)}: ${fault}` : fault]),
  );
}

function limitIn(t: Translate, timeLimit: string): string {
  const { key, values } = limitWords(parseLimit(timeLimit));
  return t(key, values);
}

/** What Enter in a field presses: the first button of the form. */
function Default() {
  const t = useT();
  return (
    <button class="mc-spoken" type="submit" name="_do" value="accept" tabIndex={-1} aria-hidden="true">
      {t('desk.intake.accept')}
    </button>
  );
}

/** A citizen's own draft: filed for him online, or handed in at the counter. */
function Shared({ view: { intake, typed, errors } }: Props) {
  const t = useT();
  const ways = (['counter', 'online'] as const).filter((way) => intake.procedure.body.channels.includes(way));
  return (
    <Panel id="shared" title={t('desk.intake.shared')}>
      <p>{t('desk.intake.sharedText')}</p>
      <Radios
        name={deskFields.channel}
        label={t('desk.intake.channel')}
        inline
        options={ways.map((way) => ({ value: way, label: t(`desk.intake.sharedWay.${way}`) }))}
        value={channelOf(intake, typed)}
        error={errors[deskFields.channel]}
      />
    </Panel>
  );
}

/** The scanner's line goes into the second field; its Enter sends the page, which comes back filled in. */
function Card({ view: { intake, typed, errors } }: Props) {
  const t = useT();
  const isBody = !intake.procedure.body.eligibleApplicants.includes('citizen');
  const isCardNext = Object.keys(errors).length === 0 && (typed.submitterName ?? '') === '' && (typed.applicantName ?? '') === '';
  return (
    <Panel id="card" title={t('desk.intake.card')}>
      <Dense>
        <Radios
          name={deskFields.cardOf}
          label={t('desk.intake.cardOf')}
          inline
          options={cardHolders.map((one) => ({ value: one, label: t(`desk.intake.cardOf.${one}`) }))}
          value={typed[deskFields.cardOf] || (isBody ? 'submitter' : 'applicant')}
        />
        <TextInput
          name={deskFields.card}
          label={t('desk.intake.cardLine')}
          hint={t('desk.intake.cardHint')}
          value={typed[deskFields.card]}
          error={errors[deskFields.card]}
          maxLength={LONGEST_CARD}
          autocomplete="off"
          optional
          autofocus={isCardNext}
        />
      </Dense>
    </Panel>
  );
}

function Sections({ view }: Props) {
  const { intake, typed, errors } = view;
  const { lang, t } = usePage();
  const next =
    Object.keys(errors).length > 0 || (typed.submitterName ?? '') + (typed.applicantName ?? '') === ''
      ? undefined
      : firstEmpty(intake, typed);
  return (
    <>
      {intake.form.sections.map((section) => (
        <Panel key={section.key} id={`s-${section.key}`} title={section.title[lang]}>
          <Dense>
            {section.fields.map((field) => (
              <FormField
                key={field.key}
                field={dense(
                  t,
                  field,
                  intake.form.sections.flatMap((one) => one.fields),
                  lang,
                )}
                value={typed[field.key] ?? ''}
                error={errors[field.key]}
                autofocus={field.key === next}
                dense
              />
            ))}
          </Dense>
        </Panel>
      ))}
    </>
  );
}

/** A field that is asked on a condition stands there from the start, and says when it is to be filled in. */
function dense(t: Translate, field: Field, all: readonly Field[], lang: 'vi' | 'en'): Field {
  const { visibleIf, hint: _hint, ...rest } = field;
  const asked = visibleIf && all.find(({ key }) => key === visibleIf.field);
  if (!asked) return { ...rest, autocomplete: 'off' } as Field;
  const values = [visibleIf.is].flat();
  const of = asked.type === 'choice' ? asked.options.filter((one) => values.includes(one.value)).map((one) => one.label[lang]) : [];
  const said = asked.type === 'choice' ? of : values.map((value) => t(value === true ? 'forms.field.yes' : 'forms.field.no'));
  const hint = `${asked.label[lang]}: ${said.join(', ')}`;
  return { ...rest, hint: { vi: hint, en: hint }, autocomplete: 'off' } as Field;
}

function Result({ view: { intake, typed, errors } }: Props) {
  const t = useT();
  if (intake.form.sections.some(({ fields }) => fields.some(({ key }) => key === deskFields.resultBy))) return null;
  return (
    <Panel id="result" title={t('desk.intake.result')}>
      <Radios
        name={deskFields.resultBy}
        label={t('desk.intake.resultBy')}
        inline
        options={deliveryWays.map((way) => ({ value: way, label: t(`desk.intake.resultBy.${way}`) }))}
        value={typed[deskFields.resultBy] || 'counter'}
        error={errors[deskFields.resultBy]}
      />
      <Note>{t('desk.intake.what')}</Note>
    </Panel>
  );
}

/** The applicant wrote in his draft meanwhile: what stands there now, beside what the desk typed. */
function Differs({ view: { differs } }: Props) {
  const t = useT();
  const words = useWords();
  if (differs.length === 0) return null;
  return (
    <Alert tone="warning" title={t('desk.intake.differs')}>
      <ul>
        {differs.map(({ label, theirs }, at) => (
          <li key={at}>
            {words(label)}: {theirs.trim() === '' ? t('desk.intake.theyCleared') : theirs}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
