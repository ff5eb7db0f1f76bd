import type { errors as en } from '../en/errors.ts';

export const errors: typeof en = {
  titles: {
    'no-answer': 'Le serveur ne répond pas',
    'unexpected-answer': 'La réponse n’a pas été comprise',
    'invalid-parameters': 'La question n’a pas été comprise',
    unauthenticated: 'Il faut un jeton d’accès',
    forbidden: 'Votre jeton ne le permet pas',
    overloaded: 'Le serveur est occupé',
    'not-found': 'N’est plus dans le graphe',
    'store-unavailable': 'La base n’est pas encore prête',
    'store-timeout': 'La base a mis trop de temps à répondre',
    'query-refused': 'La requête est refusée',
    'query-too-large': 'La requête demande trop de mémoire',
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
  part: {
    coming: 'Chargement',
    notLoaded: 'Cette partie ne s’est pas chargée',
    whyNotLoaded:
      'Le serveur ne l’a pas envoyée : il est peut-être arrêté, ou plus récent que cette page. Ce qui est à l’écran est conservé, même si la page est rechargée.',
    notDrawn: 'Cette partie n’a pas pu être affichée',
    whyNotDrawn:
      'Le reste de l’écran continue de fonctionner. Ce qui est à l’écran est conservé, même si la page est rechargée.',
    reload: 'Recharger la page',
    startAgain: 'Repartir de la vue d’ensemble',
  },
  waiting: {
    slow: 'Le serveur est lent. Toujours en attente…',
    held: 'Le serveur est occupé. Nouvelle tentative automatique…',
    tooManyTitle: 'Le serveur est occupé',
    tooMany:
      'Il a reçu trop de demandes et ne répond pas pour l’instant. Rien n’est perdu : réessayez dans un instant.',
    tooSlowTitle: 'La réponse a trop tardé',
    tooSlow: 'Aucune réponse au bout de trois minutes. Demandez moins à la fois, ou réessayez.',
    cancelledTitle: 'Abandonné',
    cancelled: 'La demande trop longue a été abandonnée. Ce qui est à l’écran reste.',
  },
  writing: {
    unknownTitle: 'Enregistrement incertain',
    unknown: 'Sans réponse du serveur, on ne sait pas si cela a été enregistré. Vérifiez avant de recommencer.',
  },
  tabs: {
    decided: 'Une décision a été prise dans un autre onglet : celui-ci la reprend.',
    language: 'Une autre langue a été choisie dans un autre onglet.',
  },
};
