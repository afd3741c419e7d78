import { limitWords, parseLimit } from '#modules/calendar';
import { referenceOf, type ProcedureCase, type ProcedureLine } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import { localDate } from '#platform/time';
import {
  Alert,
  Button,
  DefinitionList,
  Form,
  Panel,
  Radios,
  Row,
  TextArea,
  TextInput,
  useT,
  useUrl,
  weekdayDate,
  usePage,
} from '#platform/ui';
import { REASON } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

interface Props {
  view: ActView;
}

/** Looks for the right procedure, shows what it would mean for limit and date, then moves. */
export function MovePanels({ view }: Props) {
  const t = useT();
  return (
    <>
      {view.move?.chosen && <Confirm view={view} />}
      <Panel id="find" title={t('desk.move.find')}>
        <Find view={view} />
      </Panel>
    </>
  );
}

function Find({ view: { move, kase } }: Props) {
  const t = useT();
  const url = useUrl();
  const here = url(places.act(kase.dossier.id, 'move'));
  return (
    <>
      <p>{t('desk.move.what')}</p>
      <form method="get" action={here} class="mc-form" role="search">
        <TextInput name="tim" label={t('desk.move.words')} hint={t('desk.move.wordsHint')} value={move?.asked} autocomplete="off" />
        <Row>
          <Button variant={move?.chosen ? 'secondary' : 'primary'} icon="search">
            {t('desk.move.search')}
          </Button>
        </Row>
      </form>
      {move && move.asked !== '' && move.found.length === 0 && <p>{t('desk.move.none')}</p>}
      {move && move.found.length > 0 && (
        <ul class="mc-picks">
          {move.found.map((line) => (
            <li key={line.procedureId}>
              <Found line={line} here={here} asked={move.asked} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A procedure with a link for each of its cases. */
function Found({ line, here, asked }: { line: ProcedureLine; here: string; asked: string }) {
  const words = useWords();
  const { lang } = usePage();
  const limit = useLimit();
  const href = (key: string) => `${here}?${new URLSearchParams({ tim: asked, 'thu-tuc': line.code, 'truong-hop': key })}`;
  return (
    <>
      <b>{lang === 'vi' ? line.name : line.nameEn}</b>
      {line.cases.map((one) => (
        <div key={one.key}>
          {one.timeLimit === null ? (
            <>
              {words(one.name)}: {limit(one)}
            </>
          ) : (
            <a href={href(one.key)}>
              {words(one.name)}: {limit(one)}
            </a>
          )}
        </div>
      ))}
    </>
  );
}

function useLimit(): (one: ProcedureCase) => string {
  const t = useT();
  return ({ timeLimit }) => {
    if (timeLimit === null) return t('desk.move.noLimit');
    const { key, values } = limitWords(parseLimit(timeLimit));
    return t(key, values);
  };
}

/** Limit and date before and after, the reason, and the button. */
function Confirm({ view }: Props) {
  const t = useT();
  const words = useWords();
  const limit = useLimit();
  const { kase, act, typed, errors, move, clock } = view;
  const { procedure, one, dueAt, accepted } = move!.chosen!;
  const now = kase.procedure.cases.find(({ key }) => key === kase.dossier.caseKey);
  const moment = (at: typeof dueAt) => (at ? `${formats.time(at)} ${weekdayDate(t, localDate(at))}` : t('desk.move.noDate'));
  return (
    <Panel id="do" title={t('desk.act.move')}>
      <DefinitionList
        items={[
          { term: t('desk.move.from'), value: words(kase.procedure.name), note: now && `${words(now.name)}: ${limit(now)}` },
          { term: t('desk.move.to'), value: words(procedure.body.name), note: `${words(one.name)}: ${limit(one)}` },
          ...(clock?.dueAt ? [{ term: t('desk.move.dueNow'), value: moment(clock.dueAt) }] : []),
          { term: t(accepted ? 'desk.move.dueThen' : 'desk.clock.ifAccepted'), value: <b>{moment(dueAt)}</b> },
        ]}
      />
      <Form version={kase.dossier.version}>
        <input type="hidden" name="procedure" value={referenceOf(procedure.body)} />
        {procedure.body.cases.length > 1 ? (
          <Radios
            name="caseKey"
            label={t('desk.move.case')}
            options={procedure.body.cases.map((other) => ({ value: other.key, label: words(other.name), hint: limit(other) }))}
            value={typed.caseKey ?? one.key}
            error={errors.caseKey}
          />
        ) : (
          <input type="hidden" name="caseKey" value={one.key} />
        )}
        {errors.procedure && (
          <div id="f-procedure">
            <Alert tone="warning">
              <p>{errors.procedure}</p>
            </Alert>
          </div>
        )}
        <TextArea
          name="reason"
          label={t('desk.move.reason')}
          hint={t('desk.move.hint')}
          rows={3}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
        />
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}
