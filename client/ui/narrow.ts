/** Whether the screen is narrow, as the style sheets mean it. */
export const isNarrow = (): boolean => matchMedia('(max-width: 700px)').matches;
