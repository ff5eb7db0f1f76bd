/** A graph of several hundred nodes, which moves as a bitmap: what is on screen is never a picture of before. */
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type OverviewResponse, overviewResponseSchema } from '../../server/contract/nodes.ts';
import { middleOf, writeNote } from './annotations.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const NODES = 320;
const FIRST = ['Ana', 'Boris', 'Chen', 'Dalia', 'Emeka', 'Farah', 'Goran', 'Hana'];
const support = { sources: 1, confidence: 0.9, firstKnown: '2025-09-20', lastKnown: '2025-09-20' };

/** Invented actors: a ring with chords, in a form that the contract allows. */
function largeOverview(): OverviewResponse {
  const nodes = Array.from({ length: NODES }, (_, i) => ({
    id: `invented-${i}`,
    kind: i % 4 === 0 ? 'organization' : 'person',
    name: `${FIRST[i % FIRST.length]} of the ${i}th`,
    properties: {},
    ...support,
  }));
  const join = (i: number, j: number) => ({
    id: `invented-${i}-${j % NODES}`,
    type: 'PARTICIPATED_IN',
    from: `invented-${i}`,
    to: `invented-${j % NODES}`,
    properties: {},
    ...support,
  });
  const relationships = nodes.flatMap((_, i) => [join(i, i + 1), ...(i % 2 ? [join(i, i + 17)] : [])]);
  return overviewResponseSchema.parse({ nodes, relationships });
}

async function openLarge(w: Workspace): Promise<void> {
  const overview = JSON.stringify(largeOverview());
  await w.page.route('**/api/v1/overview?*', (route) =>
    route.fulfill({ contentType: 'application/json', body: overview }),
  );
  await w.open();
  const { nodes, edges } = await w.graph();
  expect(nodes.length + edges.length).toBeGreaterThan(750);
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of the graph that nothing floats over: its middle. */
async function middle(w: Workspace): Promise<Clip> {
  const frame = await w.canvas.boundingBox();
  if (!frame) throw new Error('the graph is not on the page');
  const { x, y, width, height } = frame;
  return { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
}

const look = async (w: Workspace, clip: Clip): Promise<PNG> => PNG.sync.read(await w.page.screenshot({ clip }));

/** The share of pixels that differ by more than a breath. */
function difference(a: PNG, b: PNG): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > 24)) count++;
  return (4 * count) / a.data.length;
}

/** The share of pixels of which each channel is at least, or at most, so bright. */
const share = ({ data }: PNG, isOne: (darkest: number, brightest: number) => boolean): number => {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const channels = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    if (isOne(Math.min(...channels), Math.max(...channels))) count++;
  }
  return (4 * count) / data.length;
};

/** Has Cytoscape draw all of it anew, from its elements. */
const drawAnew = (w: Workspace): Promise<void> =>
  w.page.evaluate(
    () =>
      new Promise((drawn) => {
        const cy = window.entente?.cy;
        if (!cy) throw new Error('there is no graph on this page');
        cy.one('render', () => requestAnimationFrame(() => drawn()));
        cy.style().update();
      }),
  );

/** What is on screen is what drawing it anew gives. */
async function expectFresh(w: Workspace): Promise<void> {
  const clip = await middle(w);
  // The screen may take a moment to rest.
  await w.settled();
  const before = await look(w, clip);
  await drawAnew(w);
  expect(difference(before, await look(w, clip))).toBeLessThan(0.002);
}

/** Brings the node that is nearest to the middle into it, and goes towards it by the wheel, until names are legible. */
async function zoomIn(w: Workspace): Promise<void> {
  const { x, y, width, height } = await middle(w);
  await w.page.evaluate(() => {
    const cy = window.entente?.cy;
    if (!cy) throw new Error('there is no graph on this page');
    const [mx, my] = [cy.width() / 2, cy.height() / 2];
    const places = cy.nodes().map((n) => n.renderedPosition());
    const [nearest] = places.sort((a, b) => Math.hypot(a.x - mx, a.y - my) - Math.hypot(b.x - mx, b.y - my));
    if (nearest) cy.panBy({ x: mx - nearest.x, y: my - nearest.y });
  });
  await w.page.mouse.move(x + width / 2, y + height / 2);
  await soon(async () => {
    await w.page.mouse.wheel(0, -120);
    return await w.page.evaluate(() => window.entente?.cy.zoom() ?? 0);
  }).toBeGreaterThan(0.95);
  await w.settled();
}

/** The named node that is nearest to the middle, and where it stands. */
async function someNode(w: Workspace): Promise<{ id: string; at: { x: number; y: number } }> {
  const id = await w.page.evaluate(() => {
    const cy = window.entente?.cy;
    if (!cy) throw new Error('there is no graph on this page');
    const [nearest] = cy
      .nodes()
      .map((n) => ({
        id: n.id(),
        named: !n.hasClass('unlabelled'),
        away: Math.hypot(n.renderedPosition().x - cy.width() / 2, n.renderedPosition().y - cy.height() / 2),
      }))
      .filter(({ named }) => named)
      .sort((a, b) => a.away - b.away);
    if (!nearest || nearest.away > cy.height() / 4) throw new Error('no named node is near the middle');
    return nearest.id;
  });
  return { id, at: await w.placeOf(id) };
}

const around = ({ x, y }: { x: number; y: number }, reach = 24): Clip => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

/** Where no node stands, in the middle: what is pulled there is the view. */
async function freePlace(w: Workspace): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await middle(w);
  const frame = await w.canvas.boundingBox();
  const [left, top] = [x - (frame?.x ?? 0), y - (frame?.y ?? 0)];
  const at = await w.page.evaluate(
    (area) => {
      const boxes = window.entente?.cy.nodes().map((n) => n.renderedBoundingBox()) ?? [];
      for (let py = area.top; py < area.top + area.height; py += 6)
        for (let px = area.left; px < area.left + area.width; px += 6)
          if (boxes.every((b) => px < b.x1 - 4 || px > b.x2 + 4 || py < b.y1 - 4 || py > b.y2 + 4))
            return { x: px, y: py };
      throw new Error('the nodes leave no place free');
    },
    { left, top, width, height },
  );
  return { x: at.x + x - left, y: at.y + y - top };
}

/** Pulls, and holds. */
async function pull(w: Workspace, from: { x: number; y: number }, right: number, down: number): Promise<void> {
  await w.page.mouse.move(from.x, from.y);
  await w.page.mouse.down();
  await w.page.mouse.move(from.x + right, from.y + down, { steps: 8 });
}

export function large(stage: Stage): void {
  test('45. a large graph is sharp again after the wheel, and notes keep to it while it is pulled', () =>
    stage.visit('large-wheel', async (w) => {
      await openLarge(w);
      const note = await writeNote(w, 'By the ring');
      const { id } = await someNode(w);
      const apart = async (): Promise<{ x: number; y: number; zoom: number }> => {
        const [node, at, zoom] = [
          await w.placeOf(id),
          await middleOf(note),
          await w.page.evaluate(() => window.entente?.cy.zoom() ?? 0),
        ];
        return { x: (at.x - node.x) / zoom, y: (at.y - node.y) / zoom, zoom };
      };
      const before = await apart();
      await zoomIn(w);
      const { x, y } = (await someNode(w)).at;
      const name = await look(w, { x: x - 50, y: y + 20, width: 100, height: 24 });
      expect(share(name, (_, brightest) => brightest < 110)).toBeGreaterThan(0.03);
      await expectFresh(w);

      // Half way through a pull, and after it.
      const from = await freePlace(w);
      await pull(w, from, -60, 30);
      for (const pulled of [await apart(), await w.page.mouse.up().then(apart)]) {
        expect(pulled.zoom).toBeGreaterThan(before.zoom);
        expect(pulled.x).toBeCloseTo(before.x, 0);
        expect(pulled.y).toBeCloseTo(before.y, 0);
      }
      await expectFresh(w);
    }));

  test('46. in a large graph the node below the mouse is marked, and one that is dragged takes its lines along', () =>
    stage.visit('large-drag', async (w) => {
      await openLarge(w);
      await zoomIn(w);
      const { id, at } = await someNode(w);
      const free = await freePlace(w);
      await w.page.mouse.move(free.x, free.y);
      await w.settled();
      const plain = await look(w, around(at));
      await w.page.mouse.move(at.x, at.y);
      await soon(async () => difference(plain, await look(w, around(at)))).toBeGreaterThan(0.02);
      await expectFresh(w);

      await pull(w, at, 70, 50);
      await w.page.mouse.up();
      const now = await w.placeOf(id);
      expect(now.x - at.x).toBeCloseTo(70, 0);
      expect(now.y - at.y).toBeCloseTo(50, 0);
      await w.page.mouse.move(free.x, free.y);
      await w.settled();
      const dragged = await look(w, around(now));
      await expectFresh(w);

      // What is pulled then is a picture with the node in its new place.
      await pull(w, await freePlace(w), -40, -30);
      const held = await w.placeOf(id);
      expect(held.x - now.x).toBeCloseTo(-40, 0);
      expect(difference(dragged, await look(w, around(held)))).toBeLessThan(0.15);
      await w.page.mouse.up();
      await expectFresh(w);
    }));

  test('47. another theme leaves nothing of the first in a large graph, at rest or pulled', () =>
    stage.visit('large-theme', async (w) => {
      await openLarge(w);
      await zoomIn(w);
      const isPaper = (darkest: number): boolean => darkest > 240;
      const clip = await middle(w);
      expect(share(await look(w, clip), isPaper)).toBeGreaterThan(0.3);
      await w.button('Dark theme').click();
      // Icons are light in both.
      await soon(async () => share(await look(w, clip), isPaper)).toBeLessThan(0.02);
      await expectFresh(w);
      await pull(w, await freePlace(w), -50, 40);
      expect(share(await look(w, clip), isPaper)).toBeLessThan(0.02);
      await w.page.mouse.up();
      await expectFresh(w);
    }));
}
