/** From an operation to what Express calls: parse, ask, send. */
import type { RequestHandler, Response } from 'express';
import { EntenteError } from '../errors.ts';
import { holderIn } from './access.ts';
import type { Operation, Services, Streamed } from './operation.ts';
import { parseParts } from './problem.ts';
import { receiveFiles } from './receive.ts';
import { sendStream } from './stream.ts';

/** Whoever keeps an answer asks whether it still holds: answers change with every decision. */
const REVALIDATE = 'private, no-cache';

/** Fires when the client goes away before it has its answer. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Shown where a browser can, saved under its name otherwise. */
function sendFile(response: Response, { type, name }: { type: string; name: string }, body: unknown): void {
  response.setHeader('Content-Disposition', `inline; filename="${name}"`);
  response.type(type).send(body instanceof Uint8Array ? Buffer.from(body) : body);
}

/** The media types that an operation answers with. */
export const typesOf = ({ file, streams, status }: Operation): readonly string[] =>
  status === 204 ? [] : file ? [file.type] : (streams ?? ['application/json']);

export function handlerOf(operation: Operation, services: Services): RequestHandler {
  const types = typesOf(operation);
  return async (request, response) => {
    if (types.length > 0 && !request.accepts([...types]))
      throw new EntenteError('not-acceptable', `this is answered as ${types.join(', ')} only`);
    if (operation.body && !request.is('application/json'))
      throw new EntenteError('unsupported-media-type', 'the body must be JSON (Content-Type: application/json)');
    if (operation.isUpload && !request.is('multipart/form-data'))
      throw new EntenteError('unsupported-media-type', 'the body must be a form with files (multipart/form-data)');
    const asker = { holder: holderIn(response), isSecure: request.secure, signal: signalOf(response) };
    const receive = (folder: string) => receiveFiles(request, response, folder);
    const input = { ...services, ...parseParts(operation, request), ...asker, receive };
    const { status, headers = {}, body } = await operation.handle(input as never);
    if (response.destroyed) return;
    response.status(status ?? operation.status ?? 200).setHeader('Cache-Control', REVALIDATE);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (operation.streams) return sendStream(request, response, body as Streamed);
    if (operation.file) return sendFile(response, operation.file, operation.response.parse(body));
    const answer = operation.response.parse(body);
    if (operation.location) response.location(request.baseUrl + operation.location(answer as never));
    response.json(answer);
  };
}
