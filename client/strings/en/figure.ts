export const figure = {};
