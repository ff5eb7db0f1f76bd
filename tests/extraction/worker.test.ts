/** The end of the worker: whoever waits is told, and nobody may ask again. */
import { expect, it } from 'vitest';
import { createExtractor } from '../../server/extraction/index.ts';

const source = { id: 't', title: null, date: null, publisher: null, language: null, text: 'Mutua met Benn.' };

it('closing refuses those who wait, and whoever asks later', async () => {
  const extractor = createExtractor();
  const waiting = [extractor.extract(source), extractor.extract(source)].map((asked) =>
    expect(asked).rejects.toThrow('closed before it had read'),
  );
  await extractor.close?.();
  await Promise.all(waiting);
  await expect(extractor.extract(source)).rejects.toThrow('the reader is closed');
  await extractor.close?.();
});

it('one that read nothing is closed as well', async () => {
  const extractor = createExtractor();
  await extractor.close?.();
  await expect(extractor.extract(source)).rejects.toThrow('the reader is closed');
});

it('a text that is given up holds up nobody: the next one is read at once', async () => {
  const extractor = createExtractor();
  const controller = new AbortController();
  const long = { ...source, text: 'Mutua met Benn in Suva on 3 May 2024, and they spoke at length. '.repeat(20_000) };
  const given = expect(extractor.extract(long, controller.signal)).rejects.toThrow('the text was given up');
  // Once it is being read by the models.
  setTimeout(() => controller.abort(), 5_000);
  await given;
  const record = await extractor.extract(source);
  expect(record.document.id).toBe('t');
  await expect(extractor.extract(source, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  await extractor.close?.();
});
