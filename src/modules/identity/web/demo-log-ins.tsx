import { roleWords, type Role } from '#modules/organisation';
import { Alert, Button, Details, Form, Section, Table, useT } from '#platform/ui';
import type { Carried } from './carried.ts';
import { CarriedFields } from './carried-fields.tsx';

/** A demo account as the log-in page shows it. Only ever given in a demonstration: it carries the password. */
export interface DemoLogIn {
  role: Role;
  name: string;
  /** Short name of the unit where the person works. */
  place: string;
  login: string;
  password: string;
}

/** Where the forms are sent, and the form that waits for the log-in. */
interface Way {
  action: string | undefined;
  carried: Carried | null;
}

/**
 * One person of each role, one press away, and the others, of further agencies and divisions, folded up below; says
 * plainly that these are made-up persons.
 */
export function DemoLogIns({ logIns, ...way }: { logIns: readonly DemoLogIn[] } & Way) {
  const t = useT();
  const isFirst = ({ role, login }: DemoLogIn) => logIns.find((one) => one.role === role)!.login === login;
  const others = logIns.filter((one) => !isFirst(one));
  return (
    <Section id="demo" title={t('identity.demo.title')}>
      <Alert tone="neutral">{t('identity.demo.madeUp')}</Alert>
      <LogIns caption={t('identity.demo.title')} rows={logIns.filter(isFirst)} {...way} />
      {others.length > 0 && (
        <Details summary={t('identity.demo.others', { count: others.length })}>
          <LogIns caption={t('identity.demo.others', { count: others.length })} rows={others} {...way} />
        </Details>
      )}
    </Section>
  );
}

function LogIns({ caption, rows, ...way }: { caption: string; rows: readonly DemoLogIn[] } & Way) {
  const t = useT();
  return (
    <Table
      caption={caption}
      quiet
      rows={rows}
      rowKey={(row) => row.login}
      columns={[
        { key: 'role', head: t('identity.demo.role'), cell: (row) => t(roleWords(row.role)), stacked: 'title' },
        { key: 'place', head: t('identity.demo.place'), cell: (row) => row.place },
        { key: 'name', head: t('identity.demo.name'), cell: (row) => row.name },
        { key: 'login', head: t('identity.logIn.login'), cell: (row) => <code>{row.login}</code> },
        { key: 'password', head: t('identity.logIn.password'), cell: (row) => <code>{row.password}</code> },
        { key: 'enter', head: t('identity.logIn.do'), cell: (row) => <Enter row={row} {...way} />, stacked: 'line' },
      ]}
    />
  );
}

function Enter({ row, action, carried }: { row: DemoLogIn } & Way) {
  const t = useT();
  return (
    <Form action={action}>
      <CarriedFields carried={carried} />
      <input type="hidden" name="login" value={row.login} />
      <input type="hidden" name="password" value={row.password} />
      <Button variant="secondary" size="sm">
        {t('identity.demo.enterAs', { login: row.login })}
      </Button>
    </Form>
  );
}
