import type { errors as en } from '../en/errors.ts';

export const errors: typeof en = {
  part: {
    coming: 'Chargement',
    notLoaded: 'Cette partie ne s’est pas chargée',
    whyNotLoaded:
      'Le serveur ne l’a pas envoyée : il est peut-être arrêté, ou plus récent que cette page. Ce qui est à l’écran est conservé, même si la page est rechargée.',
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
      'Il a reçu trop de demandes et ne répond pas pour l’instant. Rien n’est perdu : réessayez dans un instant.',
    tooSlowTitle: 'La réponse a trop tardé',
    tooSlow: 'Aucune réponse au bout de trois minutes. Demandez moins à la fois, ou réessayez.',
    cancelledTitle: 'Abandonné',
    cancelled: 'La demande trop longue a été abandonnée. Ce qui est à l’écran reste.',
  },
  writing: {
    unknownTitle: 'Enregistrement incertain',
    unknown: 'Sans réponse du serveur, on ne sait pas si cela a été enregistré. Vérifiez avant de recommencer.',
    look: 'Vérifier',
  },
  tabs: {
    decided: 'Une décision a été prise dans un autre onglet : celui-ci la reprend.',
    language: 'Une autre langue a été choisie dans un autre onglet.',
  },
};
