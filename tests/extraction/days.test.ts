import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../server/model/dates.ts';
import { plain, read } from './read.ts';

const CAST = 'Kenya’s foreign minister, Alfred Mutua, and Guyana’s home affairs minister, Robeson Benn, are friends. ';
/** The days of the meetings; published on a Wednesday, if nothing else is said. */
const days = async (text: string, date: string | null = '2024-09-11') =>
  plain(await read(CAST + text, { date })).meetings.map((m) => m.split('; ')[1]);
const day = async (text: string, date?: string | null) => (await days(text, date))[0];

describe('the day of a meeting', () => {
  it.each([
    ['On Monday the forum opened. The hall was full. Coffee was served. It rained. Mutua met Benn.', '2024-09-09'],
    ['On Monday the forum opened. Germany will pay by October. Mutua met Benn.', '2024-09-09'],
    ['Since 3 May 2022 the border is closed. Mutua met Benn on 9 September.', '2024-09-09'],
    ['The port opens on 1 October. Mutua met Benn on 9 September.', '2024-09-09'],
    ['The forum opened on Monday. The port has been closed since Sunday. Mutua met Benn.', '2024-09-09'],
    ['The forum opened on Monday. The minister will speak on Tuesday. Mutua met Benn.', '2024-09-09'],
  ])('is the day told last of the story, not a term or a day to come: %s', async (text, expected) =>
    expect(await day(text)).toBe(expected),
  );

  it.each([
    ['The forum opened on Monday. Mutua met Benn the same day.', '2024-09-09'],
    ['The forum opened on Monday. That evening Mutua met Benn.', '2024-09-09'],
    ['The forum opened on Monday. Mutua met Benn the next day.', '2024-09-10'],
    ['The forum opened on Monday. A day earlier Mutua met Benn.', '2024-09-08'],
    ['The forum opened on Monday. Mutua met Benn two days before.', '2024-09-07'],
    ['The forum opened on Monday. The day before, Mutua met Benn.', '2024-09-08'],
    ['The forum opened on Monday. On the eve of the event Mutua received Benn.', '2024-09-08'],
    ['The forum opened on Monday. In the course of the week Mutua met Benn.', '2024-09'],
    ['The forum opened on Monday. Later in the day Mutua met Benn.', '2024-09-09'],
    ['Mutua met Benn on Sunday, a day before the forum opened.', '2024-09-08'],
    ['The talks ran from Monday to Wednesday. On the second day Mutua met Benn.', '2024-09-10'],
    ['The talks were held on 3 and 4 September. On the last day Mutua met Benn.', '2024-09-04'],
    ['The talks were held in August. On the 18th, Mutua met Benn.', '2024-08-18'],
    ['Mutua met Benn last night.', '2024-09-10'],
    ['Mutua met Benn three days ago.', '2024-09-08'],
    ['Mutua met Benn last Tuesday.', '2024-09-03'],
    ['Mutua met Benn last Thursday.', '2024-09-05'],
    ['Mutua met Benn last month.', '2024-08'],
    ['Mutua met Benn last year.', '2023'],
    ['Mutua met Benn earlier this week.', '2024-09'],
    ['The forum opened on Monday. Later that week Mutua met Benn.', '2024-09'],
  ])('is stepped to: %s', async (text, expected) => expect(await day(text)).toBe(expected));

  it.each([
    ['Mutua met Benn on 7-8 July 2022.', '2022-07-07'],
    ['Mutua met Benn on March 27 and 28, 2023.', '2023-03-27'],
    ['Mutua met Benn from 30 August to 2 September.', '2024-08-30'],
    ['On 4 September and 5 other days it rained. Mutua met Benn.', '2024-09-04'],
    ['Mutua met Benn from 10 to 13 September.', '2024-09-10'],
  ])('is the first of several: %s', async (text, expected) => expect(await day(text)).toBe(expected));

  it.each([
    ['Mutua made a three-day visit to Guyana, which ended on Tuesday. During the visit Mutua met Benn.', '2024-09'],
    ['Mutua was in Guyana from 3 to 6 September. There Mutua met Benn.', '2024-09'],
    ['Mutua was in Guyana from 30 August to 2 September. There Mutua met Benn.', '-'],
    ['Mutua travelled to Guyana on September 3-6, 2024, and met Benn.', '2024-09'],
    ['The three-day forum closed on Tuesday. Mutua met Benn on the sidelines.', '-'],
  ])('is not made up where only a journey or a gathering is dated: %s', async (text, expected) =>
    expect(await day(text)).toBe(expected),
  );

  it.each([
    ['Today the port opened. Mutua met Benn.', '2024-09-11'],
    ['Mutua met Benn. Tomorrow the port opens.', '2024-09-11'],
    ['Mutua met Benn.', '2024-09'],
    ['Mutua has met Benn.', '-'],
    ['Mutua smiled after an earlier meeting with Benn.', '-'],
  ])('is that of the publication only if the text speaks from it: %s', async (text, expected) =>
    expect(await day(text)).toBe(expected),
  );

  it.each([
    ['Mutua arrived. The next day Mutua met Benn.', '2024-09'],
    ['Mutua arrived. Two days later Mutua met Benn.', '2024-09'],
    ['Mutua arrived. The same evening Mutua met Benn.', '2024-09'],
    ['The forum opened on Tuesday. Three days later Mutua met Benn.', '2024-09-10'],
    ['Mutua arrived. On the 9th, Mutua met Benn.', '2024-09-09'],
  ])('is not stepped to from the day of publication, nor beyond it: %s', async (text, expected) =>
    expect(await day(text)).toBe(expected),
  );

  it.each([
    ['The talks ran 0-8 September 2024. On the second day Mutua met Benn.', '2024-09-08'],
    ['Room 45 – 8 September 2024: Mutua met Benn.', '2024-09-08'],
    ['The talks ran on September 3-31. On the last day Mutua met Benn.', '2024-09-03'],
    ['The talks ran 3-31 September. On the last day Mutua met Benn.', '2024-09'],
  ])('is one that there is: %s', async (text, expected) => expect(await day(text)).toBe(expected));

  it.each([
    ['The forum opened on 3 September. In 2019 a treaty was signed on 4 May 2019. Mutua met Benn.', '2024-09-03'],
    ['A treaty was signed on 4 May 2019. Mutua met Benn.', '2024-09'],
    ['Last year a treaty was signed. Mutua met Benn.', '2024-09'],
    ['The forum opened on 3 September. On 4 May 2019 Mutua met Benn.', '2019-05-04'],
    ['The forum opened on 3 September. It began on 4 May 2019. The next day Mutua met Benn.', '2019-05-05'],
    ['The forum opened on 3 September. It began on 4 May 2019. It rained. The next day Mutua met Benn.', '2024-09-04'],
  ])('is not taken from the sentences that tell of what was once: %s', async (text, expected) =>
    expect(await day(text)).toBe(expected),
  );

  it('may lie in the year before', async () => {
    expect(await day('The forum opened on 20 December 2023. Mutua met Benn.', '2024-01-05')).toBe('2023-12-20');
  });

  it('is of the sentence rather than of the dateline, and as the apposition tells it', async () => {
    expect(await day('Mutua met Benn yesterday (9 September).')).toBe('2024-09-09');
    const text = `NAIROBI, September 11 (EXA) — ${CAST}The border was the theme of a session which was held yesterday. Mutua met Benn.`;
    expect(plain(await read(text, { date: '2024-09-11' })).meetings).toEqual([expect.stringContaining('2024-09-10')]);
  });

  it('is told more exactly by the sentence that tells of the setting', async () => {
    expect(await days('Mutua met Benn. The meeting took place on 8 September in Lusaka.')).toEqual(['2024-09-08']);
  });

  it.each([
    ['Mutua met Benn. The meeting took place on 30 August in Lusaka.', ['2024-08-30']],
    ['Mutua met Benn. The meeting took place on 30 May in Lusaka.', ['2024-05-30']],
    ['Mutua met Benn. The previous meeting took place on 30 May in Lusaka.', ['2024-09']],
    ['Mutua met Benn in Lusaka. It rained. Mutua received Benn on 30 August in Lusaka.', ['2024-08-30']],
    ['On 30 August 2024 Mutua met Benn. It rained. Mutua received Benn on 9 September.', ['2024-08-30', '2024-09-09']],
    ['Mutua met Benn. It rained. Mutua received Benn on 4 May 2019.', ['2024-09', '2019-05-04']],
    ['Mutua received Benn on 4 May 2019. It rained. Mutua met Benn.', ['2019-05-04', '2024-09']],
  ])('yields, where it was only assumed, to one that is told: %s', async (text, expected) =>
    expect(await days(text)).toEqual(expected),
  );

  it.each([
    ['Mutua met Benn.', 'meeting: met; month of publication'],
    ['Mutua met Benn. Tomorrow the port opens.', 'meeting: met; day of publication'],
    ['Mutua met Benn. The meeting took place on 30 August.', 'meeting: met'],
    ['Mutua met Benn on Monday.', 'meeting: met'],
    ['Mutua has met Benn.', 'meeting: met'],
  ])('is shown by the rule to be assumed: %s', async (text, expected) => {
    const { meetings } = await read(CAST + text, { date: '2024-09-11' });
    expect(meetings.map((m) => m.rule)).toEqual([expected]);
  });

  it('is null or one that there is, whatever stands around it', async () => {
    const number = fc.integer({ min: 0, max: 120 }).map(String);
    const words =
      'on|from|to|and|until|since|–|-|/|,|.|(|)|;|the|last|first day|second day|last day|day before|day after|next day|same day|later that week|' +
      'days later|weeks earlier|days ago|last year|last month|this week|last night|today|yesterday|Monday|Sunday|February|May|September|' +
      '29 February|September 3|0-8 September|30 August|4 May 2019|2024|1900|2099|two|st|th';
    const part = fc.oneof(fc.constantFrom(...words.split('|')), number, fc.string({ unit: 'grapheme', maxLength: 4 }));
    const run = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(' '));
    const published = fc.option(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    );
    await fc.assert(
      fc.asyncProperty(run, run, run, published, async (a, b, c, on) => {
        const text = `The talks ran ${a}. On the ${b}, Mutua met Benn ${c}. The meeting took place ${a}.`;
        for (const date of await days(text, on?.toISOString().slice(0, 10) ?? null))
          expect(date === '-' || isPartialDate(date ?? '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('may be told by the title', async () => {
    const text = `---\ntitle: Talks beside the Lusaka Forum (8 Sept)\ndate: 2024-09-11\n---\n\n${CAST}Mutua met Benn.`;
    expect(plain(await read(text)).meetings).toEqual([expect.stringContaining('2024-09-08')]);
  });

  it('takes its year from a weekday where nothing else tells it', async () => {
    const text = 'Operation Lantern 2024 goes on, as was proposed in 2022. The forum opened on Monday (September 9). ';
    expect(await day(`${text}On Monday Mutua met Benn.`, null)).toBe('2024-09-09');
  });

  it('stays open without a day of publication', async () => {
    expect(await days('Mutua met Benn. Today the port opened.', null)).toEqual(['-']);
    expect(await days('Mutua met Benn last month.', null)).toEqual(['-']);
  });
});
