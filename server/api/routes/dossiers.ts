/** Answers as documents for print: each quotation with its place in the original. */
import { z } from 'zod';
import { connectionQuerySchema, pathQuerySchema } from '../../contract/paths.ts';
import type { Context } from '../../questions/context.ts';
import { htmlOf } from '../../questions/dossier/html.ts';
import { makeDossier } from '../../questions/dossier/make.ts';
import { pdfOf } from '../../questions/dossier/pdf.ts';
import type { Dossier } from '../../questions/dossier/schema.ts';
import { connectionOf } from '../../questions/paths/connection.ts';
import { pathBetween } from '../../questions/paths/path.ts';
import { operation } from '../operation.ts';

const HTML = { type: 'text/html', name: 'dossier.html' };
const PDF = { type: 'application/pdf', name: 'dossier.pdf' };

async function pathDossier(context: Context, query: z.output<typeof pathQuerySchema>) {
  return makeDossier(context, await pathBetween(context, query), (again) => pathBetween(context, again));
}

async function connectionDossier(context: Context, query: z.output<typeof connectionQuerySchema>) {
  return makeDossier(context, await connectionOf(context, query), (again) => connectionOf(context, again));
}

/** Two operations for one question: its dossier as HTML and as PDF. */
const dossiers = <Q extends z.ZodObject>(
  id: string,
  path: string,
  query: Q,
  make: (context: Context, query: z.output<Q>) => Promise<Dossier>,
) => [
  operation({
    id: `${id}Html`,
    method: 'get',
    path: `${path}/dossier.html`,
    summary: `The answer of ${path} as a document for print`,
    query,
    response: z.string(),
    asksForNodes: true,
    file: HTML,
    handle: async (context) => htmlOf(await make(context, context.query)),
  }),
  operation({
    id: `${id}Pdf`,
    method: 'get',
    path: `${path}/dossier.pdf`,
    summary: `The answer of ${path} as PDF`,
    query,
    response: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    asksForNodes: true,
    file: PDF,
    handle: async (context) => pdfOf(await make(context, context.query)),
  }),
];

export const dossierOperations = [
  ...dossiers('pathDossier', '/paths', pathQuerySchema, pathDossier),
  ...dossiers('connectionDossier', '/connections', connectionQuerySchema, connectionDossier),
];
