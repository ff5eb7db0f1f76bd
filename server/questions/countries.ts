/** Which country a node belongs to. */
import type { CountriesResponse } from '../contract/nodes.ts';
import { outOf, type Vertex } from './contact-graph/graph.ts';
import { pictureFor } from './contact-graph/keeper.ts';
import { byId, officesAt, sideOfInstitutions, sideOfOffices } from './contact-graph/offices.ts';
import type { Context } from './context.ts';
import { nodesById } from './elements.ts';

/** The offices that were seen last: an interval on the last day on which any was. */
function lastOffices(person: Vertex) {
  const last = outOf(person, 'HELD')
    .map((held) => held.lastKnown ?? '')
    .sort()
    .at(-1);
  return officesAt(person, { dateFrom: last || null, dateTo: last || null });
}

function sideOf(vertex: Vertex): Vertex | undefined {
  switch (vertex.kind) {
    case 'country':
      return vertex;
    case 'organization':
      return sideOfInstitutions([vertex]);
    case 'person':
      return sideOfOffices(lastOffices(vertex));
    case 'position': {
      const of = outOf(vertex, 'OF').map((e) => e.to);
      return sideOfInstitutions(of);
    }
    case 'place':
      return outOf(vertex, 'LOCATED_IN')
        .map((e) => e.to)
        .sort(byId)[0];
    default:
      return undefined;
  }
}

/** The countries of those nodes that have one; what is not in the graph has none. */
export async function countriesOf(context: Context, ids: readonly string[]): Promise<CountriesResponse> {
  const { graph } = await pictureFor(context, {});
  const items = [...new Set(ids)].flatMap((id) => {
    const vertex = graph.vertex(id);
    const side = vertex?.present ? sideOf(vertex) : undefined;
    return side?.kind === 'country' ? [{ id, country: side.id }] : [];
  });
  const countries = await nodesById(context, [...new Set(items.map((i) => i.country))]);
  return { items, countries: [...countries.values()] };
}
