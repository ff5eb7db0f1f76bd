/** Who was there, told as a list, and who is told to have stayed away. */
import { describe, expect, it } from 'vitest';
import { plain, read } from './read.ts';

const who = async (text: string) => plain(await read(text)).meetings.map((m) => m.split(';')[0]);
const THREE =
  'Prime Minister Adam Smith of Canada, President Jean Martin of France and Chancellor Otto Schmidt of Germany';
const ALL = 'Adam Smith + Jean Martin + Otto Schmidt';

describe('a list of those present', () => {
  it.each([
    [`Joining President Ana Silva of Brazil on the call were ${THREE}.`, [`Ana Silva + ${ALL}`]],
    [`President Ana Silva of Brazil was joined on the call by ${THREE}.`, [`Ana Silva + ${ALL}`]],
    [`Participants in the call included ${THREE}.`, [ALL]],
    [`The meeting was attended by ${THREE}.`, [ALL]],
    [`${THREE} attended the meeting.`, [ALL]],
    [`Nations attending the meeting included Canada, France and Germany.`, ['Canada + France + Germany']],
    [`We, the leaders of Canada, France and Germany, met today in Ottawa.`, ['Canada + France + Germany']],
    [
      'Having gathered virtually, ministers of Canada, France and Germany recognize the need.',
      ['Canada + France + Germany'],
    ],
    [
      'A statement of the governments of Canada, France and Germany following their meeting was read.',
      ['Canada + France + Germany'],
    ],
    [
      'We, the leaders of Canada, France and Germany, issued a text at the conclusion of our meeting.',
      ['Canada + France + Germany'],
    ],
    [
      'We, the leaders of Canada, France and Germany, hold a common vision. Today we have come together to open a fund.',
      ['Canada + France + Germany'],
    ],
  ])('is one sitting: %s', async (text, expected) => expect(await who(text)).toEqual(expected));

  it('goes on with the meeting told just before', async () => {
    const text =
      'Kenya’s foreign minister, Alfred Mutua, met Guyana’s home affairs minister, Robeson Benn. They were joined by Norwegian Trade Minister Kari Nordmann.';
    expect(await who(text)).toEqual(['Alfred Mutua + Robeson Benn + Kari Nordmann']);
  });

  it('may stand line by line', async () => {
    const text = [
      'Kenya’s foreign minister, Alfred Mutua, met Guyana’s home affairs minister, Robeson Benn.',
      'They spoke about rice.',
      'The meeting participants included:',
      '- Kari Nordmann, Minister of Trade of Norway',
      '- Otto Schmidt, Minister of Trade of Germany',
    ].join('\n\n');
    expect(await who(text)).toEqual(['Alfred Mutua + Robeson Benn + Kari Nordmann + Otto Schmidt']);
  });

  it('of a forum tells attendance, no meeting', async () => {
    const { meetings, participations } = plain(
      await read(`The Baltic Ports Forum opened on Monday. Participants included ${THREE}.`),
    );
    expect(meetings).toEqual([]);
    expect(participations).toEqual(
      ['Adam Smith', 'Jean Martin', 'Otto Schmidt'].map((name) => `${name} @ Baltic Ports Forum (attendee)`),
    );
  });

  it.each([
    'We, the poor, met no one from France and Germany.',
    `The plan includes ${THREE}.`,
    `${THREE} attended school.`,
  ])('is none: %s', async (text) => expect(await who(text)).toEqual([]));
});

describe('who stayed away', () => {
  const OPENING =
    'Canada’s trade minister, Adam Smith, and France’s trade minister, Jean Martin, spoke at the Baltic Ports Forum. ';
  it.each([
    'Jean Martin cancelled on the eve.',
    'Jean Martin sent his apologies.',
    'Jean Martin did not attend.',
    'Jean Martin, who had a cold, stayed at home.',
  ])('was not at the forum: %s', async (sentence) =>
    expect(plain(await read(OPENING + sentence)).participations).toEqual(['Adam Smith @ Baltic Ports Forum (speaker)']),
  );
  it('is not whose meeting was cancelled', async () => {
    const { participations } = plain(await read(`${OPENING}A meeting with Jean Martin was cancelled.`));
    expect(participations).toContain('Jean Martin @ Baltic Ports Forum (speaker)');
  });
});

describe('a forum', () => {
  it('has one name, however short it is called later', async () => {
    const { forums } = plain(
      await read(
        'The Nordic Council Conference on Fish Smuggling opened on Monday. Anna Lund spoke at the Nordic Council Conference.',
      ),
    );
    expect(forums.map((f) => f.split(' - ')[0])).toEqual(['Nordic Council Conference on Fish Smuggling']);
  });
});
