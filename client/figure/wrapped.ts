/** Lines of a text, as figures break them: the screen's notes are broken alike. */
export { wrapped } from '../words/wrapped.ts';
