/** Requests that Node cannot read never reach the application: they get problem details all the same. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { EntenteError } from '../errors.ts';
import { problemOf } from './problem.ts';

const REASONS: Readonly<Record<number, string>> = { 400: 'Bad Request', 431: 'Request Header Fields Too Large' };

const errorOf = ({ code }: NodeJS.ErrnoException): EntenteError =>
  code === 'HPE_HEADER_OVERFLOW'
    ? new EntenteError('head-too-large', 'the address and headers are longer than 16 kB together')
    : new EntenteError('invalid-parameters', 'the request is no HTTP that can be read');

/** Answers what cannot be read, and closes its connection; one that is gone, or too slow, is only closed. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (cause: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || cause.code === 'ECONNRESET' || cause.code === 'ERR_HTTP_REQUEST_TIMEOUT')
      return void socket.destroy();
    const error = errorOf(cause);
    const body = JSON.stringify(problemOf(error, ''));
    socket.end(
      `HTTP/1.1 ${error.status} ${REASONS[error.status]}\r\nContent-Type: application/problem+json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
}
