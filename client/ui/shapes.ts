/** The registry's shapes as outlines in a 24 × 24 square: for legends, lists and figures. */
import type { Shape } from '../../server/model/kinds.ts';

export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  ellipse: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0 -20z',
  'round-rectangle':
    'M6 2.5h12a3.5 3.5 0 0 1 3.5 3.5v12a3.5 3.5 0 0 1 -3.5 3.5h-12a3.5 3.5 0 0 1 -3.5 -3.5v-12a3.5 3.5 0 0 1 3.5 -3.5z',
  hexagon: 'M6.5 2.5h11l5.5 9.5l-5.5 9.5h-11l-5.5 -9.5z',
  diamond: 'M12 0.5l11.5 11.5l-11.5 11.5l-11.5 -11.5z',
  'round-diamond': 'M10.6 1.6a2 2 0 0 1 2.8 0l9 9a2 2 0 0 1 0 2.8l-9 9a2 2 0 0 1 -2.8 0l-9 -9a2 2 0 0 1 0 -2.8z',
  tag: 'M2 3h14l7 9l-7 9h-14z',
  triangle: 'M12 2l11 20h-22z',
  pentagon: 'M12 1.5l11 8l-4.2 13h-13.6l-4.2 -13z',
  star: 'M12 1l3.2 7.4l8 .7l-6.1 5.2l1.9 7.8l-7 -4.2l-7 4.2l1.9 -7.8l-6.1 -5.2l8 -.7z',
};
