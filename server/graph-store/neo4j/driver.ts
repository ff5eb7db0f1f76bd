import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j is and how to log in. */
export interface Address {
  uri: string;
  user?: string | undefined;
  password?: string | undefined;
  database?: string | undefined;
}

const CONNECT_MS = 3_000;

/** The driver tries a failed transaction again for this long; then the caller shall hear of it. */
const RETRY_MS = 5_000;

export const driverFor = ({ uri, user, password }: Address): Driver =>
  neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password), {
    connectionTimeout: CONNECT_MS,
    maxTransactionRetryTime: RETRY_MS,
    telemetryDisabled: true,
    userAgent: 'entente',
  });
