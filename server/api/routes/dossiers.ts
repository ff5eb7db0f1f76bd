/** Answers as documents for print: each quotation with its place in the original. */
import { z } from 'zod';
import { connectionQuerySchema, pathQuerySchema } from '../../contract/paths.ts';
import type { Context } from '../../questions/context.ts';
import { htmlOf } from '../../questions/dossier/html.ts';
import { makeDossier } from '../../questions/dossier/make.ts';
import { pdfOf } from '../../questions/dossier/pdf.ts';
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

export const dossierOperations = [
  operation({
    id: 'pathDossierHtml',
    method: 'get',
    path: '/paths/dossier.html',
    summary: 'The answer of /paths as a document for print',
    query: pathQuerySchema,
    response: z.string(),
    asksForNodes: true,
    file: HTML,
    handle: async (context) => htmlOf(await pathDossier(context, context.query)),
  }),
  operation({
    id: 'pathDossierPdf',
    method: 'get',
    path: '/paths/dossier.pdf',
    summary: 'The answer of /paths as PDF',
    query: pathQuerySchema,
    response: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    asksForNodes: true,
    file: PDF,
    handle: async (context) => pdfOf(await pathDossier(context, context.query)),
  }),
  operation({
    id: 'connectionDossierHtml',
    method: 'get',
    path: '/connections/dossier.html',
    summary: 'The answer of /connections as a document for print',
    query: connectionQuerySchema,
    response: z.string(),
    asksForNodes: true,
    file: HTML,
    handle: async (context) => htmlOf(await connectionDossier(context, context.query)),
  }),
  operation({
    id: 'connectionDossierPdf',
    method: 'get',
    path: '/connections/dossier.pdf',
    summary: 'The answer of /connections as PDF',
    query: connectionQuerySchema,
    response: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    asksForNodes: true,
    file: PDF,
    handle: async (context) => pdfOf(await connectionDossier(context, context.query)),
  }),
];
