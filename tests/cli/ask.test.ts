/** `entente search`, `met`, `path` and `verify-dossier`: what the API answers, on the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { contactsResponseSchema } from '../../server/contract/contacts.ts';
import { searchResponseSchema } from '../../server/contract/nodes.ts';
import { pathResponseSchema } from '../../server/contract/paths.ts';
import { appOn } from '../support/app.ts';
import { DOCUMENTS, folderWith, temporaryFolder } from '../support/documents.ts';
import { entente, loadInto, within } from './run.ts';

describe('the questions of the command line', { timeout: 60_000 }, () => {
  const removals: (() => void)[] = [];
  const keep = (remove: () => void): void => void removals.push(remove);
  const data = temporaryFolder(keep);
  const originals = folderWith(DOCUMENTS, keep);
  const ask = (...args: string[]) => entente(args, { ENTENTE_DATA: data });
  beforeAll(async () => {
    await loadInto(data, originals);
    return () => {
      for (const remove of removals) remove();
    };
  }, 60_000);

  test('search finds by a misspelt name', async () => {
    const { code, stdout } = await ask('search', 'ingrid solbrg');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^person-[0-9a-f]{16} {2}Ingrid Solberg \(person, 2 documents\)\n/);
    const json = searchResponseSchema.parse(JSON.parse((await ask('search', 'solberg', '--json')).stdout));
    expect(json.items[0]?.node.name).toBe('Ingrid Solberg');
    expect((await ask('search', 'zzzzzz')).stdout).toBe('Nothing is called “zzzzzz”.\n');
  });

  test('path tells hops with their sentences, and as JSON what the API answers', async () => {
    const { code, stdout } = await ask('path', 'Norway', 'Hungary');
    expect(code).toBe(0);
    expect(stdout).toContain('1. Ingrid Solberg met Daniel Otieno on 10 May 2024.');
    expect(stdout).toContain('rest on one document');
    const json = JSON.parse((await ask('path', 'Norway', 'Hungary', '--json')).stdout) as unknown;
    const { paths } = pathResponseSchema.parse(json);
    const texts = Object.values(DOCUMENTS).join('\n');
    for (const { quote, document, start, end } of paths.flatMap((p) => p.hops.flatMap((h) => h.evidence))) {
      expect(texts).toContain(quote);
      expect(document.id).toMatch(/^document-/);
      expect(end - start).toBe(quote.length);
    }
    const answer = await within(data, async (store) => {
      const found = await request(appOn(store)).get('/api/v1/paths?from=country-NOR&to=country-HUN');
      return found.body as unknown;
    });
    expect(json).toEqual(answer);
  });

  test('path takes the parameters of the API, with names for ids', async () => {
    const none = await ask('path', 'Solberg', 'Vula', '--exclude', 'Otieno', '--order', 'time');
    expect(none.stdout).toMatch(/^These documents show no path .*not through Daniel Otieno/);
    const several = pathResponseSchema.parse(
      JSON.parse((await ask('path', 'Norway,Malta', 'Iceland', '--mode', 'k-shortest', '--k', '2', '--json')).stdout),
    );
    expect(several.parameters).toMatchObject({ from: ['country-NOR', 'country-MLT'], mode: 'k-shortest', k: 2 });
    expect(several.paths).toHaveLength(2);
  });

  test('met lists contacts, or those of two', async () => {
    expect((await ask('met', 'Hungary', '--sort', 'name')).stdout).toContain(
      'Béla Nagy – Rosa Fuentes: 1 gathering, meeting, 18 Jun 2024',
    );
    expect((await ask('met', 'Norway', 'Kenya')).stdout).toContain('Ingrid Solberg met Daniel Otieno on 10 May 2024.');
    const json = contactsResponseSchema.parse(JSON.parse((await ask('met', 'Kenya', '--json')).stdout));
    expect(json.total).toBe(5);
  });

  test('a name that is nobody’s, or of several, and an option that is wrong are told', async () => {
    const nobody = await ask('met', 'Zebedee');
    expect(nobody).toMatchObject({ code: 1, stdout: '' });
    expect(nobody.stderr).toContain('nothing is called “Zebedee”');
    const wrong = await ask('path', 'Norway', 'Hungary', '--max-hops', '9', '--grade', 'wave');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('--max-hops');
    expect(wrong.stderr).toContain('--grade');
  });

  test('verify-dossier checks a dossier against the originals, and finds a changed word', async () => {
    const files = await within(data, async (store) => {
      const app = appOn(store);
      const query = '?from=country-NOR&to=country-HUN';
      const html = await request(app)
        .get(`/api/v1/paths/dossier.html${query}`)
        .expect(200)
        .expect('Content-Type', /html/);
      const pdf = await request(app).get(`/api/v1/paths/dossier.pdf${query}`).buffer(true).expect(200);
      return { html: html.text, pdf: pdf.body as Buffer };
    });
    const folder = temporaryFolder();
    const html = join(folder, 'dossier.html');
    writeFileSync(html, files.html);
    writeFileSync(join(folder, 'dossier.pdf'), files.pdf);
    for (const file of [html, join(folder, 'dossier.pdf')]) {
      const verified = await entente(['verify-dossier', file, originals]);
      expect(verified, verified.stderr).toMatchObject({ code: 0 });
    }
    const changed = folderWith({ ...DOCUMENTS, 'oslo.md': String(DOCUMENTS['oslo.md']).replace('10 May', '11 May') });
    const failed = await entente(['verify-dossier', html, changed]);
    expect(failed.code).toBe(1);
    expect(failed.stdout + failed.stderr).toContain('text changed');
    writeFileSync(html, readFileSync(html, 'utf8').replaceAll('Ingrid Solberg', 'Ingrid Solbert'));
    expect((await entente(['verify-dossier', html, originals])).code).toBe(1);
    expect((await entente(['verify-dossier', join(folder, 'none.html'), originals])).stderr).toContain('no such file');
  });
});
