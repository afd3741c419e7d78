import type { Words } from '#modules/rules';
import { Tag, useT } from '#platform/ui';
import { useWords } from './words.ts';

/** Says beside a fact that no source has confirmed it yet, and what exactly. Nothing where all is confirmed. */
export function Unconfirmed({ note }: { note: Words | undefined }) {
  const t = useT();
  const words = useWords();
  if (!note) return null;
  return (
    <span class="mc-note">
      <Tag outline>{t('portal.unconfirmed')}</Tag> {words(note)}
    </span>
  );
}
