import type { PopoverProps } from '@mantine/core';

/** How the form of a filter opens, at a chip and at "Add filter" alike. */
export const EDITOR_POPOVER = {
  trapFocus: true,
  returnFocus: true,
  width: 300,
  position: 'bottom-start',
  shadow: 'md',
  transitionProps: { duration: 0 },
} as const satisfies Partial<PopoverProps>;
