/** Who belongs to which bodies and countries, read as the search asks for it. */
import { groupBy } from '../../model/grouping.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';

export class Institutions {
  readonly #context: Context;
  readonly #of = new Map<string, readonly string[]>();
  readonly #representatives = new Map<string, readonly string[]>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** What each actor that was read belongs to, bodies before countries: the closer institution names the link. */
  get byActor(): ReadonlyMap<string, readonly string[]> {
    return this.#of;
  }

  async read(actors: Iterable<string>): Promise<void> {
    const unknown = [...new Set(actors)].filter((a) => !this.#of.has(a));
    if (unknown.length === 0) return;
    const rows = await this.#context.store.read(reading.institutionsOf, { ids: unknown }, optionsOf(this.#context));
    const found = groupBy(rows, (r) => r.actor);
    for (const actor of unknown)
      this.#of.set(
        actor,
        (found.get(actor) ?? [])
          .map((r) => r.institution)
          .sort((a, b) => Number(a.startsWith('country-')) - Number(b.startsWith('country-')) || (a < b ? -1 : 1)),
      );
  }

  /** What an actor that was read speaks for: what it belongs to, and itself when it is an institution. */
  spokenForBy(actor: string): string[] {
    return [...(this.#of.get(actor) ?? []), ...(actor.startsWith('person-') ? [] : [actor])];
  }

  /** All who belong to what the actors speak for, by institution. */
  async representatives(actors: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    await this.read(actors);
    const unknown = [...new Set(actors.flatMap((a) => this.spokenForBy(a)))].filter(
      (i) => !this.#representatives.has(i),
    );
    if (unknown.length === 0) return this.#representatives;
    const rows = await this.#context.store.read(reading.representativesOf, { ids: unknown }, optionsOf(this.#context));
    const found = groupBy(rows, (r) => r.institution);
    for (const institution of unknown)
      this.#representatives.set(
        institution,
        (found.get(institution) ?? []).map((r) => r.actor),
      );
    return this.#representatives;
  }

  /** Those of `goals` that belong to an institution, by institution: nobody else who belongs to it is read. */
  async representativesAmong(goals: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]>> {
    const among = [...goals];
    await this.read(among);
    const pairs = among.flatMap((goal) => (this.#of.get(goal) ?? []).map((institution) => ({ institution, goal })));
    const byInstitution = groupBy(pairs, (p) => p.institution);
    return new Map([...byInstitution].map(([institution, of]) => [institution, of.map((p) => p.goal)]));
  }
}
