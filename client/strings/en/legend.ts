export const legend = {
  title: 'Legend: kinds on screen',
  /** `plural` as it stands in a sentence: "meetings". */
  show: (plural: string) => `Show ${plural}`,
  hide: (plural: string) => `Hide ${plural}`,
};
