/** The statements of a bare loop: it does not know what is there, and so it merges every row whole. */
import { type Statement, statement } from '../../server/graph-store/port.ts';
import { groupBy } from '../../server/model/grouping.ts';
import { mergeNodes, updateNodes } from '../../server/queries/writing.ts';

interface Row {
  id: string;
  properties: Record<string, string | number | boolean | string[] | number[]>;
}

const merges = new Map([...mergeNodes.values()].map((query) => [query.name, query]));

export class WholeRows {
  /** Every node as it was last written, with the query that merges its kind. */
  readonly #nodes = new Map<string, { query: string; properties: Row['properties'] }>();

  /** The same statements, with each update of a node as the merge of the whole node. */
  of(statements: readonly Statement[]): Statement[] {
    return statements.flatMap((written) => {
      const rows = written.params.rows as Row[];
      if (merges.has(written.query.name)) {
        for (const { id, properties } of rows) this.#nodes.set(id, { query: written.query.name, properties });
        return [written];
      }
      return written.query.name === updateNodes.name ? this.#merged(rows) : [written];
    });
  }

  #merged(rows: readonly Row[]): Statement[] {
    const whole = rows.map(({ id, properties }) => {
      const known = this.#nodes.get(id);
      if (!known) throw new Error(`${id} was updated before it was written`);
      const node = { query: known.query, properties: { ...known.properties, ...properties } };
      this.#nodes.set(id, node);
      return { id, ...node };
    });
    return [...groupBy(whole, (row) => row.query)].flatMap(([name, of]) => {
      const query = merges.get(name);
      return query ? [statement(query, { rows: of.map(({ id, properties }) => ({ id, properties })) })] : [];
    });
  }
}
