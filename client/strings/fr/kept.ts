import type { kept as en } from '../en/kept.ts';
import { common } from './common.ts';

export const kept: typeof en = {
  cannotOpen: (file, why) => `${file} ne peut pas être ouvert : ${why}.`,
  fileTooLarge: 'il dépasse 64 Mo',
  tooLarge: 'ce qu’il conserve dépasse 8 Mo',
  moreThan: (most) => `plus de ${common.number(most)} nœuds et relations`,
  pngBreaksOff: 'le PNG s’interrompt avant la fin',
  svgBreaksOff: 'le SVG s’interrompt avant la fin',
  damaged: (how) => `ce qu’il conserve est endommagé (${how})`,
  breaksOff: 'il s’interrompt',
  checksum: 'la somme de contrôle est fausse',
  notJson: 'ce n’est pas du JSON',
  otherForm: 'ce qu’il conserve a une forme qu’Entente n’a pas écrite',
  newer: 'il a été créé par une version plus récente d’Entente',
  tooManyToReopen: 'Cette figure a trop de nœuds et de relations pour être rouverte.',
  nothing: 'Il n’y a rien à exporter à l’écran.',
};
