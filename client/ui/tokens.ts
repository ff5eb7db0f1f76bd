/** Colours of both themes: the style sheets, Cytoscape and the exported figure all take them from here. */
export type Theme = 'light' | 'dark';

export interface Tokens {
  ground: string;
  panel: string;
  canvas: string;
  line: string;
  text: string;
  mute: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  edge: string;
  /** Behind the quoted words. */
  mark: string;
  /** Behind other claims' sentences. */
  faint: string;
  ok: string;
  late: string;
  /** Lines of an icon upon a kind's colour. */
  onKind: string;
}

export const TOKENS: Readonly<Record<Theme, Tokens>> = {
  light: {
    ground: '#f6f7f9',
    panel: '#ffffff',
    canvas: '#fbfcfd',
    line: '#e2e5ea',
    text: '#1b2130',
    mute: '#5b6475',
    accent: '#2f5bd7',
    accentSoft: '#e8eefc',
    onAccent: '#ffffff',
    edge: '#b9c0cd',
    mark: '#fff0b8',
    faint: '#eef1f6',
    ok: '#00795a',
    late: '#b8322a',
    onKind: '#ffffff',
  },
  dark: {
    ground: '#12151c',
    panel: '#1a1f29',
    canvas: '#141821',
    line: '#2b3240',
    text: '#e8ebf2',
    mute: '#a3acbd',
    accent: '#8aa8ff',
    accentSoft: '#243050',
    onAccent: '#0d1220',
    edge: '#4d586e',
    mark: '#4d431a',
    faint: '#232a37',
    ok: '#3fc79a',
    late: '#ff8b80',
    onKind: '#10141c',
  },
};

/** The tokens of a theme as CSS custom properties: `onAccent` becomes `--en-on-accent`. */
export function customProperties(theme: Theme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TOKENS[theme]).map(([name, value]) => [
      `--en-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      value,
    ]),
  );
}
