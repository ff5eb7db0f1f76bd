/** A job service for applications of tests and benchmarks, with the extractor that needs no weights. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { JobService, type JobsOptions } from '../../server/jobs/service.ts';
import { Projector } from '../../server/loader/projector.ts';

/** Nothing is kept anywhere until a job is made. */
export const jobsOn = (store: GraphStore, options: Partial<JobsOptions> = {}): JobService =>
  new JobService({
    folder: join(tmpdir(), 'entente-test-jobs'),
    store,
    projector: new Projector(store),
    extractor: createRuleExtractor(),
    log: () => undefined,
    ...options,
  });
