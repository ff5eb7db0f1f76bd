/** Row shapes that several queries return. */
import { z } from 'zod';

/** A property map as a store returns it. */
export const properties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
);
export const labels = z.array(z.string());
export const id = z.string();
export const ids = z.array(z.string());
export const optionalText = z.string().nullable();
export const count = z.number().int();

export const nodeRow = { id, labels, properties };
export const relationshipRow = { id, from: id, to: id, properties };
export const documentRow = {
  id,
  title: optionalText,
  publisher: optionalText,
  url: optionalText,
  published: optionalText,
  language: optionalText,
  sources: z.array(z.string()).nullable(),
};
export const wholeDocumentRow = {
  ...documentRow,
  identity: z.string(),
  text: z.string(),
  sha256: z.string(),
  record: z.string(),
};
export const datedRow = {
  id,
  dateFrom: optionalText,
  dateTo: optionalText,
  datePrecision: optionalText,
  confidence: z.number(),
  participants: ids,
};
export const viewRow = {
  id,
  name: z.string(),
  description: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: count,
};
export const page = { skip: z.int().nonnegative(), limit: z.int().positive() };
