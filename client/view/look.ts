/** How what is on screen is shown, as a tab, a view, an image and a link keep it. */
import { annotationsSchema } from './annotations.ts';
import { appearanceSchema, groupingSchema, lensSchema, USUAL_APPEARANCE } from './appearance.ts';
import { axisSchema } from './axis.ts';

/** The part of each of their forms; what an older one does not say is as usual. */
export const lookShape = {
  annotations: annotationsSchema.default([]),
  appearance: appearanceSchema.default(USUAL_APPEARANCE),
  grouping: groupingSchema.nullable().default(null),
  lens: lensSchema.default('events'),
  axis: axisSchema.nullable().default(null),
};
type Part = keyof typeof lookShape;

/** That part of a view, or of what was kept of one. */
export const lookOf = <T extends Record<Part, unknown>>({
  annotations,
  appearance,
  grouping,
  lens,
  axis,
}: T): Pick<T, Part> => ({
  annotations,
  appearance,
  grouping,
  lens,
  axis,
});
