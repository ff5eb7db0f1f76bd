import { describe, expect, it } from 'vitest';
import { affirmedRecord } from '../../server/model/record.ts';
import { plain, read } from './read.ts';

const CAST = 'Kenya’s foreign minister, Alfred Mutua, and Guyana’s home affairs minister, Robeson Benn, are friends. ';
const polarities = (list: { polarity: string }[]) => list.map((a) => a.polarity);

describe('denials', () => {
  it.each([
    'Mutua denied having met Benn.',
    'Mutua denied that he had met Benn.',
    'Mutua denied meeting Benn.',
    'Mutua denied any meeting with Benn.',
    'Mutua dismissed reports in the local press that he had met Benn.',
  ])('of a meeting are kept as such: %s', async (sentence) => {
    const record = await read(CAST + sentence);
    expect(plain(record).meetings).toEqual(['Alfred Mutua + Robeson Benn; -; -; -; bilateral; denied']);
  });

  it.each([
    'Mutua denied that he would meet Benn.',
    'Mutua was denied entry before the talks.',
    'Mutua rejected a meeting with Benn.',
  ])('are not made of %s', async (sentence) => expect((await read(CAST + sentence)).meetings).toEqual([]));

  it.each([
    'Mutua denied wrongdoing and met Benn on 3 September.',
    'Mutua denied reports of a rift and met Benn on 3 September.',
    'Mutua denied any rift, and on Monday he met Benn.',
    'Mutua did not deny that he had met Benn.',
    'It cannot be denied that Mutua met Benn.',
    'Kenya was denied funding, and on Monday Mutua met Benn.',
    'Mutua denied that he had promised a loan, but met Benn on Monday.',
  ])('end where something else is told, and are none when negated: %s', async (sentence) => {
    const record = await read(CAST + sentence);
    expect(polarities(record.meetings)).not.toContain('denied');
  });

  it('of a promise are kept as such', async () => {
    const record = await read('Kenya denied that it had pledged to send 200 police officers to Guyana.');
    expect(polarities(record.commitments)).toEqual(['denied']);
    expect(plain(record).commitments[0]).toContain('Kenya > Guyana');
  });

  it('do not touch what is affirmed beside them', async () => {
    const record = await read(`${CAST}Mutua met Benn on 3 May 2024 and denied that he had promised Guyana a loan.`);
    expect(polarities(record.meetings)).toEqual(['affirmed']);
    expect(polarities(record.commitments)).toEqual(['denied']);
  });

  it('stand apart in what extract prints', async () => {
    const record = affirmedRecord(await read(`${CAST}Mutua denied having met Benn.`));
    expect(record.meetings).toEqual([]);
    expect(record.denied.meetings).toHaveLength(1);
  });
});
