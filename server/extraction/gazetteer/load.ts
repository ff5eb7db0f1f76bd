/** Reads the gazetteer's data files, once, at module start. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';

const FOLDER = new URL('../../../seeds/gazetteer/', import.meta.url);

/** The content of `seeds/gazetteer/<name>.yaml`, checked; a broken file stops the start. */
export function loadGazetteer<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  return schema.parse(parse(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')));
}
