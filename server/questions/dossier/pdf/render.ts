/** Blocks on paper. */
import type { Block, Entry, Line, Page, Section } from '../content/blocks.ts';
import type { Sheet } from './sheet.ts';
import { COLOURS, STYLES } from './style.ts';
import { drawTable } from './table.ts';

/** Room that a heading wants below it, so that it does not stand alone. */
const COMPANY = 46;
const LIST_INDENT = 17;

function headingOn(sheet: Sheet, type: 'H1' | 'H2' | 'H3', text: string): void {
  const style = { H1: STYLES.title, H2: STYLES.section, H3: STYLES.heading }[type];
  const set = sheet.setter.set([text], sheet.width, style);
  sheet.y += { H1: 2, H2: 15, H3: 9 }[type];
  sheet.room(set.length * style.size * 1.34 + COMPANY);
  sheet.part(type, () => sheet.flow(set, sheet.left, { H1: 1, H2: 5, H3: 4 }[type]));
}

function linesOn(sheet: Sheet, { lines, tone }: Extract<Block, { block: 'lines' }>): void {
  const isNotice = tone === 'notice';
  const inset = isNotice ? 12 : 0;
  for (const line of lines) {
    const set = sheet.setter.set(line, sheet.width - 2 * inset, STYLES[tone]);
    const height = set.reduce((sum, l) => sum + l.height, 0) + 12;
    if (isNotice && height < sheet.pageHeight) {
      sheet.room(height);
      const { left, width, y } = sheet;
      sheet.decoration((d) => d.rect(left, y, width, height).fill(COLOURS.notice));
      sheet.decoration((d) => d.rect(left, y, 2.5, height).fill(COLOURS.noticeLine));
      sheet.y += 6;
    }
    sheet.part('P', () => sheet.flow(set, sheet.left + inset, isNotice ? 12 : 4));
  }
}

function factsOn(sheet: Sheet, { rows }: Extract<Block, { block: 'facts' }>): void {
  const termWidth = 122;
  sheet.y += 2;
  for (const { term, line } of rows) {
    const terms = sheet.setter.set([term], termWidth - 8, STYLES.term);
    const told = sheet.setter.set(line, sheet.width - termWidth, STYLES.fact);
    sheet.room(told.length <= 4 ? told.reduce((sum, l) => sum + l.height, 0) : 0);
    sheet.part('P', () => {
      for (const one of terms.slice(0, 1)) sheet.write(one, sheet.left, sheet.y);
      sheet.flow(told, sheet.left + termWidth, 1);
    });
  }
  sheet.y += 3;
}

/** Places within the entry that links lead to. */
const idsOf = (line: Line): string[] => line.flatMap((p) => (typeof p !== 'string' && p.id ? [p.id] : []));

function entryOn(sheet: Sheet, { id, lines }: Entry, marker: string): void {
  const set = lines.map((line) => ({
    ids: idsOf(line),
    lines: sheet.setter.set(line, sheet.width - LIST_INDENT, STYLES.plain),
  }));
  const height = set.flatMap((s) => s.lines).reduce((sum, l) => sum + l.height, 0);
  sheet.room(height < sheet.pageHeight / 4 ? height : 40);
  if (id) sheet.target(id);
  sheet.part('LI', () => {
    sheet.part('Lbl', () => {
      for (const one of sheet.setter.set([{ text: marker, as: 'soft' }], LIST_INDENT, STYLES.plain))
        sheet.write(one, sheet.left + 3, sheet.y);
    });
    sheet.part('LBody', () => {
      for (const { ids, lines: ofLine } of set) {
        for (const target of ids) sheet.target(target);
        sheet.flow(ofLine, sheet.left + LIST_INDENT);
      }
    });
  });
  sheet.y += 4;
}

function listOn(sheet: Sheet, { ordered, entries }: Extract<Block, { block: 'list' }>): void {
  sheet.part('L', () => {
    for (const [at, entry] of entries.entries()) entryOn(sheet, entry, ordered ? `${at + 1}.` : '•');
  });
}

function blockOn(sheet: Sheet, block: Block): void {
  if (block.block === 'heading') headingOn(sheet, 'H3', block.text);
  else if (block.block === 'lines') linesOn(sheet, block);
  else if (block.block === 'facts') factsOn(sheet, block);
  else if (block.block === 'list') listOn(sheet, block);
  else drawTable(sheet, block);
}

export function sectionOn(sheet: Sheet, { title, blocks }: Section): void {
  headingOn(sheet, 'H2', title);
  sheet.document.outline.addItem(title);
  for (const block of blocks) blockOn(sheet, block);
}

/** Draws the whole page, as many sheets as it takes. */
export function renderOn(sheet: Sheet, { title, facts, sections }: Page): void {
  const { left, y } = sheet;
  sheet.decoration((d) => d.circle(left + 3.4, y + 6.4, 3.4).fill(COLOURS.accent));
  sheet.decoration((d) => d.circle(left + 8.2, y + 6.4, 3.4).fill(COLOURS.other));
  const brand: Line = [
    { text: 'Entente', as: 'strong' },
    { text: ' dossier', as: 'soft' },
  ];
  sheet.part('P', () => sheet.flow(sheet.setter.set(brand, sheet.width, STYLES.plain), left + 16));
  headingOn(sheet, 'H1', title);
  sheet.part('P', () => sheet.flow(sheet.setter.set([facts.join('  ·  ')], sheet.width, STYLES.small), left, 7));
  sheet.rule(left, sheet.y, sheet.width, COLOURS.line, 0.8);
  for (const section of sections) sectionOn(sheet, section);
}
