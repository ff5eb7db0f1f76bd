/** Saved views and links: their history, what is on screen in a link, and links to what is not there any more. */
import { deflateRawSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { decisionResponseSchema } from '../../server/contract/decisions.ts';
import { documentsResponseSchema } from '../../server/contract/documents.ts';
import { evidenceResponseSchema } from '../../server/contract/evidence.ts';
import { overviewResponseSchema } from '../../server/contract/nodes.ts';
import { viewSchema, viewsResponseSchema } from '../../server/contract/views.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { farthestMove, type Workspace } from './support/workspace.ts';

const ids = async (w: Workspace): Promise<string[]> => (await w.graph()).nodes.map((n) => n.id).sort();
const linkNotice = (w: Workspace): Locator => w.page.getByRole('region', { name: 'About the link that was opened' });
const MISSING = { excused: /Failed to load resource: the server responded with a status of 404/ };

/** Opens a link in a tab that has kept nothing. */
async function openAnew(w: Workspace, link: string): Promise<void> {
  await w.page.evaluate(() => sessionStorage.clear());
  // Away first: the same address with another fragment would not load the page.
  await w.page.goto('about:blank');
  await w.page.goto(link);
  await w.legend.waitFor();
}

async function post(w: Workspace, path: string, body: object): Promise<unknown> {
  const answer = await w.page.request.post(`${w.address}/api/v1${path}`, { data: body });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Letters that do not fold. */
const noise = (seed: number, length: number): string => {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

/** What is on screen, as a view keeps it. */
async function keptOnScreen(w: Workspace): Promise<Record<string, unknown>> {
  const { nodes, edges } = await w.graph();
  return {
    entente: 1,
    title: '',
    caption: '',
    question: '',
    hiddenKinds: [],
    nodes: nodes.map((n) => n.id),
    relationships: edges.map((e) => e.id),
    positions: Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }])),
    dataVersion: null,
    savedAt: new Date().toISOString(),
  };
}

async function hideAPerson(w: Workspace): Promise<string> {
  const person = (await w.graph()).nodes.find((n) => n.kind === 'person');
  if (!person) throw new Error('the seeds tell of people');
  const { x, y } = await w.placeOf(person.id);
  await w.page.mouse.click(x, y, { button: 'right' });
  await w.page.getByRole('menuitem', { name: /^Hide/ }).click();
  await soon(() => ids(w)).not.toContain(person.id);
  return person.id;
}

async function command(w: Workspace, name: string): Promise<void> {
  await w.page.keyboard.press('Control+k');
  await w.dialog('Commands').waitFor();
  await w.page.keyboard.type(name);
  await w.dialog('Commands').getByRole('option', { name }).first().waitFor();
  await w.page.keyboard.press('Enter');
  await w.dialog('Commands').waitFor({ state: 'detached' });
}

export function views(stage: Stage): void {
  test('65. a view has a history: an older revision is opened, restored, and what was saved in between is not lost', () =>
    stage.visit(
      'views-history',
      async (w) => {
        await w.open();
        const all = await ids(w);
        await w.panel('Views');
        const side = w.page.getByRole('complementary', { name: 'Views' });
        await side.getByRole('textbox', { name: 'Name' }).fill('Two visits');
        await side.getByRole('button', { name: 'Save what is on screen' }).click();
        const card = side.getByRole('list', { name: 'Views' }).locator('> li').first();
        await card.getByRole('button', { name: 'History: Two visits' }).click();
        await card.getByText('It was saved once').waitFor();

        const hidden = await hideAPerson(w);
        await card.getByRole('button', { name: 'Save again: Two visits' }).click();
        const revisions = card.getByRole('list', { name: 'History of “Two visits”' }).locator('> li');
        await soon(() => revisions.count()).toBe(2);
        expect(await revisions.first().textContent()).toContain('Revision 2 · as it is now');

        // Its words alone: what it shows stays.
        await card.getByRole('button', { name: 'Edit: Two visits' }).click();
        await card.getByRole('textbox', { name: 'Description' }).fill('Before the vote');
        await card.getByRole('button', { name: 'Save changes' }).click();
        await card.getByText('Before the vote').waitFor();
        await card.getByRole('button', { name: 'History: Two visits' }).click();
        await soon(() => revisions.count()).toBe(3);

        await card.getByRole('button', { name: 'Open revision 1 of' }).click();
        await w.messages.getByText(/“Two visits”, revision 1, is open as it was saved on/).waitFor();
        await soon(() => ids(w)).toEqual(all);
        await card.getByRole('button', { name: 'Restore revision 1 of' }).click();
        await w.messages.getByText('again what it was at revision 1').waitFor();
        await soon(() => revisions.count()).toBe(4);
        await w.messages
          .locator('div')
          .filter({ hasText: 'again what it was' })
          .getByRole('button', { name: 'Undo' })
          .click();
        await soon(() => revisions.count()).toBe(5);
        await card.getByText('Before the vote').waitFor();
        await card.getByRole('button', { name: 'Two visits', exact: true }).click();
        await soon(() => ids(w)).not.toContain(hidden);

        // Somebody else saves it meanwhile: their words stand, and the screen says so.
        const { items } = await stage.server.ask(viewsResponseSchema, '/views');
        const view = items.find((v) => v.name === 'Two visits');
        if (!view) throw new Error('the view is not listed');
        const { state } = await stage.server.ask(viewSchema, `/views/${view.id}`);
        const theirs = { name: 'Two visits', description: 'Theirs', state, revision: view.revision };
        const answer = await w.page.request.put(`${w.address}/api/v1/views/${view.id}`, { data: theirs });
        expect(answer.ok()).toBe(true);
        await card.getByRole('button', { name: 'Restore revision 1 of' }).click();
        await w.messages.getByText('It was saved elsewhere meanwhile, and is not overwritten').waitFor();
        await card.getByText('Theirs').waitFor();
        await w.page.request.delete(`${w.address}/api/v1/views/${view.id}`);
      },
      { excused: /Failed to load resource: the server responded with a status of 409/ },
    ));

  test('66. a link to what is on screen opens it elsewhere, each node in its place, pins and all', () =>
    stage.visit('views-link', async (w) => {
      await w.open();
      await hideAPerson(w);
      const pinned = (await ids(w)).slice(0, 2);
      for (const id of pinned) {
        const { x, y } = await w.placeOf(id);
        await w.page.mouse.click(x, y, { button: 'right' });
        await w.page.getByRole('menuitem', { name: /^Pin/ }).click();
      }
      await w.settled();
      const before = await w.graph();
      await w.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await command(w, 'Copy link to what is on screen');
      await w.messages.getByText('The link is copied').waitFor();
      const link = await w.page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain('/#shown=');
      expect(link.length).toBeLessThan(8000);
      const sent: string[] = [];
      w.page.on('request', (request) => sent.push(request.url()));
      await openAnew(w, link);
      await w.messages.getByText(/The exploration of this link is open as it was saved on/).waitFor();
      await w.settled();
      const after = await w.graph();
      expect(after.nodes.map((n) => n.id).sort()).toEqual(before.nodes.map((n) => n.id).sort());
      expect(after.edges.map((e) => e.id).sort()).toEqual(before.edges.map((e) => e.id).sort());
      expect(farthestMove(before, after)).toBeLessThan(1);
      expect(
        after.nodes
          .filter((n) => n.classes.includes('pinned'))
          .map((n) => n.id)
          .sort(),
      ).toEqual(pinned);
      // No longer in the address, never sent; an ordinary reload keeps what came.
      expect(w.page.url()).not.toContain('#');
      expect(sent.filter((url) => url.includes('shown'))).toEqual([]);
      await w.reload();
      expect(await ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
    }));

  test('67. where the clipboard refuses, the link stands in a box; what is too large becomes a view', () =>
    stage.visit('views-link-large', async (w) => {
      await w.page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await w.open();
      await command(w, 'Copy link to what is on screen');
      const dialog = w.dialog('Link to what is on screen');
      const box = dialog.getByRole('textbox', { name: 'Link' });
      expect(await box.inputValue()).toContain('/#shown=');
      await w.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      const many = Array.from({ length: 40 }, (_, i) => ({
        type: 'text',
        id: `n${i}`,
        x: 0,
        y: i,
        text: noise(i, 480),
      }));
      const state = { ...(await keptOnScreen(w)), annotations: many };
      const { id } = viewSchema.parse(await post(w, '/views', { name: 'Many notes', state }));
      await openAnew(w, `${w.address}/?view=${id}`);
      await w.messages.getByText('“Many notes” is open').waitFor();
      const shown = await ids(w);
      await command(w, 'Copy link to what is on screen');
      await dialog.getByText('too large for a link of its own').waitFor();
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Three countries');
      await dialog.getByRole('button', { name: 'Save view and copy its link' }).click();
      await soon(() => box.inputValue().catch(() => '')).toContain('/?view=view-');
      const link = await box.inputValue();
      await openAnew(w, link);
      await w.messages.getByText('“Three countries” is open').waitFor();
      expect(await ids(w)).toEqual(shown);
    }));

  test('68. a damaged link and one that unfolds to megabytes explain themselves, and nothing hangs', () =>
    stage.visit('views-link-damaged', async (w) => {
      await w.open();
      const before = await ids(w);
      const bomb = deflateRawSync(Buffer.alloc(5 * 1024 * 1024, 0x20), { level: 9 }).toString('base64url');
      const links: [string, string][] = [
        ['abc', 'it is cut off or changed'],
        [deflateRawSync('{"entente":1}').toString('base64url'), 'what it keeps is damaged'],
        [bomb, 'it holds more than the links that Entente makes'],
      ];
      for (const [letters, why] of links) {
        await openAnew(w, `${w.address}/#shown=${letters}`);
        await linkNotice(w).getByText(`This link cannot be opened: ${why}`).waitFor({ timeout: 5000 });
        await soon(() => ids(w)).toEqual(before);
        expect(w.page.url()).not.toContain('#');
      }
      // Pasted over the page's own address it does not load the page anew, and says the same.
      await linkNotice(w).getByRole('button', { name: 'Dismiss' }).click();
      await soon(() => linkNotice(w).getByText('cannot be opened').count()).toBe(0);
      await w.page.evaluate((letters) => location.assign(`#shown=${letters}`), bomb);
      await linkNotice(w).getByText('it holds more than').waitFor();
      expect(await ids(w)).toEqual(before);
    }));

  test('69. links to what is not there say so, and lead on', () =>
    stage.visit(
      'views-gone',
      async (w) => {
        await w.open('?node=person-nobody');
        await linkNotice(w).getByText('there is no node person-nobody').waitFor();
        await w.open('?relationship=attended-nothing');
        await linkNotice(w).getByText('there is no relationship attended-nothing').waitFor();
        await w.open('?claim=claim-0');
        await linkNotice(w).getByRole('button', { name: 'All documents' }).click();
        await w.page.getByRole('list', { name: 'Documents' }).waitFor();
        await w.open('?document=document-0');
        const drawer = w.dialog('Document');
        await drawer.getByText('This document is not here').waitFor();
        await drawer.getByRole('button', { name: 'All documents' }).click();
        await drawer.waitFor({ state: 'detached' });
        await w.page.getByRole('list', { name: 'Documents' }).waitFor();
        const { items } = await stage.server.ask(documentsResponseSchema, '/documents', { limit: '1' });
        await w.open(`?document=${items[0]?.id}&claim=claim-0`);
        await drawer.getByText('The sentence that this link points at is not among the claims').waitFor();

        // A relationship has an address; a meeting that a decision took away is known by its name.
        await w.page.evaluate(() => sessionStorage.clear());
        const { nodes, relationships } = await stage.server.ask(overviewResponseSchema, '/overview', { limit: '40' });
        const held = relationships[0];
        await openAnew(w, `${w.address}/?relationship=${held?.id}`);
        await w.evidence.first().waitFor();
        expect(new URL(w.page.url()).searchParams.get('relationship')).toBe(held?.id);

        // A meeting that a few sentences tell of; they are rejected one by one.
        const meeting = nodes.find((n) => n.kind === 'meeting' && n.sources === 1);
        if (!meeting) throw new Error('no meeting of one source');
        const link = `${w.address}/?node=${meeting.id}`;
        await w.open();
        await w.panel('Views');
        const side = w.page.getByRole('complementary', { name: 'Views' });
        await side.getByRole('textbox', { name: 'Name' }).fill('Before the decision');
        await side.getByRole('button', { name: 'Save what is on screen' }).click();
        await w.messages.getByText('is saved').waitFor();
        const { items: claims } = await stage.server.ask(evidenceResponseSchema, '/evidence', { key: meeting.id });
        const made: string[] = [];
        for (const { claimId } of claims.filter((c) => c.status === 'accepted'))
          made.push(
            decisionResponseSchema.parse(await post(w, '/decisions', { action: 'reject', claimId })).decision.id,
          );
        try {
          await openAnew(w, link);
          await linkNotice(w).getByText(`“${meeting.name}”, which this link shows, left the graph`).waitFor();
          await w.panel('Views');
          await side.getByRole('button', { name: 'Before the decision', exact: true }).click();
          await w.messages
            .getByText(/The graph has changed since then: 1 node and \d+ relationships? left it/)
            .waitFor();
          await linkNotice(w).getByRole('button', { name: 'Search for' }).click();
          expect(await w.search.inputValue()).toBe(meeting.name);
        } finally {
          for (const id of made) await post(w, `/decisions/${id}/undo`, {});
        }
        await openAnew(w, link);
        await w.details(meeting.name).or(w.evidence.first()).first().waitFor();
      },
      MISSING,
    ));
}
