import { useComputedColorScheme } from '@mantine/core';
import type { Theme } from './tokens.ts';

/** The theme that is shown now. */
export const useTheme = (): Theme => useComputedColorScheme('light', { getInitialValueInEffect: false });
