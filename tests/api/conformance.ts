/**
 * What the API answers, on any store behind the port: each adapter's test file calls this with a way
 * to open an empty store of its own. Every answer is held against the contract and the OpenAPI document.
 */
import { afterAll, describe } from 'vitest';
import { graphOf, type OpenStore } from '../support/app.ts';
import { DOCUMENTS, folderWith, ORIGINALS, SEEDS } from '../support/documents.ts';
import { contactsConformance } from './conformance/contacts.ts';
import { crowdConformance } from './conformance/crowd.ts';
import { cypherConformance } from './conformance/cypher.ts';
import { dataVersionConformance } from './conformance/data-version.ts';
import { decisionsConformance } from './conformance/decisions.ts';
import { documentsConformance } from './conformance/documents.ts';
import { elementsConformance } from './conformance/elements.ts';
import { emptyConformance } from './conformance/empty.ts';
import { errorsConformance } from './conformance/errors.ts';
import { evidenceConformance } from './conformance/evidence.ts';
import { exportConformance } from './conformance/export.ts';
import { emptyHomeConformance, growingHomeConformance, homeConformance } from './conformance/home.ts';
import { nodesConformance } from './conformance/nodes.ts';
import { pathsConformance } from './conformance/paths.ts';
import { searchConformance } from './conformance/search.ts';
import { originalsConformance, seedsConformance } from './conformance/seeds.ts';
import { serviceConformance } from './conformance/service.ts';
import { viewLimitsConformance } from './conformance/view-limits.ts';
import { viewsConformance } from './conformance/views.ts';

export function apiConformance(name: string, open: OpenStore): void {
  describe(`The API on ${name}`, () => {
    const documents = folderWith(DOCUMENTS, afterAll);
    describe('of no documents', () => {
      const use = graphOf(open, () => []);
      emptyConformance(use);
      emptyHomeConformance(use);
    });
    describe('of a few documents', () => {
      const use = graphOf(open, () => [documents]);
      serviceConformance(use);
      homeConformance(use);
      searchConformance(use);
      nodesConformance(use);
      evidenceConformance(use);
      pathsConformance(use);
      contactsConformance(use);
      documentsConformance(use);
      exportConformance(use);
      errorsConformance(use);
      crowdConformance(use);
    });
    describe('that is asked in Cypher', () => cypherConformance(graphOf(open, () => [documents])));
    describe('that people decide about', () => {
      const use = graphOf(open, () => [documents]);
      decisionsConformance(use);
      elementsConformance(use);
    });
    describe('that changes', () => dataVersionConformance(graphOf(open, () => [])));
    describe('that grows', () => growingHomeConformance(graphOf(open, () => [])));
    describe('that keeps views', () => {
      const use = graphOf(open, () => [documents]);
      viewsConformance(use);
      viewLimitsConformance(use);
    });
    describe('of the three seeds that retell the originals', () =>
      originalsConformance(graphOf(open, () => ORIGINALS)));
    describe('of all seeds', () => seedsConformance(graphOf(open, () => [SEEDS])));
  });
}
