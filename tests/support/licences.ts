/** Fails when a package that is shipped has a licence outside the allow-list. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init } from 'license-checker-rseidelsohn';

const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Unlicense',
  'Zlib',
  // Weak copyleft by file, used unchanged.
  'MPL-2.0',
  // Fonts, embedded unchanged but for the letters that are not used.
  'OFL-1.1',
]);

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { name: string }).name;

/** Whether an SPDX expression can be met with allowed licences alone. */
function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()*]/g, '').split(/\s+OR\s+/);
  return alternatives.some((alternative) =>
    alternative.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence.trim())),
  );
}

init({ start: root, excludePrivatePackages: true }, (error, packages) => {
  if (error) throw error;
  const refused = Object.entries(packages)
    .filter(([name]) => !name.startsWith(`${own}@`))
    .map(([name, { licenses }]) => ({ name, licence: [licenses].flat().join(' AND ') }))
    .filter(({ licence }) => !isAllowed(licence));
  for (const { name, licence } of refused) console.error(`${name}: ${licence} is not on the licence allow-list`);
  if (refused.length > 0) process.exit(1);
  console.log(`${Object.keys(packages).length} packages, all with allowed licences`);
});
