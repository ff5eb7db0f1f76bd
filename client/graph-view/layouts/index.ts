/** Layouts that are asked for: force, hierarchy, concentric, grid and time. */
export { LAYOUTS, type LayoutEdge, type LayoutName, type LayoutNode, type LayoutRequest } from './request.ts';
export { type LayoutRun, layOut } from './run.ts';
export { timeAxis } from './time-axis.ts';
