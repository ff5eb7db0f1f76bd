/** The product's answers about contacts and paths are those of the reference model, whatever the world and the question. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, chai, describe, test } from 'vitest';
import { contactsQuerySchema } from '../../server/contract/contacts.ts';
import { Projector } from '../../server/loader/projector.ts';
import type { OpenStore, TestStore } from '../conformance/stores.ts';
import { Api, appOn } from '../support/app.ts';
import { compare } from './compare.ts';
import { type Library, libraryOf } from './documents.ts';
import { FOUND } from './found.ts';
import { pairsOf } from './pairs.ts';
import { type Question, questions, type Wished } from './questions.ts';
import { inWords, type Subjects, settle } from './settle.ts';
import { graphOf } from './support.ts';
import { type World, worldInWords } from './world.ts';
import { many, worlds } from './worlds.ts';

/** One store and one client of its API; each world gets an empty store and an application of its own. */
class Stage {
  readonly api: Api;
  readonly #opened: TestStore;
  #app: ReturnType<typeof appOn>;

  constructor(opened: TestStore) {
    this.#opened = opened;
    this.#app = appOn(opened.store);
    // The client keeps the compiled OpenAPI document, which takes longer than to answer.
    this.api = new Api((request: IncomingMessage, response: ServerResponse) => this.#app(request, response));
  }

  async begin(): Promise<Projector> {
    await this.#opened.reset();
    const projector = new Projector(this.#opened.store);
    this.#app = appOn(this.#opened.store, { projector });
    return projector;
  }
}

function subjectsOf(library: Library): Subjects {
  const graph = graphOf(library, {});
  const met = (by: 'actor' | 'country' | 'side') => {
    const question = contactsQuerySchema.parse({ by, grade: 'commitment' });
    return [...pairsOf(graph, question).keys()].sort().map((key) => key.split(' + '));
  };
  const ids = [...graph.nodes.keys(), ...graph.documents].sort();
  return { ids, met: { actor: met('actor'), country: met('country'), side: met('side') } };
}

/** Asks one question; a disagreement tells it and the world. */
async function ask(stage: Stage, library: Library, question: Question, world: World): Promise<void> {
  await compare({ library, api: stage.api }, question).catch((error: unknown) => {
    const told = error instanceof Error ? error.message : String(error);
    const of =
      library.documents.length < world.documents.length ? `the first ${library.documents.length} documents of ` : '';
    throw new Error(`${inWords(question)}\n${told}\nin ${of}this world:\n${worldInWords(world)}`, { cause: error });
  });
}

async function load(projector: Projector, { documents, decisions }: Library): Promise<void> {
  await projector.apply(documents.map((next) => ({ documentId: next.document.id, next })));
  for (const decision of decisions) await projector.decide(decision.target.documentId, () => decision);
}

/**
 * Asks one question when all documents but one are there, and the others when all are
 * and people have decided: what an application knew of the store before must not stay.
 */
async function expectAgreement(stage: Stage, world: World, wished: readonly Wished[]): Promise<void> {
  const whole = libraryOf(world);
  const early: Library = { documents: whole.documents.slice(0, -1), decisions: [] };
  const projector = await stage.begin();
  const askAll = async (library: Library, wishes: readonly Wished[]): Promise<void> => {
    const subjects = subjectsOf(library);
    for (const question of wishes.flatMap((wish) => settle(wish, subjects) ?? []))
      await ask(stage, library, question, world);
  };
  await load(projector, early);
  await askAll(early, wished.slice(0, 1));
  await load(projector, { ...whole, documents: whole.documents.slice(-1) });
  await askAll(whole, wished.slice(1));
}

/** Tells the smallest counterexample in words, instead of the whole of it as JSON. */
function report<T>(run: fc.RunDetails<T>): void {
  if (!run.failed) return;
  const how = `{ seed: ${run.seed}, path: '${run.counterexamplePath}' }, ${run.numRuns} runs, ${run.numShrinks} shrinks`;
  const told = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  throw new Error(run.interrupted && !run.errorInstance ? `interrupted after ${run.numRuns} runs` : `${how}\n${told}`);
}

export function referenceConformance(name: string, open: OpenStore, runs: number): void {
  describe(`The reference model and ${name}`, () => {
    let opened: TestStore;
    let stage: Stage;
    const { truncateThreshold } = chai.config;
    beforeAll(async () => {
      // A disagreement is told whole, in place of `{ …(2) }`.
      chai.config.truncateThreshold = 0;
      opened = await open();
      stage = new Stage(opened);
    });
    afterAll(async () => {
      chai.config.truncateThreshold = truncateThreshold;
      await opened?.close();
    });

    test.each(FOUND.map((found) => [found.what, found] as const))('agree on %s', async (_, { world, question }) => {
      const library = libraryOf(world);
      await load(await stage.begin(), library);
      await ask(stage, library, question, world);
    });

    test(`agree on contacts, paths and connections (${runs} worlds)`, async () => {
      const property = fc.asyncProperty(
        // First the questions: with the one that fails alone, a smaller world is soon found.
        many(questions, 6, 10),
        worlds,
        (wished, world) => expectAgreement(stage, world, wished),
      );
      await fc.assert(property, {
        numRuns: runs,
        interruptAfterTimeLimit: 120_000,
        markInterruptAsFailure: true,
        reporter: report,
      });
    }, 180_000);
  });
}
