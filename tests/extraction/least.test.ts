import { describe, expect, it } from 'vitest';
import { createRuleExtractor, withLeastConfidence } from '../../server/extraction/index.ts';

const TEXT =
  'Kenya’s foreign minister, Alfred Mutua, met Guyana’s home affairs minister, Robeson Benn, on 3 May 2024. Kenya pledged to send 200 police officers to Guyana.';
const source = { id: 't', title: null, date: '2024-05-04', publisher: null, language: null, text: TEXT };
const read = (least: number | null) => withLeastConfidence(createRuleExtractor(), least).extract(source);

describe('the least confidence', () => {
  it('leaves out what is less sure, says how much, and ties nothing to it', async () => {
    const all = await read(null);
    const least = Math.min(...[...all.meetings, ...all.commitments].map((a) => a.confidence)) + 0.01;
    const fewer = await read(least);
    expect(all.meetings.length + all.commitments.length).toBeGreaterThan(
      fewer.meetings.length + fewer.commitments.length,
    );
    expect(fewer.notes.join()).toContain(`less confidence than ${least} were left out`);
    const ids = new Set([...fewer.meetings, ...fewer.forums].map((m) => m.id));
    for (const c of fewer.commitments) if (c.madeAt) expect(ids).toContain(c.madeAt);
    expect(fewer.actors).toEqual(all.actors);
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
