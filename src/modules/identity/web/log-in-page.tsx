import { Alert, Button, CitizenPage, Form, Lead, TextInput, useT, type FieldErrors } from '#platform/ui';
import { DemoLogIns, type DemoLogIn } from './demo-log-ins.tsx';

export interface LogInPageProps {
  /** What was typed; the password is never sent back. */
  login?: string;
  errors?: FieldErrors;
  /** The person has just logged out. */
  left?: boolean;
  demo?: readonly DemoLogIn[];
}

export function LogInPage({ login = '', errors = {}, left = false, demo = [] }: LogInPageProps) {
  const t = useT();
  return (
    <CitizenPage title={t('identity.logIn.title')} errors={errors} width={demo.length > 0 ? 'wide' : 'text'}>
      <Lead title={t('identity.logIn.title')}>{t('identity.logIn.forWhom')}</Lead>
      {left && <Alert tone="success" title={t('identity.logIn.left')} live />}
      <Form>
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
      {demo.length > 0 && <DemoLogIns logIns={demo} />}
    </CitizenPage>
  );
}
