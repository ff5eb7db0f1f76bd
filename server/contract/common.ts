/** Parts that several resources share: problem details, pages, dates. */
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../errors.ts';
import { isPartialDate } from '../model/dates.ts';

const CODES = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details; every error of the API has this shape. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(CODES),
    detail: z.string(),
    errors: z.array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** Where in a text of several lines, counted from 1. */
        line: z.int().min(1).optional(),
        column: z.int().min(1).optional(),
      }),
    ),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

export const LIMITS = { page: 500, search: 50, query: 200, reason: 2000 } as const;

const DATE_FAULT = 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD';
/** The pattern is for those who read the OpenAPI document: it does not know the lengths of months. */
export const dateParam = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { message: DATE_FAULT, abort: true })
  .refine(isPartialDate, DATE_FAULT);
export const limitParam = (fallback: number, most: number = LIMITS.page) =>
  z.coerce.number().int().min(1).max(most).default(fallback);
export const cursorParam = z
  .string()
  .regex(/^o[0-9a-z]{1,8}$/, 'is not a cursor of this API: take nextCursor from the page before')
  .optional();
export const idParam = z.string().min(1).max(200);

/** A list in a query string, of at least one: separated by commas, or the parameter repeated. */
export const listParam = <T extends z.ZodType>(item: T, most = 50) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(item).min(1, 'must name at least one').max(most),
  );
