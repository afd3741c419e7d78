import { LinkButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { usePage } from '../context.ts';
import { addresses } from './addresses.ts';
import { Brand } from './brand.tsx';
import { LookTools } from './look-tools.tsx';
import { LogOut } from './log-out.tsx';

const places = ['procedures', 'track'] as const;
export type CitizenPlace = (typeof places)[number];

export function CitizenHeader({ active }: { active: CitizenPlace | undefined }) {
  const { t, url, user } = usePage();
  return (
    <header class="mc-header">
      <div class="mc-wrap mc-header__in">
        <Brand href={url(addresses.home)} line={t('ui.brand.citizen')} />
        <nav class="mc-nav" aria-label={t('ui.nav.main')}>
          <Places active={active} />
        </nav>
        <div class="mc-tools">
          <LookTools />
          {user ? (
            <LogOut name={user.name} />
          ) : (
            <LinkButton href={url(addresses.logIn)} variant="secondary" size="sm" icon="user">
              {t('ui.nav.logIn')}
            </LinkButton>
          )}
        </div>
        <details class="mc-menu" data-menu>
          <summary>
            <Icon name="menu" /> {t('ui.nav.menu')}
          </summary>
          <div class="mc-menu__panel">
            <Places active={active} />
            {user ? <LogOut name={user.name} /> : <a href={url(addresses.logIn)}>{t('ui.nav.logIn')}</a>}
            <LookTools words />
          </div>
        </details>
      </div>
    </header>
  );
}

function Places({ active }: { active: CitizenPlace | undefined }) {
  const { t, url } = usePage();
  return (
    <>
      {places.map((place) => (
        <a key={place} href={url(addresses[place])} aria-current={place === active ? 'page' : undefined}>
          {t(`ui.nav.${place}`)}
        </a>
      ))}
    </>
  );
}
