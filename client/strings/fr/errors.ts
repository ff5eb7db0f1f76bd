import type { errors as en } from '../en/errors.ts';

export const errors: typeof en = {
  titles: {
    'no-answer': 'Le serveur ne répond pas',
    'unexpected-answer': 'La réponse n’a pas été comprise',
    'invalid-parameters': 'La question n’a pas été comprise',
    'not-found': 'N’est plus dans le graphe',
    'store-unavailable': 'La base n’est pas encore prête',
    'store-timeout': 'La base a mis trop de temps à répondre',
    'store-locked': 'Un autre processus occupe la base',
    'store-version': 'La base est d’une autre version',
    'store-damaged': 'La base est endommagée',
    'store-authentication': 'La base a refusé le serveur',
  },
  otherTitle: 'L’opération a échoué',
  noAnswer: 'Il démarre peut-être, ou il est arrêté. Cette page réessaie d’elle-même.',
  againInAMoment: (title) => `${title}. Réessayez dans un instant.`,
  withoutReason: (status) => `Le serveur a répondu ${status}, sans dire pourquoi.`,
  againstContract: (path, fault) => `La réponse à ${path} n’est pas conforme au contrat${fault ? ` : ${fault}` : ''}.`,
};
