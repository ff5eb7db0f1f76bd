export const dates = {};
