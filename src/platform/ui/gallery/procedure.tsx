import {
  Note,
  Card,
  CitizenPage,
  DefinitionList,
  Details,
  IconList,
  Lead,
  LinkButton,
  Section,
  Split,
  StepList,
  Table,
  Tag,
  type IconName,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

const w = words.procedure;

/** Like a procedure's page. */
export function ProcedureSample() {
  return (
    <CitizenPage title={w.title} active="procedures" width="wide" breadcrumbs={[{ href: '#', label: w.crumb }]}>
      <Split
        asideLabel={w.aside}
        aside={<Begin />}
        intro={
          <Lead over={w.over} title={w.title}>
            {w.lead}
          </Lead>
        }
      >
        <Section id="papers" title={w.papersTitle}>
          <IconList
            items={w.papers.map(([icon, title, text, tag, outline]) => ({
              icon: icon as IconName,
              title,
              text,
              extra: <Tag outline={outline === true}>{tag}</Tag>,
            }))}
          />
        </Section>
        <Section id="fees" title={w.feeTitle}>
          <Table
            small
            quiet
            caption={w.feeTitle}
            rows={w.fees}
            rowKey={(row) => row[0]!}
            columns={[
              { key: 'kind', head: w.feeHeads[0]!, cell: (row) => row[0] },
              { key: 'fee', head: w.feeHeads[1]!, cell: (row) => row[1], numeric: true },
            ]}
          />
        </Section>
        <Section id="steps" title={w.stepsTitle}>
          <StepList steps={w.steps.map(([title, text]) => ({ title, text }))} />
        </Section>
        <Section id="law" title={w.lawTitle}>
          <Details summary={w.law} open>
            <ul>
              {w.laws.map((law) => (
                <li key={law}>
                  <a href="#">{law}</a>
                </li>
              ))}
            </ul>
          </Details>
          <Details summary={w.late}>
            <p>{w.lateText}</p>
          </Details>
        </Section>
      </Split>
    </CitizenPage>
  );
}

function Begin() {
  return (
    <Card>
      <DefinitionList items={w.facts.map(([term, value, note]) => ({ term, value, note }))} />
      <LinkButton href="#" size="lg" wide iconEnd="arrowRight">
        {w.begin}
      </LinkButton>
      <Note>{w.beginNote}</Note>
    </Card>
  );
}
