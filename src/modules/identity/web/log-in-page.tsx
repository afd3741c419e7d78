import { Alert, Button, CitizenPage, Form, Lead, TextInput, useT, type FieldErrors } from '#platform/ui';
import type { Carried } from './carried.ts';
import { CarriedFields } from './carried-fields.tsx';
import { DemoLogIns, type DemoLogIn } from './demo-log-ins.tsx';

export interface LogInPageProps {
  /** What was typed; the password is never sent back. */
  login?: string;
  errors?: FieldErrors;
  /** The person has just logged out. */
  left?: boolean;
  demo?: readonly DemoLogIn[];
  /** Where the forms are sent; the page's own address when left out. */
  action?: string | undefined;
  /** A form that was sent after its session had ended, and waits for the log-in. */
  carried?: Carried | null;
}

export function LogInPage({ login = '', errors = {}, left = false, demo = [], action, carried = null }: LogInPageProps) {
  const t = useT();
  return (
    <CitizenPage title={t('identity.logIn.title')} errors={errors} width={demo.length > 0 ? 'wide' : 'text'}>
      <Lead title={t('identity.logIn.title')}>{t('identity.logIn.forWhom')}</Lead>
      {left && <Alert tone="success" title={t('identity.logIn.left')} live />}
      {carried && (
        <Alert tone="warning" title={t('identity.logIn.ended')} live>
          <p>{t('identity.logIn.kept')}</p>
        </Alert>
      )}
      <Form action={action}>
        <CarriedFields carried={carried} />
        <TextInput
          name="login"
          label={t('identity.logIn.login')}
          value={login}
          error={errors.login}
          autocomplete="username"
          maxLength={60}
          width="lg"
        />
        <TextInput
          name="password"
          type="password"
          label={t('identity.logIn.password')}
          error={errors.password}
          autocomplete="current-password"
          maxLength={200}
          width="lg"
        />
        <div>
          <Button size="lg" busy={t('identity.logIn.busy')}>
            {t('identity.logIn.do')}
          </Button>
        </div>
      </Form>
      {demo.length > 0 && <DemoLogIns logIns={demo} action={action} carried={carried} />}
    </CitizenPage>
  );
}
