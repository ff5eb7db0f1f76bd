/**
 * npm run bench [-- SUITE…] [--json] [--neo4j] [--blind] [--long]
 *
 * Compares what we do with the least that could do it, in one run on one machine:
 * ratios, so that the machine's speed does not matter. Ends with 1 where a bar is missed.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Measure, SuiteOptions } from './measure.ts';
import { embeddedSource, launchedNeo4j, namedNeo4j, type StoreSource } from './stores.ts';
import { exports } from './suites/export.ts';
import { firstLoad } from './suites/first-load.ts';
import { frames } from './suites/frames.ts';
import { http } from './suites/http.ts';
import { load } from './suites/load.ts';
import { paths } from './suites/paths.ts';
import { questions } from './suites/questions.ts';
import { reading } from './suites/reading.ts';
import { start } from './suites/start.ts';
import { write } from './suites/write.ts';
import { printTable } from './table.ts';

type Suite = (source: StoreSource, options: SuiteOptions) => Promise<Measure[]>;
const SUITES: Readonly<Record<string, Suite>> = {
  start,
  'first-load': firstLoad,
  write,
  paths,
  questions,
  http,
  load,
  reading,
  frames,
  export: exports,
};
/** The first start and load are measured as they are after the install, and reading and frames know no store. */
const EMBEDDED_ONLY = new Set(['start', 'first-load', 'reading', 'frames']);

function readArguments(): { suites: string[]; json: boolean; neo4j: boolean; blind: boolean; long: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      neo4j: { type: 'boolean', default: false },
      blind: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`no such suite: ${unknown.join(', ')} (there are ${Object.keys(SUITES).join(', ')})`);
  return { suites: positionals.length > 0 ? positionals : Object.keys(SUITES), ...values };
}

function sourcesOf(neo4j: boolean): StoreSource[] {
  if (process.env.NEO4J_URI) return [embeddedSource, namedNeo4j(process.env)];
  return neo4j ? [embeddedSource, launchedNeo4j] : [embeddedSource];
}

async function main(): Promise<void> {
  const { suites, json, neo4j, blind, long } = readArguments();
  // The document alone goes to the standard output.
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? '',
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
  if (!json) console.log(`${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${machine.platform}`);
  const results: { engine: string; measures: Measure[] }[] = [];
  for (const source of sourcesOf(neo4j)) {
    const measures: Measure[] = [];
    for (const name of suites) {
      if (source.engine !== 'embedded' && EMBEDDED_ONLY.has(name)) continue;
      const began = performance.now();
      say(`${source.engine}: ${name} …`);
      measures.push(...(await (SUITES[name] as Suite)(source, { say, blind, long })));
      say(`${source.engine}: ${name} took ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
    results.push({ engine: source.engine, measures });
    if (!json) printTable(source.engine, measures);
  }
  const missed = results.flatMap((r) => r.measures).filter((m) => !m.ok).length;
  if (json) console.log(JSON.stringify({ at: new Date().toISOString(), machine, results, missed }, null, 2));
  else console.log(missed === 0 ? 'All bars hold.' : `${missed} of the bars ${missed === 1 ? 'is' : 'are'} missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

await main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
