import { EntenteError } from '../../../errors.ts';

/** The release lines that the store is tested on, each with the release that is fetched. */
export const RELEASE_LINES: Readonly<Record<string, string>> = {
  '5.26': '5.26.30',
  '2026.08': '2026.08.1',
};

/** An exact Neo4j release and the Java versions it runs on, in the order of preference. */
export interface Release {
  version: string;
  java: readonly number[];
}

/** Turns a release line (`5.26`) or an exact version (`5.26.30`) into a release. */
export function resolveRelease(wanted: string): Release {
  const version = RELEASE_LINES[wanted] ?? wanted;
  if (/^5\.\d+\.\d+$/.test(version)) return { version, java: [17, 21] };
  if (/^20\d\d\.\d\d\.\d+$/.test(version)) return { version, java: [21, 25] };
  const lines = Object.keys(RELEASE_LINES).join(', ');
  throw new EntenteError(
    'invalid-configuration',
    `"${wanted}" is no Neo4j version: give ${lines} or an exact one such as ${RELEASE_LINES['5.26']}.`,
  );
}
