/** `entente import`: a table or GraphML file, looked at or taken in. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importPreviewBodySchema, type Told } from '../contract/imports.ts';
import { EntenteError } from '../errors.ts';
import { Projector } from '../loader/projector.ts';
import type { Context } from '../questions/context.ts';
import { importFile, previewImport } from '../questions/imports.ts';
import { checked } from './question.ts';

export interface ImportOptions {
  mapping?: string;
  title?: string;
  publisher?: string;
  url?: string;
  date?: string;
  skipFaulty?: boolean;
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw new EntenteError('invalid-document', `${path}: ${(error as Error).message}`, { cause: error });
  }
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await textOf(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EntenteError('invalid-parameters', `${path}: no JSON (${(error as Error).message})`, { cause: error });
  }
}

async function bodyOf(path: string, { mapping, skipFaulty: _, ...words }: ImportOptions) {
  const given = mapping === undefined ? {} : { mapping: await jsonOf(mapping) };
  return { name: basename(path), text: await textOf(path), ...words, ...given };
}

const inWords = (told: Told): string =>
  'kind' in told ? `${told.kind} ${told.name}` : `${told.from} ${told.type} ${told.to}`;

/** Prints what the file would tell, and the mapping, which can be saved, changed and given back. */
export async function previewCommand(path: string, options: ImportOptions): Promise<void> {
  const preview = await previewImport(checked(importPreviewBodySchema, await bodyOf(path, options)));
  for (const { quote, claims } of preview.sample)
    console.error(`${quote}\n${claims.map((c) => `  ${inWords(c)}`).join('\n')}`);
  for (const { path: where, message } of preview.faults) console.error(`fault: ${where}: ${message}`);
  if (preview.header) console.error(`columns: ${preview.header.join(' | ')}`);
  const told = Object.entries(preview.tells).map(([name, count]) => `${count} ${name}`);
  console.error(`${preview.read} read, ${preview.totalFaults} with faults; ${told.join(', ') || 'nothing told yet'}`);
  console.log(JSON.stringify(preview.mapping, null, 2));
}

export async function importCommand(context: Context, path: string, options: ImportOptions): Promise<void> {
  const body = checked(importPreviewBodySchema, await bodyOf(path, options));
  const done = await importFile(context, new Projector(context.store), {
    ...body,
    skipFaulty: options.skipFaulty ?? false,
  });
  console.log(
    `${done.read} read, ${done.skipped} skipped; ${done.added} nodes and relationships are new, ${done.updated} changed, ${done.removed} gone`,
  );
}
