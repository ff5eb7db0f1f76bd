/** The page that shows the OpenAPI document: Swagger UI from our own disk, which asks nobody else for anything. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express from 'express';

const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

// The badge of the public validator would be a request elsewhere.
const START = `window.SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#docs',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
});
`;

/** `/docs` and what belongs to it. */
export function docsRouter(): express.Router {
  const router = express.Router();
  router.get('/docs', (_request, response) => void response.type('html').send(PAGE));
  router.get('/docs/start.js', (_request, response) => void response.type('text/javascript').send(START));
  router.get(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js'], (request, response) =>
    response.sendFile(request.path.replace('/docs/', ''), { root: ASSETS, maxAge: '1d' }),
  );
  return router;
}
