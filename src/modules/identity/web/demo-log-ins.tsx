import { roleWords, type Role } from '#modules/organisation';
import { Alert, Button, Form, Section, Table, useT } from '#platform/ui';
import type { Carried } from './carried.ts';
import { CarriedFields } from './carried-fields.tsx';

/** A demo account as the log-in page shows it. Only ever given in a demonstration: it carries the password. */
export interface DemoLogIn {
  role: Role;
  name: string;
  login: string;
  password: string;
}

/** Where the forms are sent, and the form that waits for the log-in. */
interface Way {
  action: string | undefined;
  carried: Carried | null;
}

/** Every role of the demo, one press away; says plainly that these are made-up persons. */
export function DemoLogIns({ logIns, ...way }: { logIns: readonly DemoLogIn[] } & Way) {
  const t = useT();
  return (
    <Section id="demo" title={t('identity.demo.title')}>
      <Alert tone="neutral">{t('identity.demo.madeUp')}</Alert>
      <Table
        caption={t('identity.demo.title')}
        quiet
        rows={logIns}
        rowKey={(row) => row.login}
        columns={[
          { key: 'role', head: t('identity.demo.role'), cell: (row) => t(roleWords(row.role)), stacked: 'title' },
          { key: 'name', head: t('identity.demo.name'), cell: (row) => row.name },
          { key: 'login', head: t('identity.logIn.login'), cell: (row) => <code>{row.login}</code> },
          { key: 'password', head: t('identity.logIn.password'), cell: (row) => <code>{row.password}</code> },
          { key: 'enter', head: t('identity.logIn.do'), cell: (row) => <Enter row={row} {...way} />, stacked: 'line' },
        ]}
      />
    </Section>
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
