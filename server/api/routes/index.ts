/** Every operation of the API. To add one, add it to the file of its resource. */
import type { Operation } from '../operation.ts';
import { contactOperations } from './contacts.ts';
import { cypherOperations } from './cypher.ts';
import { decisionOperations } from './decisions.ts';
import { documentOperations } from './documents.ts';
import { dossierOperations } from './dossiers.ts';
import { elementOperations } from './elements.ts';
import { evidenceOperations } from './evidence.ts';
import { exportOperations } from './export.ts';
import { homeOperations } from './home.ts';
import { importOperations } from './imports.ts';
import { jobOperations } from './jobs.ts';
import { nodeOperations } from './nodes.ts';
import { pathOperations } from './paths.ts';
import { serviceOperations } from './service.ts';
import { sessionOperations } from './session.ts';
import { viewOperations } from './views.ts';

export const OPERATIONS: readonly Operation[] = [
  ...serviceOperations,
  ...sessionOperations,
  ...homeOperations,
  ...nodeOperations,
  ...elementOperations,
  ...evidenceOperations,
  ...contactOperations,
  ...pathOperations,
  ...dossierOperations,
  ...documentOperations,
  ...jobOperations,
  ...decisionOperations,
  ...importOperations,
  ...viewOperations,
  ...cypherOperations,
  ...exportOperations,
];
