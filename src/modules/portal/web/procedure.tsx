import { unconfirmedAt } from '#modules/catalogue';
import { CitizenPage, Details, Lead, Section, Split, Stack, StepList, usePage, useT, useUrl } from '#platform/ui';
import { ComponentList } from './component-list.tsx';
import { Fees } from './fees.tsx';
import { HowLong } from './how-long.tsx';
import { Law } from './law.tsx';
import { places } from './places.ts';
import { ProcedureAside } from './procedure-aside.tsx';
import type { ProcedureProps } from './procedure-props.ts';
import { SampleForm } from './sample-form.tsx';
import { Unconfirmed } from './unconfirmed.tsx';
import { WhoDecides } from './who-decides.tsx';
import { useWords } from './words.ts';

export function ProcedurePage(props: ProcedureProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { procedure, reference, cases, form } = props;
  return (
    <CitizenPage
      title={words(procedure.name)}
      active="procedures"
      width="wide"
      breadcrumbs={[
        { href: url(places.home), label: t('ui.nav.home') },
        { href: url(places.procedures), label: t('ui.nav.procedures') },
      ]}
    >
      <Split intro={<Names procedure={procedure} />} asideLabel={t('portal.procedure.file')} aside={<ProcedureAside {...props} />}>
        <Section id="time" title={t('portal.time.title')}>
          <HowLong procedure={procedure} cases={cases} />
        </Section>
        <Section id="papers" title={t('portal.procedure.papers')}>
          <ComponentList procedure={procedure} />
          <SampleForm procedure={procedure} form={form} />
        </Section>
        <Section id="fees" title={t('portal.fee.title')}>
          <Fees procedure={procedure} />
        </Section>
        <Section id="after" title={t('portal.procedure.after')}>
          <After {...props} />
        </Section>
        <Section id="who" title={t('portal.who.title')}>
          <WhoDecides {...props} />
        </Section>
        <Section id="law" title={t('portal.law.title')}>
          <Law procedure={procedure} />
        </Section>
        <p>
          <a href={url(places.notice(reference))}>{t('portal.procedure.notice')}</a>
        </p>
      </Split>
    </CitizenPage>
  );
}

/** Its national code, its name, and what people call it. */
function Names({ procedure }: Pick<ProcedureProps, 'procedure'>) {
  const t = useT();
  const words = useWords();
  const { lang } = usePage();
  const { code, name, summary, commonNames } = procedure;
  const called = commonNames[lang];
  return (
    <Lead
      over={
        <>
          {code === null ? t('portal.procedure.noCode') : t('portal.procedure.code', { code })}
          {code !== null && <Unconfirmed note={unconfirmedAt(procedure, 'code')} />}
        </>
      }
      title={words(name)}
    >
      {words(summary)}
      {called.length > 0 && (
        <>
          <br />
          <span class="mc-note">{t('portal.procedure.called', { names: called.join('; ') })}</span>
        </>
      )}{' '}
      <Unconfirmed note={unconfirmedAt(procedure, 'name')} />
    </Lead>
  );
}

/** What is published as the course of the procedure, and the steps that the tracking page will show. */
function After({ procedure, workflow }: ProcedureProps) {
  const t = useT();
  const words = useWords();
  const inside = workflow.steps.map((step) => ({ title: words(step.publicName), text: t(`portal.unit.${step.unit}`) }));
  if (procedure.procedureSteps.length === 0) return <StepList steps={inside} />;
  return (
    <Stack>
      <StepList steps={procedure.procedureSteps.map(({ name, text }) => ({ title: words(name), text: words(text) }))} />
      <Details summary={t('portal.procedure.inside', { count: inside.length })}>
        <StepList steps={inside} />
      </Details>
    </Stack>
  );
}
