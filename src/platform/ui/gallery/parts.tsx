import {
  Alert,
  Badge,
  Button,
  Card,
  CitizenPage,
  DefinitionList,
  EmptyState,
  LinkButton,
  Pagination,
  Row,
  Stack,
  Tag,
  TaskList,
  Timeline,
  type AlertTone,
  type BadgeTone,
  type TaskState,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

const w = words.apply;
const badges = words.inbox.rows.map((row) => [row[7], row[8], row[9]] as [BadgeTone, string, string]);

/** The components that no sample page shows, and the states that it does not. */
export function PartsSample() {
  return (
    <CitizenPage title={w.tasksTitle}>
      <h1>{w.tasksTitle}</h1>
      <TaskList
        groups={w.tasks.map(([title, tasks]) => ({
          title: title as string,
          tasks: (tasks as string[][]).map(([name, state, hint]) => ({
            title: name,
            hint,
            state: state as TaskState,
            href: state === 'blocked' ? undefined : '#',
          })),
        }))}
      />
      {w.alerts.map(([tone, title, text]) => (
        <Alert key={tone} tone={tone as AlertTone} title={title}>
          <p>{text}</p>
        </Alert>
      ))}
      <DefinitionList layout="sides" items={w.answers.map(([term, value]) => ({ term, value }))} />
      <Timeline
        items={[
          { state: 'done', title: words.track.done[0]![0], when: words.track.done[0]![1] },
          { state: 'stopped', title: words.track.now[0], badge: <Badge tone="paused">{words.track.stoppedStep}</Badge> },
          { state: 'late', title: words.track.now[0], text: words.track.now[1], badge: <Badge tone="late">{words.track.lateStep}</Badge> },
        ]}
      />
      <Row>
        <Button size="lg">{w.continue}</Button>
        <Button>{w.continue}</Button>
        <Button variant="secondary">{w.later}</Button>
        <Button variant="tertiary">{w.later}</Button>
        <Button size="sm" icon="print" variant="secondary">
          {w.later}
        </Button>
      </Row>
      <Stack>
        {badges.map(([tone, text, note]) => (
          <Row key={text}>
            <Badge tone={tone} note={note}>
              {text}
            </Badge>
          </Row>
        ))}
        <Row>
          <Badge tone="early">{words.inbox.count}</Badge>
          <Badge tone="onTime">{words.inbox.count}</Badge>
          <Badge tone="doneLate">{words.inbox.count}</Badge>
          <Badge tone="status">{words.case.status}</Badge>
          <Tag outline>{words.procedure.papers[2]![3]}</Tag>
        </Row>
      </Stack>
      <Card tinted>
        <EmptyState
          title={w.empty}
          action={
            <LinkButton href="#" variant="secondary">
              {w.emptyAction}
            </LinkButton>
          }
        >
          {w.emptyText}
        </EmptyState>
      </Card>
      <Pagination newer="#" older="#">
        {words.inbox.shown}
      </Pagination>
    </CitizenPage>
  );
}
