import { usePage } from '../context.ts';
import { addresses } from './addresses.ts';

export function CitizenFooter() {
  const { t, url, province } = usePage();
  return (
    <footer class="mc-footer">
      <div class="mc-wrap">
        <div class="mc-footer__grid">
          <div>
            <h2>{t('ui.footer.help')}</h2>
            <p>{t('ui.footer.helpText')}</p>
          </div>
          <div>
            <h2>{t('ui.footer.services')}</h2>
            <ul>
              <li>
                <a href={url(addresses.procedures)}>{t('ui.nav.procedures')}</a>
              </li>
              <li>
                <a href={url(addresses.track)}>{t('ui.nav.track')}</a>
              </li>
              <li>
                <a href={url(addresses.log)}>{t('ui.nav.log')}</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>{t('ui.footer.about')}</h2>
            <p>{t('ui.footer.access')}</p>
          </div>
        </div>
        <p class="mc-footer__note">{province ? t('ui.footer.note', { province }) : t('ui.footer.noteBare')}</p>
      </div>
    </footer>
  );
}
