/** How elements look, for one theme: shapes, icons and colours come from the registry of kinds. */
import type { StylesheetJson } from 'cytoscape';
import { KINDS } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { iconImage } from '../ui/kind-icons.ts';
import { REST_COLOUR, TINT_COLOURS } from '../ui/tints.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';

export const FONT = 'Inter, "Source Sans 3", "Segoe UI", system-ui, "DejaVu Sans", sans-serif';

/** Names are left out where they are drawn smaller, in pixels. */
const READABLE = 6;
const NEVER = 1e6;

/** The style sheet of a theme; `ground` replaces the canvas colour behind labels in a figure. */
export function stylesheetOf(theme: Theme, ground?: string): StylesheetJson {
  const tokens = TOKENS[theme];
  const canvas = ground ?? tokens.canvas;
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        'font-family': FONT,
        'font-size': 13.5,
        color: tokens.text,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '128px',
        'line-height': 1.15,
        'text-background-color': canvas,
        'text-background-opacity': 0.88,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'border-width': 0,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 120,
        'background-width': '58%',
        'background-height': '58%',
        'background-image-containment': 'over',
        'min-zoomed-font-size': READABLE,
      },
    },
    ...KINDS.map(({ kind, shape, icon, colour, isActor }) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape,
        'background-color': colour[theme],
        'background-image': iconImage(icon, tokens.onKind),
        ...(isActor ? {} : { 'font-size': 12, color: tokens.mute }),
        // These shapes are narrow where an icon's corners would be.
        ...(shape === 'diamond' || shape === 'triangle' || shape === 'star' || shape === 'round-diamond'
          ? { 'background-width': '46%', 'background-height': '46%' }
          : {}),
        ...(shape === 'tag' ? { 'background-position-x': '38%' } : {}),
        ...(shape === 'triangle' ? { 'background-position-y': '72%' } : {}),
      },
    })),
    // Colours of countries or communities, when they tell those; the kind is in shape and icon still.
    { selector: 'node[tint = -1]', style: { 'background-color': REST_COLOUR[theme] } },
    ...TINT_COLOURS[theme].map((colour, tint) => ({
      selector: `node[tint = ${tint}]`,
      style: { 'background-color': colour },
    })),
    // Several nodes as one: a second outline around the first.
    {
      selector: 'node[group > 0]',
      style: {
        'border-width': 6,
        'border-style': 'double',
        'border-color': tokens.mute,
        'font-weight': 600,
        color: tokens.text,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': tokens.edge,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'target-arrow-color': tokens.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.75,
        'font-family': FONT,
        'font-size': 11.5,
        color: tokens.mute,
        'text-rotation': 'autorotate',
        'text-background-color': canvas,
        'text-background-opacity': 0.94,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 120,
        'min-zoomed-font-size': READABLE,
      },
    },
    // How the relationship came about shows in its line: inferred ones and roles of places stay quieter.
    { selector: 'edge[?quiet]', style: { width: 1.2, 'line-opacity': 0.95 } },
    { selector: 'edge[line = "dotted"]', style: { 'line-style': 'dotted' } },
    { selector: 'edge[line = "dashed"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    { selector: 'edge[line = "dash-dot"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 4, 2, 4] } },
    { selector: 'edge[!directed]', style: { 'target-arrow-shape': 'none' } },
    // Several in one: two lines close together, with their number.
    {
      selector: 'edge[count > 1]',
      style: {
        label: 'data(count)',
        'font-weight': 600,
        'text-rotation': 'none',
      },
    },
    // A name of no opacity would be drawn all the same; one that is too small at every zoom is not.
    {
      selector: 'node.unlabelled',
      style: { 'text-opacity': 0, 'text-background-opacity': 0, 'min-zoomed-font-size': NEVER },
    },
    {
      selector: 'node.unlabelled.hover',
      style: { 'text-opacity': 1, 'text-background-opacity': 0.88, 'min-zoomed-font-size': READABLE },
    },
    { selector: '.noted', style: { label: 'data(label)' } },
    {
      selector: 'edge.near',
      style: {
        'line-color': tokens.accent,
        'target-arrow-color': tokens.accent,
        'line-opacity': 0.6,
        width: 2.2,
        'z-index': 5,
      },
    },
    {
      selector: 'edge.hover',
      style: {
        label: 'data(label)',
        'line-color': tokens.accent,
        'target-arrow-color': tokens.accent,
        width: 2.6,
        'line-opacity': 1,
        color: tokens.text,
        'z-index': 20,
      },
    },
    {
      selector: 'node.hover',
      style: { 'border-width': 3, 'border-color': tokens.accent, 'border-opacity': 0.55, 'z-index': 20 },
    },
    // Two periods compared: told by the outline's stroke too, not by colour alone.
    {
      selector: 'node.came',
      style: { 'border-width': 3.5, 'border-style': 'solid', 'border-color': tokens.ok, 'border-opacity': 1 },
    },
    { selector: 'edge.came', style: { 'line-color': tokens.ok, 'target-arrow-color': tokens.ok } },
    {
      selector: 'node.went',
      style: {
        'border-width': 3,
        'border-style': 'dashed',
        'border-color': tokens.late,
        'border-opacity': 1,
        'background-opacity': 0.45,
      },
    },
    {
      selector: 'edge.went',
      style: { 'line-color': tokens.late, 'target-arrow-color': tokens.late, 'line-style': 'dashed' },
    },
    { selector: '.dim', style: { opacity: 0.22 } },
    {
      selector: 'edge.route',
      style: {
        'line-color': tokens.accent,
        'target-arrow-color': tokens.accent,
        'line-opacity': 1,
        width: 3.2,
        color: tokens.text,
        'z-index': 10,
      },
    },
    { selector: 'edge.route.named', style: { label: 'data(label)' } },
    {
      selector: 'edge.institutional',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 6], width: 2.6, color: tokens.text },
    },
    { selector: 'edge.institutional.named', style: { label: strings.path.institutionalLink } },
    {
      selector: 'node.route',
      style: { 'border-width': 4, 'border-color': tokens.accent, 'border-opacity': 0.5, color: tokens.text },
    },
    {
      selector: 'edge.selected',
      style: {
        label: 'data(label)',
        'line-color': tokens.accent,
        'target-arrow-color': tokens.accent,
        'line-opacity': 1,
        width: 3.4,
        color: tokens.text,
        'z-index': 15,
      },
    },
    {
      selector: 'node.selected',
      style: {
        'border-width': 5,
        'border-color': tokens.accent,
        'border-opacity': 0.55,
        color: tokens.text,
        'z-index': 15,
      },
    },
    {
      selector: 'node.pinned',
      style: { 'border-width': 2.5, 'border-style': 'double', 'border-color': tokens.text, 'border-opacity': 0.7 },
    },
    {
      selector: 'node.chosen',
      style: {
        'underlay-color': tokens.accent,
        'underlay-opacity': 0.28,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
        'z-index': 14,
      },
    },
    { selector: 'edge.hop', style: { width: 6, 'line-opacity': 1, 'z-index': 16 } },
    {
      selector: 'node.focused, node.hop',
      style: {
        'outline-width': 2.5,
        'outline-color': tokens.accent,
        'outline-offset': 5,
        'outline-style': 'solid',
        'z-index': 16,
      } as Record<string, unknown>,
    },
  ] as StylesheetJson;
}
