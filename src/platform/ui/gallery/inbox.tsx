import {
  Badge,
  BulkBar,
  Button,
  Chip,
  Chips,
  Code,
  Icon,
  KeyHints,
  LinkButton,
  OfficerPage,
  Pagination,
  RowLink,
  Table,
  TableBox,
  TwoLines,
  type BadgeTone,
  type Column,
  type IconName,
  type RailGroup,
  type RailItem,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

const w = words.inbox;
type Line = string[];

export const sampleRail: RailGroup[] = w.rail.map(([label, items]) => ({
  label: label as string,
  items: (items as [IconName, string, number | null, RailItem['tone']][]).map(([icon, name, count, tone]) => ({
    href: `#${name}`,
    icon,
    label: name,
    count: count ?? undefined,
    tone,
    current: name === w.title,
  })),
}));

const head = (i: number): string => w.heads[i]!;
const columns: Column<Line>[] = [
  {
    key: 'code',
    head: head(0),
    width: 'lg',
    stacked: 'short',
    cell: ([code, received]) => (
      <TwoLines note={received}>
        <Code>{code!}</Code>
      </TwoLines>
    ),
  },
  { key: 'what', head: head(1), stacked: 'title', cell: (row) => <RowLink href="#">{row[2]}</RowLink> },
  { key: 'who', head: head(2), width: 'md', stacked: 'line', cell: (row) => <TwoLines note={row[4]}>{row[3]}</TwoLines> },
  { key: 'step', head: head(3), width: 'sm', stacked: 'line', cell: (row) => <TwoLines note={row[6]}>{row[5]}</TwoLines> },
  {
    key: 'left',
    head: head(4),
    width: 'xl',
    stacked: 'top',
    sort: { href: '#', now: 'ascending' },
    cell: (row) => (
      <Badge tone={row[7] as BadgeTone} note={row[9]}>
        {row[8]}
      </Badge>
    ),
  },
  {
    key: 'channel',
    head: head(5),
    width: 'xs',
    stacked: 'end',
    cell: (row) => <Icon name={row[10] as IconName} label={w.channels[row[10] as keyof typeof w.channels]} />,
  },
];

/** Like an officer's inbox. */
export function InboxSample() {
  const rows = w.rows as Line[];
  const chosen = [rows[3]![0]!, rows[6]![0]!];
  return (
    <OfficerPage
      title={w.title}
      count={w.count}
      intro={w.intro}
      rail={sampleRail}
      actions={
        <LinkButton href="#" variant="secondary" icon="bookmark">
          {w.save}
        </LinkButton>
      }
    >
      <Chips label={w.filters}>
        {w.quick.map(([icon, label], i) => (
          <Chip key={label} href="#" icon={icon as IconName} on={i === 3}>
            {label}
          </Chip>
        ))}
        {w.on.map((label) => (
          <Chip key={label} href="#" removable>
            {label}
          </Chip>
        ))}
        <Chip href="#" icon="plus">
          {w.add}
        </Chip>
      </Chips>
      <TableBox>
        <BulkBar form="bulk" action="#" chosen={2}>
          {w.bulk.map(([icon, label, key], i) => (
            <Button key={label} size="sm" variant={i === 0 ? 'primary' : 'secondary'} icon={icon as IconName} keyHint={key || undefined}>
              {label}
            </Button>
          ))}
        </BulkBar>
        <Table
          work
          quiet
          caption={w.caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row[0]!}
          select={{ name: 'id', form: 'bulk', chosen, label: (row) => `${w.select} ${row[0]}` }}
        />
      </TableBox>
      <Pagination older="#">{w.shown}</Pagination>
      <KeyHints acts={w.keys.map(([key, label]) => ({ keys: [key!], label: label! }))} />
    </OfficerPage>
  );
}
