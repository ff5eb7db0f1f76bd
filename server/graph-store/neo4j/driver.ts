import neo4j, { type Driver } from 'neo4j-driver';
import type { Address } from './link.ts';

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
