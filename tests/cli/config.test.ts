/** The environment: what it means, and each wrong value by its name. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { EntenteError } from '../../server/errors.ts';

function faults(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(EntenteError);
    const { code, message, faults: found } = error as EntenteError;
    expect(code).toBe('invalid-configuration');
    for (const { path } of found) expect(message).toContain(path);
    return found.map((f) => f.path).sort();
  }
  return [];
}

describe('the environment', () => {
  test.each([{}, { PORT: '', ENTENTE_DATA: '', NEO4J_URI: '', LOG_LEVEL: '' }, { PORT: ' ', NEO4J_URI: '\t' }])(
    '%j: as it is without',
    (environment) => {
      expect(readConfig(environment)).toEqual({
        port: 3000,
        host: '127.0.0.1',
        dataFolder: './data',
        tokenPath: 'data/tokens.json',
        corsOrigins: [],
        rateLimit: 0,
        proxies: 0,
        neo4j: null,
        leastConfidence: null,
        logLevel: 'warn',
      });
    },
  );

  test.each([
    ['0', 0],
    ['8080', 8080],
    [' 65535 ', 65535],
  ])('PORT=%j', (PORT, port) => {
    expect(readConfig({ PORT }).port).toBe(port);
  });

  test.each([
    ['0', 0],
    ['0.65', 0.65],
    [' 1 ', 1],
  ])('ENTENTE_LEAST_CONFIDENCE=%j', (ENTENTE_LEAST_CONFIDENCE, least) => {
    expect(readConfig({ ENTENTE_LEAST_CONFIDENCE }).leastConfidence).toBe(least);
  });

  test.each(['-0.1', '1.2', '60%', 'high'])('ENTENTE_LEAST_CONFIDENCE=%j is refused', (ENTENTE_LEAST_CONFIDENCE) => {
    expect(faults({ ENTENTE_LEAST_CONFIDENCE })).toEqual(['ENTENTE_LEAST_CONFIDENCE']);
  });

  test('ENTENTE_HOST elsewhere brings a limit of requests, which ENTENTE_RATE_LIMIT sets', () => {
    expect(readConfig({ ENTENTE_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0', rateLimit: 1200 });
    expect(readConfig({ ENTENTE_HOST: '::1' }).rateLimit).toBe(0);
    expect(readConfig({ ENTENTE_HOST: '::', ENTENTE_RATE_LIMIT: '0' }).rateLimit).toBe(0);
    expect(readConfig({ ENTENTE_RATE_LIMIT: '60' }).rateLimit).toBe(60);
  });

  test('ENTENTE_CORS is a list of origins', () => {
    expect(readConfig({ ENTENTE_CORS: 'https://a.example, http://b.example:81' }).corsOrigins).toEqual([
      'https://a.example',
      'http://b.example:81',
    ]);
  });

  test.each([
    ['ENTENTE_HOST', 'http://x'],
    ['ENTENTE_CORS', '*'],
    ['ENTENTE_CORS', 'https://a.example/path'],
    ['ENTENTE_CORS', 'null'],
    ['ENTENTE_RATE_LIMIT', '-1'],
    ['ENTENTE_RATE_LIMIT', 'many'],
    ['ENTENTE_PROXIES', '1.5'],
  ])('%s=%j is refused', (name, value) => {
    expect(faults({ [name]: value }).map((path) => path.split('.')[0])).toEqual([name]);
  });

  test.each(['-1', '65536', '80.5', '0x50', '1e3', 'http', '80 81', '99999999999999999999'])(
    'PORT=%j is refused',
    (PORT) => {
      expect(faults({ PORT })).toEqual(['PORT']);
    },
  );

  test.each(['neo4j://h', 'neo4j+s://h', 'neo4j+ssc://h:7687', 'bolt://h:1', 'bolt+s://h', 'bolt+ssc://h'])(
    'NEO4J_URI=%s',
    (NEO4J_URI) => {
      expect(readConfig({ NEO4J_URI }).neo4j).toEqual({ uri: NEO4J_URI });
    },
  );

  test.each(['http://h:7474', 'localhost:7687', 'neo4j:h', 'neo4j+x://h'])('NEO4J_URI=%s is refused', (NEO4J_URI) => {
    expect(faults({ NEO4J_URI })).toEqual(['NEO4J_URI']);
  });

  test('user, password and database go with an address, and are nothing without one', () => {
    const own = { NEO4J_USER: 'u', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd' };
    expect(readConfig({ NEO4J_URI: 'bolt://h', ...own }).neo4j).toEqual({
      uri: 'bolt://h',
      user: 'u',
      password: 'p',
      database: 'd',
    });
    expect(readConfig(own).neo4j).toBeNull();
  });

  test('all faults at once', () => {
    expect(faults({ PORT: 'x', NEO4J_URI: 'y', LOG_LEVEL: 'z' })).toEqual(['LOG_LEVEL', 'NEO4J_URI', 'PORT']);
  });

  test('a password is never in what is told', () => {
    try {
      readConfig({ PORT: 'x', NEO4J_PASSWORD: 'correct horse' });
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain('correct horse');
    }
  });
});
