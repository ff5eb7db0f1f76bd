import { describe, expect, it } from 'vitest';
import { createRuleExtractor, withLeastConfidence } from '../../server/extraction/index.ts';
import { recordSchema } from '../../server/model/record.ts';

const TEXT =
  'Kenya’s foreign minister, Alfred Mutua, met Guyana’s home affairs minister, Robeson Benn, on 3 May 2024. Kenya pledged to send 200 police officers to Guyana.';
const source = { id: 't', title: null, date: '2024-05-04', publisher: null, language: null, text: TEXT };
const read = (least: number | null) => withLeastConfidence(createRuleExtractor(), least).extract(source);

describe('the least confidence', () => {
  it('leaves out what is less sure, and says how much', async () => {
    const all = await read(null);
    const least = Math.min(...[...all.meetings, ...all.commitments].map((a) => a.confidence)) + 0.01;
    const fewer = await read(least);
    expect(all.meetings.length + all.commitments.length).toBeGreaterThan(
      fewer.meetings.length + fewer.commitments.length,
    );
    expect(fewer.notes.join()).toContain(`less confidence than ${least} were left out`);
    expect(fewer.actors).toEqual(all.actors);
  });

  it('ties no promise to a meeting that was left out', async () => {
    const evidence = [{ quote: 'Kenya', start: 0, end: 5 }];
    const told = { evidence, basis: 'stated', polarity: 'affirmed', rule: 'test' } as const;
    const meeting = { participants: ['a1', 'a2'], date: null, place: null, forum: null, mode: 'bilateral' } as const;
    const promise = { kind: 'pledge', by: ['a1'], to: [], speaker: null, name: null, topics: [] } as const;
    const made = { ...told, ...promise, confidence: 0.9, quantity: null, from: null, until: null };
    const record = recordSchema.parse({
      document: { id: 't', title: null, date: null, publisher: null, language: null },
      actors: [],
      positions: [],
      forums: [
        {
          ...told,
          id: 'f1',
          name: 'Forum',
          edition: null,
          place: null,
          country: null,
          start: null,
          end: null,
          confidence: 0.1,
        },
      ],
      participations: [],
      meetings: [
        { ...told, ...meeting, id: 'm1', confidence: 0.4 },
        { ...told, ...meeting, id: 'm2', confidence: 0.8 },
      ],
      commitments: ['m1', 'm2', 'f1'].map((madeAt, i) => ({ ...made, id: `c${i}`, madeAt })),
      extractor: { name: 'stub', version: '1' },
      notes: [],
    });
    const stub = { name: 'stub', version: '1', extract: async () => record };
    const surer = await withLeastConfidence(stub, 0.5).extract(source);
    expect(surer.meetings.map((m) => m.id)).toEqual(['m2']);
    expect(surer.commitments.map((c) => c.madeAt)).toEqual([null, 'm2', 'f1']);
  });

  it('of 0 keeps all, of 1 nothing that is judged', async () => {
    expect((await read(0)).commitments).toEqual((await read(null)).commitments);
    expect((await read(1)).meetings).toEqual([]);
  });

  it('is part of the version: documents are read anew when it changes', () => {
    const versions = [null, 0.5, 0.6].map((least) => withLeastConfidence(createRuleExtractor(), least).version);
    expect(new Set(versions).size).toBe(3);
  });
});
