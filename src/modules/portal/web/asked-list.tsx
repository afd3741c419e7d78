import type { Component } from '#modules/catalogue';
import type { NoticeItem } from '#modules/dossier';
import { IconList, useT } from '#platform/ui';
import { useWords } from './words.ts';

export interface AskedListProps {
  items: readonly NoticeItem[];
  components: readonly Component[];
  /** Only the names of papers: what an officer wrote may name people, and is for the applicant alone. */
  brief?: boolean | undefined;
}

/** What has to be completed, point by point, each with its reason. */
export function AskedList({ items, components, brief }: AskedListProps) {
  const t = useT();
  const words = useWords();
  const nameOf = (key: string | null) => {
    const known = components.find((one) => one.key === key);
    return known ? words(known.name) : undefined;
  };
  return (
    <IconList
      items={items.map(({ component, what, why }) => ({
        icon: 'file' as const,
        title: brief ? (nameOf(component) ?? t('portal.supplement.otherPoint')) : [nameOf(component), what].filter(Boolean).join(': '),
        text: brief ? undefined : t('portal.supplement.why', { why }),
      }))}
    />
  );
}
