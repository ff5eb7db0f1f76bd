import { describe, expect, it } from 'vitest';
import { promiseName } from '../../server/extraction/relate/promise-names.ts';

const none = () => false;

describe('the name of a promise', () => {
  it.each([
    ['Fiji launched Operation Clear Water in May.', 'Operation Clear Water'],
    ['Norway will fund the Blue Harbour Initiative until 2030.', 'Blue Harbour Initiative'],
    ['The two signed a Memorandum of Understanding on Fisheries today.', 'Memorandum of Understanding on Fisheries'],
    ['under a scheme called “Green Roof”, 300 houses will be mended', 'Green Roof'],
    ['They adopted the Suva Plan for the Sea 2030.', 'Suva Plan for the Sea 2030'],
  ])('is read: %s', (text, name) => expect(promiseName(text, none)).toBe(name));

  it.each([
    'Norway will fund a school.',
    'in line with the Lagoon Treaty, Fiji will mend its nets',
    'The Blue Harbour Initiative Secretariat will move.',
    'It signed a memorandum of understanding.',
  ])('is none: %s', (text) => expect(promiseName(text, none)).toBeNull());

  it('is none that an actor bears', () => {
    expect(promiseName('The Lagoon Facility lent $3 million.', (name) => name === 'Lagoon Facility')).toBeNull();
  });
});
