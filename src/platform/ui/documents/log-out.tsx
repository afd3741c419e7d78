import { Icon } from '../components/icon.tsx';
import { WriteKey } from '../components/form.tsx';
import { usePage } from '../context.ts';
import { addresses } from './addresses.ts';

/** Logging out writes, so it is a form and not a link. */
export function LogOut({ name }: { name: string }) {
  const { t, url } = usePage();
  return (
    <form class="mc-logout" method="post" action={url(addresses.logOut)} data-once>
      <WriteKey />
      <button class="mc-tool" type="submit">
        <Icon name="logOut" /> {t('ui.nav.logOut')} <span class="mc-spoken">{name}</span>
      </button>
    </form>
  );
}
