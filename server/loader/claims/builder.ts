/** Collects the claims of one document. */
import type { Assertion, Claim, Passage } from '../../model/claims.ts';
import type { Properties } from '../../model/graph.ts';
import { digest, relationshipId } from '../../model/ids.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Quotation } from '../../model/record.ts';
import type { RelationshipType } from '../../model/relationships.ts';

/** What stands behind an assertion, in the extractor's words. */
export interface Ground {
  evidence: readonly Quotation[];
  basis: 'stated' | 'inferred';
  polarity: 'affirmed' | 'denied';
  confidence: number;
  rule: string;
}

export interface ClaimContext {
  documentId: string;
  published: string | null;
  passages: readonly Passage[];
}

/** A ground with another rule on top of it, and so less sure. */
export const inferredFrom = (ground: Ground, rule: string, factor: number): Ground => ({
  ...ground,
  basis: 'inferred',
  confidence: ground.confidence * factor,
  rule,
});

export class ClaimBuilder {
  readonly #claims = new Map<string, Claim>();
  readonly #context: ClaimContext;

  constructor(context: ClaimContext) {
    this.#context = context;
  }

  /** Claims that a node exists; returns its key. */
  node(
    key: string,
    kind: Kind,
    properties: Properties,
    ground: Ground,
    options: { speakerId?: string | null; premises?: string[] } = {},
  ): string {
    this.#add(key, { element: 'node', kind, properties }, ground, options.premises ?? [], options.speakerId ?? null);
    return key;
  }

  /**
   * Claims a relationship, which takes its two nodes for granted; returns its key. Claims of the same
   * words that differ in `aspect` are kept apart: each stands on premises of its own.
   */
  relationship(
    type: RelationshipType,
    from: string,
    to: string,
    ground: Ground,
    options: { properties?: Properties; premises?: string[]; aspect?: string } = {},
  ): string {
    const key = relationshipId(type, from, to);
    this.#add(
      key,
      { element: 'relationship', type, from, to, properties: options.properties ?? {} },
      ground,
      [from, to, ...(options.premises ?? [])],
      null,
      options.aspect,
    );
    return key;
  }

  claims(): Claim[] {
    return [...this.#claims.values()];
  }

  /** One claim for each quotation: taking a sentence out of the text takes its claims with it. */
  #add(
    key: string,
    assertion: Assertion,
    ground: Ground,
    premises: string[],
    speakerId: string | null,
    aspect?: string,
  ): void {
    for (const { quote, start, end } of ground.evidence) {
      const id = `claim-${digest(this.#context.documentId, key, quote, ...(aspect ? [aspect] : []))}`;
      const existing = this.#claims.get(id);
      // The same words for the same thing are one claim, by whichever rule is surer.
      if (existing && existing.confidence >= ground.confidence) continue;
      this.#claims.set(id, {
        id,
        key,
        documentId: this.#context.documentId,
        assertion,
        quote,
        start,
        end,
        passages: this.#context.passages.filter((p) => p.start < end && p.end > start).map((p) => p.index),
        polarity: ground.polarity,
        basis: ground.basis,
        speakerId,
        published: this.#context.published,
        confidence: Math.round(ground.confidence * 1000) / 1000,
        rule: ground.rule,
        premises: [...new Set(premises)],
      });
    }
  }
}
