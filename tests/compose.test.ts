import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RELEASE_LINES } from '../server/graph-store/neo4j/local/versions.ts';

interface Service {
  image: string;
  ports: string[];
  volumes: string[];
  environment: Record<string, string>;
  healthcheck: { test: string[] };
}
interface Application extends Service {
  build: { context: string; dockerfile: string };
  depends_on: Record<string, { condition: string }>;
  read_only: boolean;
  tmpfs: string[];
  cap_drop: string[];
  security_opt: string[];
}
interface ComposeFile {
  services: { neo4j: Service; entente: Application };
  volumes: Record<string, unknown>;
}

const compose = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8')) as ComposeFile;
const { neo4j, entente } = compose.services;

/** The Compose Specification's own schema: dclint ships it as it is, no other package has a recent one. */
function composeSchema(): Record<string, unknown> {
  const dclint = createRequire(import.meta.url).resolve('dclint/package.json');
  const schema = JSON.parse(readFileSync(join(dirname(dclint), 'schemas/compose.schema.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  // It names draft 7 by an address that Ajv does not know.
  delete schema.$schema;
  return schema;
}

// Not strict: the schema uses type unions and keywords of its own.
const validate = new Ajv({ allErrors: true, strict: false }).compile(composeSchema());

describe('docker-compose.yml', () => {
  it('follows the Compose Specification', () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would not, with a misspelt key', () => {
    expect(validate({ ...compose, services: { neo4j: { ...neo4j, port: neo4j.ports } } })).toBe(false);
  });

  it('runs the Neo4j release that npm run neo4j runs', () => {
    expect(neo4j.image).toBe(`neo4j:${RELEASE_LINES['5.26']}-community`);
  });

  it('listens on this machine alone', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const port of service.ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    }
    expect(neo4j.ports).toHaveLength(1);
  });

  it('runs the application beside it, waits for it, and lets it write data alone', () => {
    const dockerfile = readFileSync(new URL(`../${entente.build.dockerfile}`, import.meta.url), 'utf8');
    expect(entente.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(entente.environment).toMatchObject({ NEO4J_URI: 'bolt://neo4j:7687', NEO4J_USER: 'neo4j' });
    expect(entente).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect(entente.security_opt).toContain('no-new-privileges:true');
    expect(entente.volumes).toEqual(['entente-data:/data']);
    expect(Object.keys(compose.volumes)).toContain('entente-data');
    // What the image says of itself is what Compose relies on.
    expect(dockerfile).toMatch(/^USER 1000:1000$/m);
    expect(dockerfile).toMatch(/^ {4}ENTENTE_DATA=\/data$/m);
    expect(dockerfile).toMatch(/^VOLUME \["\/data"\]$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    const port = entente.ports[0]?.split(':').at(-1);
    expect(dockerfile).toMatch(new RegExp(`^EXPOSE ${port}$`, 'm'));
  });

  it('keeps the data in a named volume', () => {
    const source = neo4j.volumes.find((volume) => volume.endsWith(':/data'))?.split(':')[0];
    expect(Object.keys(compose.volumes)).toContain(source);
  });

  it('takes the password from the environment and refuses to start without', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    // The image turns each other NEO4J_ variable into a setting, and stops at an unknown one.
    expect(neo4j.environment).not.toHaveProperty('NEO4J_PASSWORD');
  });

  it('checks its health with the password that it was given', () => {
    const [kind, command = ''] = neo4j.healthcheck.test;
    expect(kind).toBe('CMD-SHELL');
    // Compose itself reads $$ as $. A stand-in for cypher-shell tells what it would be called with.
    const standIn = `stand_in() { printf '%s' "$NEO4J_USERNAME $NEO4J_PASSWORD $*"; }`;
    const script = `${standIn}\n${command.replaceAll('$$', '$').replace('cypher-shell', 'stand_in')}`;
    const called = execFileSync('sh', ['-c', script], { encoding: 'utf8', env: { NEO4J_AUTH: 'neo4j/pass word$1' } });
    expect(called).toBe('neo4j pass word$1 --address bolt://localhost:7687 --format plain RETURN 1');
  });
});
