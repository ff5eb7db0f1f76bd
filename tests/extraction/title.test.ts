/** Forums that a title names, and the table at which a few states sit. */
import { describe, expect, it, test } from 'vitest';
import { forumInTitle } from '../../server/extraction/recognise/title.ts';
import { isOfStates } from '../../server/extraction/relate/of-states.ts';

describe('a title', () => {
  it.each([
    ['Readout of the Baltic Ports Summit', 'Baltic Ports Summit'],
    ['Readout of Minister Lund’s Participation in the Nordic Leaders’ Retreat', 'Nordic Leaders’ Retreat'],
    ['Fifth Meeting of the North Sea Drug Dialogue (NSDD)', 'North Sea Drug Dialogue'],
    ['Inaugural Norway-Fiji Ocean Conference', 'Norway-Fiji Ocean Conference'],
    ['Joint Statement on Norway-Fiji Economic and Trade Meeting in Oslo', 'Norway-Fiji Economic and Trade Meeting'],
    ['Lund Speech at the Conference on Fish Smuggling', 'Conference on Fish Smuggling'],
    ['Remarks at the 2024 Baltic Youth Forum', 'Baltic Youth Forum'],
  ])('names a forum: %s', (title, name) => {
    expect(forumInTitle(title)).toBe(name);
  });

  it.each([
    'Readout of Vice President Lund’s Meeting with President Vula of Fiji',
    'Readout of White House Meeting with Lieutenant Governors',
    'Ministers Meet in Oslo',
    'Joint Statement',
    'Fact Sheet: New Money for Ports',
  ])('names none: %s', (title) => expect(forumInTitle(title)).toBeNull());
});

test('forums of a few states are told from their names', () => {
  expect(
    ['Norway-Fiji Ocean Dialogue', 'Trilateral Vice Ministerial Meeting', '2+2 Talks'].map((name) =>
      isOfStates({ name }),
    ),
  ).toEqual([true, true, true]);
  expect(['Baltic Ports Forum', 'Norway Ports Forum'].map((name) => isOfStates({ name }))).toEqual([false, false]);
});
