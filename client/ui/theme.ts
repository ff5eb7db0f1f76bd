/** Mantine's theme from our tokens. */
import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { customProperties, type Theme, TOKENS } from './tokens.ts';

// Shade 6 is the accent in light, shade 3 in dark.
const accent: MantineColorsTuple = [
  '#edf2fe',
  '#d9e3fc',
  '#b3c6fb',
  '#8aa8ff',
  '#6a8df2',
  '#4a70e3',
  '#2f5bd7',
  '#264cb8',
  '#1f3f99',
  '#18327b',
];

// Bluish greys, so that Mantine's inputs lie well on our surfaces.
const dark: MantineColorsTuple = [
  '#e8ebf2',
  '#c3cad8',
  '#a3acbd',
  '#7d879b',
  '#465064',
  '#2b3240',
  '#151922',
  '#1a1f29',
  '#141821',
  '#0f1219',
];

/** Mantine derives these from a shade that suits only one theme; ours hold AA in both. */
function buttonColours(variant: string | undefined, color: string | undefined): Record<string, string> {
  if (variant === undefined || variant === 'filled') return { '--button-color': 'var(--en-on-accent)' };
  if (variant === 'default') return {};
  const text = color === 'red' ? 'var(--en-late)' : color === 'gray' ? 'var(--en-mute)' : 'var(--en-accent)';
  return {
    '--button-color': text,
    '--button-hover': 'var(--en-faint)',
    ...(variant === 'light' ? { '--button-bg': 'var(--en-accent-soft)' } : {}),
  };
}

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { accent, dark },
  fontFamily: 'Inter, "Source Sans 3", "Segoe UI", system-ui, -apple-system, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontWeight: '650' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', fw: 500 },
      vars: (_, { variant, color }) => ({ root: buttonColours(variant, color) }),
    }),
    // Their headings are no banners of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        withinPortal: false,
        openDelay: 350,
        fz: 'xs',
        events: { hover: true, focus: true, touch: false },
      },
    },
  },
});

const mantineOf = (name: Theme): Record<string, string> => {
  const t = TOKENS[name];
  return {
    ...customProperties(name),
    '--mantine-color-body': t.panel,
    '--mantine-color-text': t.text,
    '--mantine-color-dimmed': t.mute,
    '--mantine-color-placeholder': t.mute,
    '--mantine-color-default': t.panel,
    '--mantine-color-default-hover': t.faint,
    '--mantine-color-default-color': t.text,
    '--mantine-color-default-border': t.line,
    '--mantine-color-anchor': t.accent,
    '--mantine-color-error': t.late,
  };
};

/** The custom properties of both themes. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineOf('light'),
  dark: mantineOf('dark'),
});
