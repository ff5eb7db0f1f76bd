/** Blocks as HTML. */
import type { Block, Cell, Column, Entry, Line, Piece, RowGroup, Section, Span } from '../content/blocks.ts';
import { escapeHtml, hasDirection } from './escape.ts';

/** A span that its surroundings cannot reorder, nor it them. */
const isolated = (text: string): string => (hasDirection(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text));

const TAGS: Readonly<Partial<Record<NonNullable<Span['as']>, string>>> = { strong: 'b', code: 'code' };

function spanHtml({ text, as, href, id }: Span): string {
  const target = id ? ` id="${escapeHtml(id)}"` : '';
  const linked = href
    ? `<a href="${escapeHtml(href)}"${href.startsWith('#') ? '' : ' rel="noreferrer"'}>${isolated(text)}</a>`
    : isolated(text);
  if (as === 'quote') return `<blockquote dir="auto">${escapeHtml(text)}</blockquote>`;
  if (!as) return target ? `<span${target}>${linked}</span>` : linked;
  const tag = TAGS[as];
  return tag ? `<${tag}${target}>${linked}</${tag}>` : `<span${target} class="${as}">${linked}</span>`;
}

const pieceHtml = (piece: Piece): string => (typeof piece === 'string' ? isolated(piece) : spanHtml(piece));

/** A quotation is a block of its own; all else is a paragraph. */
function lineHtml(line: Line): string {
  const inner = line.map(pieceHtml).join('');
  return line.some((p) => typeof p !== 'string' && p.as === 'quote') ? inner : `<p>${inner}</p>`;
}

const linesHtml = (lines: readonly Line[]): string => lines.map(lineHtml).join('');

const entryHtml = ({ id, lines }: Entry): string =>
  `<li${id ? ` id="${escapeHtml(id)}"` : ''}>${linesHtml(lines)}</li>\n`;

function cellHtml(cell: Cell, label: string, span: number): string {
  const rows = span > 1 ? ` rowspan="${span}"` : '';
  return `<td role="cell" data-label="${escapeHtml(label)}"${rows}>${linesHtml(cell)}</td>`;
}

/** Roles are said again: a narrow screen stacks the cells, and would lose the table with its layout. */
function groupHtml(group: RowGroup, columns: readonly Column[]): string {
  const rows = Math.max(1, ...group.map((cells) => cells.length));
  const row = (at: number): string =>
    group
      .map((cells, column) => {
        const cell = cells[at];
        return cell ? cellHtml(cell, columns[column]?.title ?? '', cells.length === 1 ? rows : 1) : '';
      })
      .join('');
  const all = Array.from({ length: rows }, (_, at) => `<tr role="row">${row(at)}</tr>\n`);
  return `<tbody role="rowgroup">${all.join('')}</tbody>\n`;
}

function tableHtml({ caption, columns, groups }: Extract<Block, { block: 'table' }>): string {
  const widths = columns.map((c) => `<col style="width:${c.width}%">`).join('');
  const heads = columns.map((c) => `<th role="columnheader" scope="col">${escapeHtml(c.title)}</th>`).join('');
  const body = groups.map((group) => groupHtml(group, columns)).join('');
  return `<table role="table"><caption>${escapeHtml(caption)}</caption><colgroup>${widths}</colgroup>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
${body}</table>\n`;
}

function blockHtml(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>\n`;
    case 'lines':
      return block.tone === 'plain'
        ? `${linesHtml(block.lines)}\n`
        : `<div class="${block.tone}">${linesHtml(block.lines)}</div>\n`;
    case 'facts':
      return `<dl>${block.rows.map(({ term, line }) => `<dt>${escapeHtml(term)}</dt><dd>${line.map(pieceHtml).join('')}</dd>`).join('')}</dl>\n`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.entries.map(entryHtml).join('')}</${tag}>\n`;
    }
    case 'table':
      return tableHtml(block);
  }
}

export const sectionHtml = ({ id, title, blocks }: Section): string =>
  `<section aria-labelledby="${escapeHtml(id)}"><h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join('')}</section>\n`;
