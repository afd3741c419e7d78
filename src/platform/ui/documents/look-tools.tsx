import { Icon } from '../components/icon.tsx';
import { usePage, type TextSize } from '../context.ts';
import type { IconName } from '../icons.ts';
import { inLanguage, withLook } from './addresses.ts';

const nextSize: Record<TextSize, TextSize> = { normal: 'large', large: 'larger', larger: 'normal' };

/** Text size, contrast and language: plain links, so they work without script. `words` shows what they do beside the icons. */
export function LookTools({ words }: { words?: boolean }) {
  const { t, lang, url, path, text, contrast } = usePage();
  const size = t(words ? `ui.text.short.${text}` : `ui.text.${text}`);
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <>
      <Tool icon="textSize" words={words} label={size} href={url(withLook(path, 'text', nextSize[text]))} on={text !== 'normal'} />
      <Tool
        icon="contrast"
        words={words}
        label={t(`ui.contrast.${contrast}`)}
        href={url(withLook(path, 'contrast', contrast === 'high' ? 'normal' : 'high'))}
        on={contrast === 'high'}
      />
      <a class="mc-tool" href={url(inLanguage(path, other))} lang={other} hreflang={other} rel="nofollow">
        <Icon name="globe" /> {t('ui.lang.switch')}
      </a>
    </>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  href: string;
  on: boolean;
  words: boolean | undefined;
}

const Tool = ({ icon, label, href, on, words }: ToolProps) => (
  <a
    class="mc-tool"
    href={href}
    rel="nofollow"
    title={words ? undefined : label}
    aria-label={words ? undefined : label}
    data-on={on ? '' : undefined}
  >
    <Icon name={icon} /> {words && label}
  </a>
);
