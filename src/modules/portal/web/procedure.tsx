import { CitizenPage, Details, Lead, Section, Split, Stack, StepList, useT, useUrl } from '#platform/ui';
import { ComponentList } from './component-list.tsx';
import { Fees } from './fees.tsx';
import { HowLong } from './how-long.tsx';
import { Law } from './law.tsx';
import { places } from './places.ts';
import { ProcedureAside } from './procedure-aside.tsx';
import type { ProcedureProps } from './procedure-props.ts';
import { useWords } from './words.ts';

export function ProcedurePage(props: ProcedureProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { procedure, appointment } = props;
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
      <Split
        intro={
          <Lead
            over={procedure.code === null ? t('portal.procedure.noCode') : t('portal.procedure.code', { code: procedure.code })}
            title={words(procedure.name)}
          >
            {words(procedure.summary)}
          </Lead>
        }
        asideLabel={t('portal.procedure.file')}
        aside={<ProcedureAside {...props} />}
      >
        <Section id="time" title={t('portal.time.title')}>
          <HowLong procedure={procedure} appointment={appointment} />
        </Section>
        <Section id="papers" title={t('portal.procedure.papers')}>
          <ComponentList procedure={procedure} />
        </Section>
        <Section id="fees" title={t('portal.fee.title')}>
          <Fees fees={procedure.fees} />
        </Section>
        <Section id="after" title={t('portal.procedure.after')}>
          <After {...props} />
        </Section>
        <Section id="law" title={t('portal.law.title')}>
          <Law procedure={procedure} />
        </Section>
      </Split>
    </CitizenPage>
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
