import { EntenteError } from '../../../errors.ts';

/** What of a local server can be chosen; the rest is fixed below. */
export interface ServerSettings {
  port: number;
  /** Page cache in MiB. */
  pageCache: number;
  authentication: boolean;
}

/** Reads `512m` or `2g` as MiB. */
export function parseMemory(text: string): number {
  const match = /^(\d+)([mg])$/i.exec(text);
  const size = Number(match?.[1]) * (match?.[2]?.toLowerCase() === 'g' ? 1024 : 1);
  // Below this Neo4j starts and then fails in ways that do not name memory.
  if (!(size >= 256))
    throw new EntenteError(
      'invalid-configuration',
      `"${text}" is no usable memory size: give at least 256m, such as 512m or 2g.`,
    );
  return size;
}

/** The text of `neo4j.conf`: Bolt on the loopback address, no HTTP, and nothing that calls out. */
export function neo4jConf({ port, pageCache, authentication }: ServerSettings): string {
  return `${[
    '# Written anew at each start by server/graph-store/neo4j/local.',
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    // Given to drivers that route with neo4j://; "localhost" may lead them to ::1, where nobody listens.
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.memory.pagecache.size=${pageCache}m`,
    `dbms.security.auth_enabled=${authentication}`,
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    // The current line announces itself on private networks and can report to Aura. 5.26 does not
    // know these switches; without strict validation (below) it only notes that.
    'server.fleet_discovery.enabled=false',
    'dbms.fleet_manager.enabled=false',
    // The wait for late requests makes each stop take 10 s; the setting's name differs by line.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s',
    'server.config.strict_validation.enabled=false',
  ].join('\n')}\n`;
}
