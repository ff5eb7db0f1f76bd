/** The whole page of a dossier, section by section. */
import { counted, dateInWords } from '../../../model/wording.ts';
import type { Dossier } from '../schema.ts';
import { instantInWords, searchedInWords } from '../words.ts';
import { type Block, type Line, lines, list, type Page, type Section } from './blocks.ts';
import { checkingNotes, readingNotes } from './notes.ts';
import { pathBlocks } from './path.ts';
import { sourceEntries } from './sources.ts';

function questionSection({ question }: Dossier): Section {
  const rows = question.constraints.map(({ term, told }) => ({ term, line: [told] as Line }));
  return { id: 'question', title: 'The question', blocks: [lines('lead', [question.told]), { block: 'facts', rows }] };
}

function answerSection({ answer, paths, question }: Dossier): Section {
  const found = paths.length > 0;
  const blocks: Block[] = [lines(found ? 'lead' : 'notice', [answer.told])];
  if (paths.length > 1)
    blocks.push(lines('plain', [`${counted(paths.length, 'path')}, the strongest first, by the weakest hop of each.`]));
  if (answer.more) blocks.push(lines('plain', ['There are more paths of this kind than the answer holds.']));
  if (answer.method) blocks.push(lines('plain', [answer.method]));
  if (question.knownBy)
    blocks.push(
      lines('plain', [
        `As known on ${dateInWords(question.knownBy)}: only documents published by then count, under the decisions of the day on which the dossier was made.`,
      ]),
    );
  blocks.push(lines('soft', [searchedInWords(answer.searched)]));
  if (answer.relaxations.length > 0) {
    blocks.push({ block: 'heading', text: 'What would give an answer' });
    blocks.push(
      list(
        false,
        answer.relaxations.map(({ told }) => ({ lines: [[told]] })),
      ),
    );
  }
  return { id: 'answer', title: 'The answer', blocks };
}

function pathSections(dossier: Dossier): Section[] {
  const { paths, question } = dossier;
  return paths.map((path, at) => {
    const one = question.kind === 'network' ? 'The network' : 'The path';
    const title = paths.length > 1 ? `Path ${at + 1} of ${paths.length}` : one;
    return { id: `path-${at + 1}`, title, blocks: pathBlocks(path, dossier, title) };
  });
}

/** Everything that is printed of a dossier. */
export function pageOf(dossier: Dossier): Page {
  const { documents, question, madeAt } = dossier;
  const cited: Section[] =
    documents.length > 0
      ? [
          { id: 'sources', title: 'Sources', blocks: [list(true, sourceEntries(dossier))] },
          { id: 'reading', title: 'How to read this', blocks: [readingNotes] },
          { id: 'checking', title: 'How to verify it', blocks: checkingNotes },
        ]
      : [];
  return {
    title: question.title,
    facts: [
      `Made on ${instantInWords(madeAt)}`,
      ...(question.knownBy ? [`As known on ${dateInWords(question.knownBy)}`] : []),
    ],
    sections: [questionSection(dossier), answerSection(dossier), ...pathSections(dossier), ...cited],
  };
}
