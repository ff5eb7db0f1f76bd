/** One hop: told as a sentence, with the sentence of a document that says so. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '../../server/contract/evidence.ts';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { counted } from '../../server/model/wording.ts';
import { Quotation } from '../ui/Quotation.tsx';
import { HopTags } from './HopTags.tsx';
import type { HopActs } from './hop-acts.ts';
import classes from './path.module.css';
import { publicationOf, sayings } from './sayings.ts';

interface Props {
  hop: Hop;
  weakest: boolean;
  /** What of it may be left out. */
  leaveOut: readonly Node[];
  acts: HopActs;
}

/** "the meeting" of this hop; an actor by its name. */
const shortly = ({ kind, name }: Node): string =>
  kindOf(kind).isActor ? name : `the ${kindOf(kind).caption.toLowerCase()}`;
/** For those who hear a button apart from its hop. */
const wholly = (act: string, node: Node): string =>
  shortly(node) === node.name ? `${act} ${node.name}` : `${act} ${shortly(node)} ${node.name}`;

/** Quotations shown of a hop at first. */
const SHOWN = 2;

export function HopStep({ hop, weakest, leaveOut, acts }: Props) {
  const [all, setAll] = useState(false);
  const said = sayings(hop.evidence);
  return (
    <li className={classes.hop} data-type={hop.type}>
      <span className={classes.number} aria-hidden="true">
        {hop.index + 1}
      </span>
      <p className={classes.told}>{hop.told}</p>
      <HopTags hop={hop} weakest={weakest} onOthers={acts.onOthers} />
      {said.slice(0, all ? undefined : SHOWN).map((e) => (
        <Said key={e.claimId} evidence={e} onDocument={acts.onDocument} />
      ))}
      <div className={classes.acts}>
        {said.length > SHOWN && !all && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {counted(said.length - SHOWN, 'more quotation')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={wholly('Details of', hop.via)}
          onClick={() => acts.onSelect(hop.via.id)}
        >
          Details of {shortly(hop.via)}
        </Button>
        {leaveOut.map((node) => (
          <Button
            key={node.id}
            size="compact-xs"
            variant="subtle"
            title="Ask again without it"
            aria-label={wholly('Leave out', node)}
            onClick={() => acts.onLeaveOut(node.id)}
          >
            Leave out {shortly(node)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function Said({ evidence, onDocument }: { evidence: Evidence; onDocument: HopActs['onDocument'] }) {
  return (
    <div className={classes.said}>
      <Quotation evidence={evidence} />
      <div className={classes.by}>
        <span>{publicationOf(evidence)}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          ml={-8}
          onClick={() => onDocument(evidence.document.id, evidence.claimId)}
        >
          In its document
        </Button>
      </div>
    </div>
  );
}
