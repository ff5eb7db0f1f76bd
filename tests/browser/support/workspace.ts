/** The workspace as a person meets it: by roles and names, and the graph by where its nodes are drawn. */
import type { Locator, Page, Request } from 'playwright-core';

export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}
export interface DrawnNode {
  id: string;
  kind: string;
  label: string;
  /** Model position. */
  x: number;
  y: number;
  /** With its label. */
  box: Box;
  /** Without it. */
  body: Box;
  classes: string[];
}
export interface DrawnEdge {
  id: string;
  source: string;
  target: string;
  classes: string[];
  lineStyle: string;
  /** What is written on it, when it shows a label at all. */
  label: string;
}
export interface DrawnGraph {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

const SETTLED_FOR_MS = 350;
const PATIENCE_MS = 30_000;

export class Workspace {
  readonly page: Page;
  readonly address: string;
  #underWay = 0;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    // A stream of events is under way for as long as its job.
    const count = (request: Request, by: 1 | -1): void => {
      if (request.resourceType() !== 'eventsource') this.#underWay += by;
    };
    page.on('request', (request) => count(request, 1));
    page.on('requestfinished', (request) => count(request, -1));
    page.on('requestfailed', (request) => count(request, -1));
  }

  /** Opens an address of it, and waits until the graph stands still. */
  async open(search = ''): Promise<void> {
    await this.page.goto(`${this.address}/${search}`);
    await this.legend.waitFor();
    await this.settled();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.legend.waitFor();
    await this.settled();
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: /^Graph of/ });
  }
  get legend(): Locator {
    return this.page.getByRole('group', { name: 'Legend: kinds on screen' });
  }
  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search the graph' });
  }
  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' });
  }
  get evidence(): Locator {
    return this.page.getByRole('list', { name: 'Evidence' }).locator('> li');
  }
  get decisions(): Locator {
    return this.page.getByRole('list', { name: 'Decisions' }).locator('> li');
  }
  details(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }
  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  async panel(name: 'Explore' | 'Contacts' | 'Paths' | 'Decisions' | 'Documents' | 'Views'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).click();
  }

  /** Types into a box of nodes and takes the suggestion of this name. */
  async choose(box: Locator, typed: string, name: string): Promise<void> {
    await box.click();
    await box.fill(typed);
    // A suggestion's name ends before its kind: "Mongolia Country · 4 sources".
    await this.page
      .getByRole('option', { name: new RegExp(`^${name} (Person|Country|Organization)`) })
      .first()
      .click();
  }

  async bring(typed: string, name: string): Promise<void> {
    await this.choose(this.search, typed, name);
    await this.settled();
  }

  /** Waits until nothing is asked for and nothing moves. */
  async settled(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let last = '';
    let since = Date.now();
    for (;;) {
      const now = await this.page.evaluate(() => {
        const cy = window.entente?.cy;
        if (!cy || cy.animated()) return `moving ${Math.random()}`;
        const { x, y } = cy.pan();
        const places = cy.nodes().map((n) => `${n.id()} ${n.position('x')} ${n.position('y')}`);
        return `${places.join()} ${cy.edges().length} ${cy.zoom()} ${x} ${y}`;
      });
      if (now !== last || this.#underWay > 0) {
        last = now;
        since = Date.now();
      }
      if (Date.now() - since > SETTLED_FOR_MS) return;
      if (Date.now() > end) throw new Error(`the screen did not settle; ${this.#underWay} requests are under way`);
      await this.page.waitForTimeout(60);
    }
  }

  async graph(): Promise<DrawnGraph> {
    return await this.page.evaluate(() => {
      const cy = window.entente?.cy;
      if (!cy) throw new Error('there is no graph on this page');
      const boxOf = ({ x1, x2, y1, y2 }: { x1: number; x2: number; y1: number; y2: number }) => ({ x1, x2, y1, y2 });
      return {
        nodes: cy.nodes().map((n) => ({
          id: n.id(),
          kind: String(n.data('kind')),
          label: String(n.data('label')),
          x: n.position('x'),
          y: n.position('y'),
          box: boxOf(n.boundingBox({ includeLabels: true, includeOverlays: false })),
          body: boxOf(n.boundingBox({ includeLabels: false, includeOverlays: false })),
          classes: [...n.classes()],
        })),
        edges: cy.edges().map((e) => ({
          id: e.id(),
          source: String(e.data('source')),
          target: String(e.data('target')),
          classes: [...e.classes()],
          lineStyle: String(e.style('line-style')),
          label: String(e.style('label')),
        })),
      };
    });
  }

  /** Where a node is drawn, in the page's own points. */
  async placeOf(id: string): Promise<{ x: number; y: number }> {
    const frame = await this.canvas.boundingBox();
    if (!frame) throw new Error('the graph is not on the page');
    const at = await this.page.evaluate((node) => window.entente?.cy.getElementById(node).renderedPosition(), id);
    if (!at) throw new Error(`${id} is not drawn`);
    return { x: frame.x + at.x, y: frame.y + at.y };
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.placeOf(id);
    await this.page.mouse.click(x, y);
  }

  async doubleClick(id: string): Promise<void> {
    const { x, y } = await this.placeOf(id);
    await this.page.mouse.dblclick(x, y);
  }

  async fit(): Promise<void> {
    await this.button('Fit the graph to the screen').click();
    await this.settled();
  }

  /** Counts of the legend by caption, as it reads. */
  async legendCounts(): Promise<Record<string, number>> {
    const texts = await this.legend.getByRole('button').allTextContents();
    return Object.fromEntries(
      texts.map((text) => {
        const found = /^(.*?)\s+(\d+)$/s.exec(text.trim());
        if (!found) throw new Error(`a legend entry without a count: ${text}`);
        return [String(found[1]), Number(found[2])];
      }),
    );
  }

  /** Selects a relationship by its sentence, from the table of what is on screen. */
  async selectRelationship(sentence: string): Promise<void> {
    const strip = this.page.getByRole('region', { name: 'On screen', exact: true });
    const toggle = strip.getByRole('button', { name: 'On screen' });
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
    await strip.getByRole('button', { name: 'Relationships', exact: true }).click();
    await strip.getByRole('button', { name: sentence, exact: true }).click();
    await toggle.click();
    await this.settled();
  }
}

/** Pairs of boxes that lie over one another by more than a hair. */
export function overlapping(nodes: readonly { id: string; box: Box }[], within = 0.5): [string, string][] {
  const found: [string, string][] = [];
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const x = Math.min(a.box.x2, b.box.x2) - Math.max(a.box.x1, b.box.x1);
      const y = Math.min(a.box.y2, b.box.y2) - Math.max(a.box.y1, b.box.y1);
      if (x > within && y > within) found.push([a.id, b.id]);
    }
  });
  return found;
}

/** How far any of the nodes before has moved since, in model units. */
export function farthestMove(before: DrawnGraph, after: DrawnGraph): number {
  const now = new Map(after.nodes.map((n) => [n.id, n]));
  return Math.max(
    0,
    ...before.nodes.map((n) => {
      const later = now.get(n.id);
      return later ? Math.hypot(later.x - n.x, later.y - n.y) : Number.POSITIVE_INFINITY;
    }),
  );
}
