/** The hops as a table: one line for each quotation, to compare and to copy. */
import { Modal } from '@mantine/core';
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { daysOfInterval } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import { publicationOf, sayings } from './sayings.ts';
import classes from './table.module.css';

const HEADS = Object.values(strings.path.heads);

export function HopTable({ hops, onClose }: { hops: readonly Hop[]; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={strings.path.hopsTable}
      size="min(1240px, 96vw)"
      closeButtonProps={{ 'aria-label': strings.common.close }}
      transitionProps={{ duration: 120 }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
      <section className={classes.scroll} aria-label={strings.path.hopsAndQuotations} tabIndex={0}>
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
  const contact = grade ? gradeInWords(grade) : strings.path.institutionalLink;
  const span = Math.max(1, said.length);
  const first = (
    <>
      <th scope="rowgroup" rowSpan={span}>
        {strings.path.hopOf(hop.index + 1, hop.from.name, hop.to.name)}
      </th>
      <td rowSpan={span} data-head={strings.path.heads.contact}>
        {assumed ? strings.path.isAssumed(contact) : contact}
      </td>
      <td className={classes.date} rowSpan={span} data-head={strings.path.heads.date}>
        {daysOfInterval(date) ?? '–'}
      </td>
    </>
  );
  return (
    <tbody>
      {said.map((e, i) => (
        <tr key={e.claimId}>
          {i === 0 && first}
          <td className={classes.quote}>{strings.path.quoted(e.quote)}</td>
          <td data-head={strings.path.publisher}>{publicationOf(e)}</td>
          {i === 0 && (
            <td rowSpan={span} data-head={strings.path.heads.sources}>
              {hop.sources}
            </td>
          )}
          <td data-head={strings.path.heads.basis}>{strings.path.basis[e.basis]}</td>
          <td data-head={strings.path.heads.speaker}>{e.speaker?.name ?? strings.path.theDocument}</td>
        </tr>
      ))}
      {said.length === 0 && (
        <tr>
          {first}
          <td>–</td>
          <td>–</td>
          <td>{hop.sources}</td>
          <td>{strings.path.basis[hop.basis]}</td>
          <td>–</td>
        </tr>
      )}
    </tbody>
  );
}
