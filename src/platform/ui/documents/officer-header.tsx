import { localDate } from '#platform/time';
import { Icon } from '../components/icon.tsx';
import { WeekdayText } from '../components/moments.tsx';
import { usePage } from '../context.ts';
import { addresses } from './addresses.ts';
import { Brand } from './brand.tsx';
import { LookTools } from './look-tools.tsx';
import { LogOut } from './log-out.tsx';

export function OfficerHeader() {
  const { t, url, now, user } = usePage();
  return (
    <header class="mc-header">
      <div class="mc-header__in">
        <Brand href={url(addresses.work)} line={t('ui.brand.officer')} />
        <form class="mc-quick" role="search" action={url(addresses.search)}>
          <Icon name="search" />
          <input
            type="search"
            name="q"
            aria-label={t('ui.search')}
            placeholder={t('ui.search.placeholder')}
            autocomplete="off"
            data-search
          />
          <kbd aria-hidden="true" data-keys-only>
            Ctrl K
          </kbd>
        </form>
        <div class="mc-tools">
          <span class="mc-date">
            <Icon name="calendar" /> <WeekdayText date={localDate(now)} />
          </span>
          <LookTools />
        </div>
        {user && (
          <details class="mc-menu" data-menu>
            <summary>
              <Icon name="user" />
              <span>{user.name}</span>
              <Icon name="chevronDown" />
            </summary>
            <div class="mc-menu__panel">
              <p>
                <b>{user.name}</b>
                <small>{user.position}</small>
              </p>
              <div class="mc-menu__look">
                <LookTools words />
              </div>
              <button class="mc-tool" type="button" data-keys-help hidden>
                <Icon name="keyboard" /> {t('ui.keys.title')}
              </button>
              <LogOut name={user.name} />
            </div>
          </details>
        )}
      </div>
    </header>
  );
}
