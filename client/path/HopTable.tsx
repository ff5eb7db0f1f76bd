/** The hops as a table: one line for each quotation, to compare and to copy. */
import { Modal } from '@mantine/core';
import type { Hop } from '../../server/contract/paths.ts';
import { intervalInWords, precisionOf } from '../../server/model/wording.ts';
import { gradeInWords } from '../words/grades.ts';
import { publicationOf, sayings } from './sayings.ts';
import classes from './table.module.css';

const HEADS = ['Hop', 'Contact', 'Date', 'Quotation', 'Publisher, date', 'Sources', 'Basis', 'Who says so'];

export function HopTable({ hops, onClose }: { hops: readonly Hop[]; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Hops as a table"
      size="min(1240px, 96vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
      <section className={classes.scroll} aria-label="Hops and quotations" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {hops.map((hop) => (
            <HopRows key={hop.index} hop={hop} />
          ))}
        </table>
      </section>
    </Modal>
  );
}

function HopRows({ hop }: { hop: Hop }) {
  const { date, grade, assumed } = hop;
  const said = sayings(hop.evidence);
  const span = Math.max(1, said.length);
  const first = (
    <>
      <th scope="rowgroup" rowSpan={span}>
        {hop.index + 1}. {hop.from.name} – {hop.to.name}
      </th>
      <td rowSpan={span} data-head="Contact">
        {grade ? gradeInWords(grade) : 'institutional link'}
        {assumed && ', assumed'}
      </td>
      <td className={classes.date} rowSpan={span} data-head="Date">
        {date ? intervalInWords(date.from, date.to, precisionOf(date.precision)) : '–'}
      </td>
    </>
  );
  return (
    <tbody>
      {said.map((e, i) => (
        <tr key={e.claimId}>
          {i === 0 && first}
          <td className={classes.quote}>“{e.quote}”</td>
          <td data-head="Publisher">{publicationOf(e)}</td>
          {i === 0 && (
            <td rowSpan={span} data-head="Sources">
              {hop.sources}
            </td>
          )}
          <td data-head="Basis">{e.basis}</td>
          <td data-head="Who says so">{e.speaker?.name ?? 'the document'}</td>
        </tr>
      ))}
      {said.length === 0 && (
        <tr>
          {first}
          <td>–</td>
          <td>–</td>
          <td>{hop.sources}</td>
          <td>{hop.basis}</td>
          <td>–</td>
        </tr>
      )}
    </tbody>
  );
}
