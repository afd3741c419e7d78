import type { Translate } from '#platform/i18n';
import { addresses, type RailGroup } from '#platform/ui';
import { places } from './places.ts';

export const railOf = (t: Translate, url: (path: string) => string): RailGroup[] => [
  {
    label: t('admin.rail.title'),
    items: [
      { href: url(places.procedures), icon: 'book', label: t('admin.rail.procedures'), current: true },
      { href: url(addresses.work), icon: 'inbox', label: t('admin.rail.work') },
    ],
  },
];
