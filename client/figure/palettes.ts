/** Colours of the kinds in a figure: as on screen, for colour-blind readers, or in grey for a black-and-white printer. */
import { type Kind, kindOf } from '../../server/model/kinds.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import { luminance } from './colours.ts';

export const PALETTES = ['screen', 'colour-blind', 'greyscale'] as const;
export type Palette = (typeof PALETTES)[number];

type ByTheme = Readonly<Record<Theme, string>>;
const both = (colour: string): ByTheme => ({ light: colour, dark: colour });

/**
 * The eight colours of M. Okabe and K. Ito, "Color Universal Design" (2002, revised 2008,
 * https://jfly.uni-koeln.de/color/), and for the two kinds beyond them indigo and wine of P. Tol's
 * muted scheme ("Colour Schemes", SRON/EPS/TN/09-002, 2021), which stay apart from the eight.
 * Black gives way to white on a dark ground.
 */
const COLOUR_BLIND: Readonly<Record<Kind, ByTheme>> = {
  person: both('#0072b2'),
  organization: both('#d55e00'),
  country: both('#009e73'),
  position: both('#56b4e9'),
  forum: both('#cc79a7'),
  session: both('#882255'),
  meeting: both('#e69f00'),
  commitment: both('#332288'),
  topic: { light: '#000000', dark: '#ffffff' },
  place: both('#f0e442'),
};

/** Ten steps of equal lightness (CIE L*), eight apart; kinds of one shape and frequent neighbours stand far from one another. */
const GREYSCALE: Readonly<Record<Kind, ByTheme>> = {
  person: { light: '#1b1b1b', dark: '#f7f7f7' },
  session: { light: '#2c2c2c', dark: '#e0e0e0' },
  commitment: { light: '#3e3e3e', dark: '#cacaca' },
  country: { light: '#505050', dark: '#b4b4b4' },
  forum: { light: '#636363', dark: '#9f9f9f' },
  position: { light: '#777777', dark: '#8a8a8a' },
  organization: { light: '#8b8b8b', dark: '#767676' },
  place: { light: '#a0a0a0', dark: '#636363' },
  meeting: { light: '#b6b6b6', dark: '#505050' },
  topic: { light: '#cccccc', dark: '#3e3e3e' },
};

/** The colour of a kind. */
export function colourOf(kind: Kind, palette: Palette, theme: Theme): string {
  if (palette === 'screen') return kindOf(kind).colour[theme];
  return (palette === 'greyscale' ? GREYSCALE : COLOUR_BLIND)[kind][theme];
}

/** The one colour that is no kind's: of a route or a selection. Black and white have none. */
export const accentOf = (palette: Palette, theme: Theme): string =>
  palette === 'greyscale' ? TOKENS[theme].text : TOKENS[theme].accent;

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const [LIGHT_ICON, DARK_ICON] = [TOKENS.light.onKind, TOKENS.dark.onKind];

/** Lines of an icon upon a colour: whichever of the two themes' reads better. */
export const iconColourOn = (colour: string): string =>
  contrast(colour, LIGHT_ICON) >= contrast(colour, DARK_ICON) ? LIGHT_ICON : DARK_ICON;
