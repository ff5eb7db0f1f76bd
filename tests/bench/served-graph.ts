/** A generated graph with the application over it, and the questions to ask. */
import { type OpenedGraph, openGraph } from './generate/kept-graph.ts';
import type { SuiteOptions } from './measure.ts';
import { type Endpoint, endpoints } from './questions.ts';
import { type Served, serve } from './server.ts';
import type { StoreSource } from './stores.ts';

export const SMALL = 10_000;
export const LARGE = 100_000;
const ASKED = 40;

export interface Opened {
  opened: OpenedGraph;
  served: Served;
  endpoints: Endpoint[];
}

export async function open(source: StoreSource, nodes: number, say: SuiteOptions['say']): Promise<Opened> {
  const opened = await openGraph(source, nodes, say);
  const served = await serve(opened.store);
  // The picture of the graph is read with the first question.
  await served.ask('/contacts?limit=1');
  return { opened, served, endpoints: endpoints(opened.graph, ASKED) };
}

export async function close({ opened, served }: Opened): Promise<void> {
  await served.close();
  await opened.close();
}
