import {
  Note,
  Acts,
  Badge,
  Button,
  CaseColumns,
  Clock,
  Code,
  DayStrip,
  DefinitionList,
  Form,
  Icon,
  LinkButton,
  OfficerPage,
  Panel,
  Papers,
  Stages,
  Table,
  type DayKind,
  type IconName,
  type StageProps,
  type StripDay,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

const w = words.case;
const kinds: DayKind[] = ['start', 'counted', 'counted', 'rest', 'rest', 'paused', 'paused'];
const later: DayKind[] = ['counted', 'counted', 'counted', 'rest', 'rest', 'left', 'left', 'left', 'left', 'left'];

export const sampleDays: StripDay[] = [...kinds, ...later].map((kind, i, all) => ({
  date: `2026-11-${11 + i}`,
  kind,
  number: kind === 'counted' || kind === 'left' ? all.slice(0, i + 1).filter((k) => k === 'counted' || k === 'left').length : undefined,
  today: i === 11,
  due: i === 16,
}));

/** Like an officer's page of one dossier. */
export function CaseSample() {
  const arrow = (icon: IconName, label: string) => (
    <LinkButton href="#" variant="secondary" size="sm" icon={icon} iconOnly>
      {label}
    </LinkButton>
  );
  return (
    <OfficerPage
      title={w.title}
      back={{ href: '#', label: w.back }}
      steps={[w.position, arrow('chevronUp', w.previous), arrow('chevronDown', w.next)]}
      badge={<Badge tone="status">{w.status}</Badge>}
      facts={[
        <Code>H12.18-20261111-0000417</Code>,
        ...w.facts.map(([term, value]) => (
          <>
            {term} <b>{value}</b>
          </>
        )),
        <>
          <Icon name="monitor" /> {w.channel}
        </>,
      ]}
    >
      <CaseColumns side={<Side />}>
        <PapersPanel />
        <LogPanel />
      </CaseColumns>
    </OfficerPage>
  );
}

function Side() {
  const [title, left, holder, until] = w.step;
  return (
    <>
      <Panel id="clock" title={w.clock} quiet>
        <Clock
          left={w.left}
          note={w.leftNote}
          due={
            <>
              {w.due} <b>{w.dueAt}</b>
            </>
          }
          step={{ title, left, holder, until }}
        />
        <Acts>
          {w.acts.map(([label, key], i) => (
            <Form key={label} action="#" version={4}>
              <Button variant={i === 0 ? 'primary' : 'secondary'} wide={i === 0} keyHint={key}>
                {label}
              </Button>
            </Form>
          ))}
          <Note>{w.actsNote}</Note>
        </Acts>
      </Panel>
      <Panel id="why" title={w.why}>
        <DayStrip
          days={sampleDays}
          reasons={w.reasons.map(([span, text, count]) => ({ span: span!, text, count }))}
          sum={{ text: w.sum[0], count: w.sum[1] }}
        />
        <DefinitionList layout="columns" items={w.dates.map(([term, value]) => ({ term, value }))} />
      </Panel>
      <Panel id="stages" title={w.stagesTitle}>
        <Stages stages={w.stages.map(([name, state, note]) => ({ title: name, state: state as StageProps['state'], note }))} />
      </Panel>
    </>
  );
}

function PapersPanel() {
  const quiet = (icon: IconName, label: string) => (
    <LinkButton href="#" variant="tertiary" size="sm" icon={icon}>
      {label}
    </LinkButton>
  );
  return (
    <Panel id="papers" title={w.papers} note={w.papersNote} actions={[quiet('eye', w.compare), quiet('download', w.allFiles)]} flush>
      <Papers
        label={w.papersList}
        papers={w.paperLinks.map(([icon, title, note], i) => ({ href: `#${i}`, icon: icon as IconName, title, note, current: i === 0 }))}
        bar={
          <>
            <span>{w.page}</span>
            <Form action="#">
              <div class="mc-row">
                <Button size="sm" variant="secondary" icon="cross">
                  {w.bad}
                </Button>
                <Button size="sm" variant="secondary" icon="check">
                  {w.good}
                </Button>
              </div>
            </Form>
          </>
        }
      >
        <article class="mc-paper">
          <h3>{w.sheet[0]}</h3>
          {w.sheet.slice(1).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </article>
      </Papers>
    </Panel>
  );
}

function LogPanel() {
  const heads = w.logHeads as [string, string, string, string];
  return (
    <Panel id="log" title={w.log} note={w.logNote} flush>
      <Table
        quiet
        caption={w.log}
        rows={w.logRows}
        rowKey={(row) => row[0]!}
        muted={(row) => row === w.logRows[0]}
        columns={[
          { key: 'at', head: heads[0], width: 'md', stacked: 'line', cell: (row) => <time>{row[0]}</time> },
          { key: 'who', head: heads[1], width: 'md', stacked: 'line', cell: (row) => row[1] },
          { key: 'act', head: heads[2], width: 'sm', stacked: 'title', cell: (row) => <b>{row[2]}</b> },
          { key: 'what', head: heads[3], stacked: 'line', cell: (row) => row[3] },
        ]}
      />
    </Panel>
  );
}
