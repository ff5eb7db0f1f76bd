import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  label: 'Rechercher dans le graphe',
  placeholder: 'Personnes, organisations, forums, engagements',
};
