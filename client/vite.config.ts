import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const target = process.env.ENTENTE_API ?? 'http://127.0.0.1:3000';
const toServer: ProxyOptions = {
  target,
  changeOrigin: true,
  // The server takes decisions from its own pages only. This server stands in for it, for its own pages and no others.
  configure: (proxy) =>
    void proxy.on('proxyReq', (request, { headers }) => {
      if (headers.origin === `http://${headers.host}`) request.setHeader('origin', target);
    }),
};
// The modules of client/api/ are served below /api/ too: only what is no file of ours goes to the server.
const proxy = { '^/api/(?!.*\\.tsx?(\\?|$))': toServer };

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    // For tests/support/first-load.ts.
    manifest: true,
    target: 'es2022',
    // A data URI in a style sheet would need a wider content policy than files do.
    assetsInlineLimit: 0,
    // Cytoscape, React and Mantine: what the first picture needs. tests/support/first-load.ts holds it to its budget.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // In one chunk with zod, what keeps it from compiling runs before any schema is made, in whatever chunk that is.
            { name: 'zod', test: /node_modules\/zod\/|client\/api\/no-eval\.ts$/, priority: 4 },
            // What a language stands on: the page waits for its language, so that must not wait for the page.
            {
              name: 'languages',
              test: /client\/strings\/numbers\.ts$|server\/model\/(wording|dates)\.ts$/,
              priority: 3,
            },
            { name: 'cytoscape', test: /node_modules\/cytoscape\//, priority: 2 },
            // One file compresses better, and comes sooner, than thirty that later parts share with it.
            { name: 'first', tags: ['$initial'], test: /^(?!.*client\/(main\.tsx|index\.html))/, priority: 1 },
          ],
        },
      },
    },
  },
  // The contract and the registries lie beside the client, outside its root.
  server: { host: '127.0.0.1', proxy, fs: { allow: [here('.'), here('../server'), here('../node_modules')] } },
  preview: { host: '127.0.0.1', proxy },
});
