import type { session as en } from '../en/session.ts';

export const session: typeof en = {
  title: 'Jeton d’accès',
  why: 'Ce serveur ne répond qu’à ceux qui ont un jeton d’accès. La personne qui l’administre peut vous en créer un.',
  token: 'Jeton d’accès',
  show: 'Afficher le jeton',
  empty: 'Collez ici le jeton d’accès',
  unknown: 'Le serveur ne connaît pas ce jeton : il est peut-être mal saisi, ou révoqué.',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  role: { reader: 'peut lire', editor: 'peut lire et modifier' },
  signedIn: (name, role) => `${name} : ${role}`,
};
