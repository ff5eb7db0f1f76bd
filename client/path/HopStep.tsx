/** One hop: told as a sentence, with the sentence of a document that says so. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../server/contract/evidence.ts';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import { Quotation } from '../ui/Quotation.tsx';
import { HopTags } from './HopTags.tsx';
import type { HopActs } from './hop-acts.ts';
import classes from './path.module.css';
import { publicationOf, sayings } from './sayings.ts';

interface Props {
  hop: Hop;
  weakest: boolean;
  /** Whether one stands at it on a walk. */
  current: boolean;
  /** What of it may be left out. */
  leaveOut: readonly Node[];
  acts: HopActs;
}

const { named, ofKind, ofKindNamed } = strings.path;
type Act = Parameters<typeof named>[0];

/** "Details of the meeting" of this hop; an actor by its name. */
const shortly = (act: Act, { kind, name }: Node): string =>
  kindOf(kind).isActor ? named(act, name) : ofKind(act, strings.model.kinds[kind].caption);
/** For those who hear a button apart from its hop. */
const wholly = (act: Act, { kind, name }: Node): string =>
  kindOf(kind).isActor ? named(act, name) : ofKindNamed(act, strings.model.kinds[kind].caption, name);

/** Quotations shown of a hop at first. */
const SHOWN = 2;

export function HopStep({ hop, weakest, current, leaveOut, acts }: Props) {
  const [all, setAll] = useState(false);
  const step = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) step.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const said = sayings(hop.evidence);
  return (
    <li ref={step} className={classes.hop} data-type={hop.type} aria-current={current ? 'step' : undefined}>
      <span className={classes.number} aria-hidden="true">
        {hop.index + 1}
      </span>
      <p className={classes.told} {...IN_ENGLISH}>
        {hop.told}
      </p>
      <HopTags hop={hop} weakest={weakest} onOthers={acts.onOthers} />
      {said.slice(0, all ? undefined : SHOWN).map((e) => (
        <Said key={e.claimId} evidence={e} onDocument={acts.onDocument} />
      ))}
      <div className={classes.acts}>
        {said.length > SHOWN && !all && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {strings.path.moreQuotations(said.length - SHOWN)}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={wholly('details', hop.via)}
          onClick={() => acts.onSelect(hop.via.id)}
        >
          {shortly('details', hop.via)}
        </Button>
        {leaveOut.map((node) => (
          <Button
            key={node.id}
            size="compact-xs"
            variant="subtle"
            title={strings.path.leaveOutWhy}
            aria-label={wholly('leaveOut', node)}
            onClick={() => acts.onLeaveOut(node.id)}
          >
            {shortly('leaveOut', node)}
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
          {strings.path.inDocument}
        </Button>
      </div>
    </div>
  );
}
