/** The hops of a path one below another, or the links of a network, which stand apart. */
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { HopStep } from './HopStep.tsx';
import type { HopActs, WalkProps } from './hop-acts.ts';
import classes from './path.module.css';
import { Walk } from './Walk.tsx';

interface Props {
  hops: readonly Hop[];
  weakest: number | null;
  /** What was asked for, which cannot be left out. */
  ends: readonly Pick<Node, 'id'>[];
  apart?: boolean;
  walk: WalkProps;
  acts: HopActs;
}

export function Hops({ hops, weakest, ends, apart = false, walk, acts }: Props) {
  const kept = new Set(ends.map((n) => n.id));
  return (
    <>
      {walk.isOpen && <Walk walk={walk} hops={hops.length} />}
      <ol className={classes.hops} aria-label={strings.path.steps} data-apart={apart}>
        {hops.map((hop, i) => {
          const nodes = [hop.via, hop.to, ...(apart ? [hop.from] : [])].filter((n) => !kept.has(n.id));
          const out = nodes.filter((n, i) => nodes.findIndex((other) => other.id === n.id) === i);
          return (
            <HopStep
              key={hop.index}
              hop={hop}
              weakest={hop.index === weakest}
              current={i === walk.at}
              leaveOut={out}
              acts={acts}
            />
          );
        })}
      </ol>
    </>
  );
}
