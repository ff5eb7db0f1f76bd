/** Sends what the build has compressed, to browsers that take it so. */
import type { RequestHandler } from 'express';

const SUFFIXES = { br: '.br', gzip: '.gz' } as const;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** For the scripts and styles of the client's folder; what has no compressed copy goes on to be sent as it is. */
export function compressedAssets(folder: string): RequestHandler {
  return (request, response, next) => {
    const type = TYPES[/^\/assets\/[\w.-]+\.(js|css)$/.exec(request.path)?.[1] ?? ''];
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('Accept-Encoding');
    const encoding = request.acceptsEncodings('br', 'gzip');
    if (encoding !== 'br' && encoding !== 'gzip') return next();
    const headers = { 'Content-Encoding': encoding, 'Content-Type': `${type}; charset=utf-8` };
    response.sendFile(`${request.path}${SUFFIXES[encoding]}`, { root: folder, headers }, (error) => {
      if (error && !response.headersSent) next();
    });
  };
}
