/**
 * Keeps the picture of the graph in step with the store. Each question first
 * compares the number of the last commit; what later commits touched is read
 * again, whoever wrote them. Who is too far behind reads the whole anew.
 */
import type { GraphStore } from '../../graph-store/port.ts';
import { type Touched, touchedFromText } from '../../projection/touched.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import type { ContactGraph } from './graph.ts';
import { readGraph, readTouched } from './read.ts';
import { Sides } from './sides.ts';
import { graphOf, isToday, type World } from './world.ts';

interface Commit {
  sequence: number;
  token: string | null;
}

/** A picture, and what is worked out from it: valid until the picture changes. */
export interface Picture {
  graph: ContactGraph;
  sides: Sides;
}

/** Other worlds that are kept: a person looks at few at a time. */
const WORLDS_KEPT = 4;

/** Times that a picture is brought up to date before it is given away all the same. */
const MOST_ROUNDS = 5;

const isSame = (a: Commit, b: Commit): boolean => a.sequence === b.sequence && a.token === b.token;

class Keeper {
  readonly #store: GraphStore;
  #today: { commit: Commit; picture: Picture } | null = null;
  /** Other worlds of the commit that `#today` is of, the one asked last at the end. */
  readonly #worlds = new Map<string, Promise<Picture>>();
  /** One at a time brings the picture up to date; the others wait for it. */
  #updating: Promise<Picture> | null = null;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async picture(context: Context, world: World): Promise<Picture> {
    const today = await this.#current(context);
    if (isToday(world)) return today;
    const key = JSON.stringify([world.knownBy ?? '', [...(world.without ?? [])].sort()]);
    const known = this.#worlds.get(key);
    // Not ended with the question that asked first: others may wait for the same world.
    const wanted = known ?? graphOf({ store: context.store }, today.graph, world).then(pictureOf);
    this.#worlds.delete(key);
    this.#worlds.set(key, wanted);
    for (const old of [...this.#worlds.keys()].slice(0, -WORLDS_KEPT)) this.#worlds.delete(old);
    return wanted.catch((error: unknown) => {
      this.#worlds.delete(key);
      throw error;
    });
  }

  async #current(context: Context): Promise<Picture> {
    const commit = await this.#commit(context);
    if (this.#today && isSame(this.#today.commit, commit)) return this.#today.picture;
    this.#updating ??= this.#update().finally(() => {
      this.#updating = null;
    });
    return this.#updating;
  }

  async #commit(context: Context): Promise<Commit> {
    const [row] = await this.#store.read(reading.commit, {}, optionsOf(context));
    return row ?? { sequence: 0, token: null };
  }

  /** Until the picture is that of the last commit: others may be made while it is read. */
  async #update(): Promise<Picture> {
    for (let round = 1; ; round++) {
      const before = await this.#commit({ store: this.#store });
      if (this.#today && isSame(this.#today.commit, before)) return this.#today.picture;
      const graph = (await this.#caughtUp()) ?? (await readGraph(this.#store));
      this.#today = { commit: before, picture: pictureOf(graph) };
      this.#worlds.clear();
      // Somebody loads documents without a break: what is known by now is newer than the question.
      if (round === MOST_ROUNDS) return this.#today.picture;
    }
  }

  /** The known picture with what later commits touched; null when they are not all noted. */
  async #caughtUp(): Promise<ContactGraph | null> {
    if (!this.#today) return null;
    const { commit, picture } = this.#today;
    const changes = await this.#store.read(reading.changesSince, { sequence: commit.sequence });
    const isKnown = commit.token === null ? commit.sequence === 0 : changes[0]?.token === commit.token;
    const later = changes.filter((c) => c.sequence > commit.sequence);
    const touched: Touched = { nodes: [], relationships: [] };
    for (const [i, { sequence, data }] of later.entries()) {
      const of = touchedFromText(data);
      if (!isKnown || !of || sequence !== commit.sequence + 1 + i) return null;
      touched.nodes.push(...of.nodes);
      touched.relationships.push(...of.relationships);
    }
    if (later.length === 0) return null;
    const apply = await readTouched(this.#store, touched);
    apply(picture.graph);
    return picture.graph;
  }
}

const pictureOf = (graph: ContactGraph): Picture => ({ graph, sides: new Sides(graph) });

/** One for each store that is open: what several questions need is kept beside it, not with one of them. */
const keepers = new WeakMap<GraphStore, Keeper>();

/** The picture of a world as of the last commit. @throws the store's errors. */
export function pictureFor(context: Context, world: World): Promise<Picture> {
  const keeper = keepers.get(context.store) ?? new Keeper(context.store);
  keepers.set(context.store, keeper);
  return keeper.picture(context, world);
}
