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
import { pairsOf } from './pairs.ts';
import { inWords, questions, type Subjects, settle, type Wished } from './questions.ts';
import { graphOf } from './support.ts';
import { type World, worldInWords } from './world.ts';
import { worlds } from './worlds.ts';

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

/**
 * Asks one question when all documents but one are there, and the others when all are
 * and people have decided: what an application knew of the store before must not stay.
 */
async function expectAgreement(stage: Stage, world: World, wished: readonly Wished[]): Promise<void> {
  const whole = libraryOf(world);
  const early: Library = { documents: whole.documents.slice(0, -1), decisions: [] };
  const projector = await stage.begin();
  const load = ({ documents }: Library) =>
    projector.apply(documents.map((next) => ({ documentId: next.document.id, next })));
  const ask = async (library: Library, wishes: readonly Wished[]): Promise<void> => {
    const subjects = subjectsOf(library);
    for (const wish of wishes) {
      const question = settle(wish, subjects);
      if (!question) continue;
      await compare({ library, api: stage.api }, question).catch((error: unknown) => {
        const told = error instanceof Error ? error.message : String(error);
        const which = library === early ? `the first ${early.documents.length} documents of this world` : 'this world';
        throw new Error(`${inWords(question)}\n${told}\nin ${which}:\n${worldInWords(world)}`, { cause: error });
      });
    }
  };
  await load(early);
  await ask(early, wished.slice(0, 1));
  await load({ ...whole, documents: whole.documents.slice(-1) });
  for (const decision of whole.decisions) await projector.decide(decision.target.documentId, () => decision);
  await ask(whole, wished.slice(1));
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

    test(`agree on contacts, paths and connections (${runs} worlds)`, async () => {
      const property = fc.asyncProperty(
        worlds,
        fc.array(questions, { minLength: 6, maxLength: 10, size: 'max' }),
        (world, wished) => expectAgreement(stage, world, wished),
      );
      await fc.assert(property, {
        numRuns: runs,
        interruptAfterTimeLimit: 240_000,
        markInterruptAsFailure: true,
        reporter: report,
      });
    }, 300_000);
  });
}
