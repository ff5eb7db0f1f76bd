import type { legend as en } from '../en/legend.ts';

export const legend: typeof en = {
  title: 'Légende : types à l’écran',
  show: (plural) => `Afficher : ${plural}`,
  hide: (plural) => `Masquer : ${plural}`,
};
