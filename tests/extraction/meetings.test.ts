import { describe, expect, it } from 'vitest';
import { plain, read } from './read.ts';

const meetings = async (text: string, date: string | null = null) => plain(await read(text, { date })).meetings;
const CAST = 'Kenya’s foreign minister, Alfred Mutua, and Guyana’s home affairs minister, Robeson Benn, are friends. ';

describe('meetings', () => {
  it.each([
    ['Mutua met Benn in Lusaka on 3 May 2024.', 'Alfred Mutua + Robeson Benn; 2024-05-03; Lusaka; -; bilateral'],
    ['On 3 May 2024 Mutua held talks with Benn.', 'Alfred Mutua + Robeson Benn; 2024-05-03; -; -; bilateral'],
    ['Benn was received by Mutua.', 'Robeson Benn + Alfred Mutua; -; -; -; bilateral'],
    ['Mutua received Benn.', 'Alfred Mutua + Robeson Benn; -; -; -; bilateral'],
    ['Mutua spoke by phone with Benn.', 'Alfred Mutua + Robeson Benn; -; -; -; call'],
    ['Meeting Benn, Mutua smiled.', 'Alfred Mutua + Robeson Benn; -; -; -; bilateral'],
    ['Mutua and Benn met.', 'Alfred Mutua + Robeson Benn; -; -; -; bilateral'],
  ])('%s', async (sentence, expected) => expect(await meetings(CAST + sentence)).toEqual([expected]));

  it.each([
    'Mutua will meet with Benn.',
    'Mutua plans to hold talks with Benn.',
    'Mutua never met Benn.',
    'Talks between Mutua and Benn were cancelled.',
    'No talks were held between Mutua and Benn.',
    'Mutua met neither Benn nor the press.',
    'A meeting between Mutua and Benn is planned for May.',
    'Rumours that Mutua met Benn spread.',
    'Had Mutua met Benn, all would be well.',
    'Mutua met the target.',
  ])('leaves out what is planned or no meeting: %s', async (sentence) =>
    expect(await meetings(CAST + sentence)).toEqual([]),
  );

  it('are separate with officials of several countries, one with several people', async () => {
    expect(await meetings(`${CAST}Mutua met officials from Malaysia, Zambia and Russia.`)).toHaveLength(3);
    expect(await meetings(`${CAST}Mutua met Benn and Norwegian Trade Minister Kari Nordmann.`)).toEqual([
      'Alfred Mutua + Robeson Benn + Kari Nordmann; -; -; -; multilateral',
    ]);
  });

  it('are one by one where guests were met in turn, one of all where hosts of two countries met them', async () => {
    expect(
      await meetings(`${CAST}Mutua met Norwegian Trade Minister Kari Nordmann and Benn one after the other.`),
    ).toHaveLength(2);
    expect(await meetings(`${CAST}Mutua and Benn met with leaders from Malaysia, Zambia and Russia.`)).toEqual([
      'Alfred Mutua + Robeson Benn + Malaysia + Zambia + Russia; -; -; -; multilateral',
    ]);
  });

  it('told twice are one, with the more exact day', async () => {
    expect(await meetings(`${CAST}Mutua met Benn in May 2024. On 28 May 2024 Mutua received Benn.`)).toEqual([
      'Alfred Mutua + Robeson Benn; 2024-05-28; -; -; bilateral',
    ]);
  });

  it('of a day without a year lie behind the publication rather than before it', async () => {
    expect(await meetings(`${CAST}Mutua met Benn on 5 July.`, '2026-01-07')).toEqual([
      'Alfred Mutua + Robeson Benn; 2025-07-05; -; -; bilateral',
    ]);
  });

  it('are not made of a name that nothing explains, or of reporters', async () => {
    expect(await meetings(`${CAST}Mutua’s cousin, Xoloth Yrmak, was received by Benn.`)).toEqual([]);
    expect(await meetings(`${CAST}Mutua met Malaysian reporters.`)).toEqual([]);
  });

  it('put the officer named in the text in the place of the ministry', async () => {
    expect(
      await meetings(
        'China’s Vice Minister of Public Security, Ling Zhifeng, smiled. Kenyan Interior Minister Kip Ruto held talks with the Ministry of Public Security.',
      ),
    ).toEqual(['Kip Ruto + Ling Zhifeng; -; -; -; bilateral']);
  });

  it('told twice are one', async () => {
    expect(await meetings(`${CAST}Mutua met Benn on 3 May 2024. At the meeting with Benn, Mutua smiled.`)).toHaveLength(
      1,
    );
  });

  it('take the forum that a next sentence tells', async () => {
    expect(
      await meetings(`${CAST}Mutua met Benn. The meeting took place at the Lusaka Border Security Forum.`),
    ).toEqual(['Alfred Mutua + Robeson Benn; -; -; Lusaka Border Security Forum; bilateral']);
  });
});

describe('dates of meetings', () => {
  it('follow the day of publication', async () => {
    expect(await meetings(`${CAST}Mutua met Benn on Monday.`, '2024-09-11')).toEqual([
      expect.stringContaining('2024-09-09'),
    ]);
    expect(await meetings(`${CAST}Mutua met Benn yesterday.`, '2024-09-11')).toEqual([
      expect.stringContaining('2024-09-10'),
    ]);
    expect(await meetings(`${CAST}Mutua met Benn on 30 December.`, '2024-01-02')).toEqual([
      expect.stringContaining('2023-12-30'),
    ]);
  });

  it('stay open without it, unless the text fixes the weekday', async () => {
    expect(await meetings(`${CAST}Mutua met Benn on Monday.`)).toEqual([expect.stringContaining('; -; ')]);
    expect(
      await meetings(`${CAST}The 2024 Lusaka Border Forum opened on Monday (September 9). On Monday, Mutua met Benn.`),
    ).toEqual([expect.stringContaining('2024-09-09')]);
  });
});
