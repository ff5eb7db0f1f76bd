export const legend = {};
