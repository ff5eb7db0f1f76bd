/** The answer to a question for a path: its steps, or why there is none and what would give one. */

import { Button } from '@mantine/core';
import type { PathResponse } from '../../server/contract/paths.ts';
import { counted } from '../../server/model/wording.ts';

import { HopStep } from './HopStep.tsx';
import classes from './path.module.css';

/** What was searched; documents and rejected claims are counted only when there is no path. */
function scopeInWords({ actors, contacts, documents, rejectedClaims }: PathResponse['searched']): string {
  const searched = [
    counted(actors, 'actor'),
    counted(contacts, 'contact'),
    ...(documents === null ? [] : [counted(documents, 'document')]),
  ];
  const rejected = rejectedClaims ? `; ${counted(rejectedClaims, 'rejected claim')} left out` : '';
  return `Searched ${searched.slice(0, -1).join(', ')} and ${searched.at(-1)}${rejected}.`;
}

interface Props {
  answer: PathResponse;
  chosen: number;
  drawn: boolean;
  onChoose: (index: number) => void;
  onClear: () => void;
  onRelax: (parameter: string, value: string) => void;
  onSelect: (nodeId: string) => void;
  onDocument: (documentId: string, claimId: string) => void;
}

export function PathAnswer({ answer, chosen, drawn, onChoose, onClear, onRelax, onSelect, onDocument }: Props) {
  const { paths, searched, explanation, relaxations } = answer;
  const path = paths[chosen] ?? paths[0];
  const scope = scopeInWords(searched);
  if (!path) {
    return (
      <section className={classes.result} aria-label="Path">
        <h3>
          No path from {answer.from.name} to {answer.to.name}
        </h3>
        <p className={classes.sub}>
          {explanation} {scope}
        </p>
        {relaxations.length > 0 && (
          <fieldset className={classes.relax} aria-label="What would give a path">
            {relaxations.map((r) => (
              <Button
                key={`${r.parameter}${r.value}`}
                variant="default"
                h="auto"
                py={6}
                styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
                onClick={() => onRelax(r.parameter, r.value)}
              >
                {r.told}
              </Button>
            ))}
          </fieldset>
        )}
      </section>
    );
  }
  return (
    <section className={classes.result} aria-label="Path">
      <h3>
        {answer.from.name} to {answer.to.name}
      </h3>
      <p className={classes.sub}>{path.told}</p>
      <p className={classes.sub}>
        {counted(path.contacts, 'contact')}, {counted(path.institutionalLinks, 'institutional link')}. {scope}
      </p>
      <div className={classes.choices}>
        {paths.length > 1 &&
          paths.map((p, i) => (
            <Button
              key={p.hops.map((h) => h.via.id).join(' ')}
              size="compact-xs"
              variant={p === path ? 'light' : 'default'}
              aria-pressed={p === path}
              onClick={() => onChoose(i)}
            >
              Path {i + 1} of {paths.length}
            </Button>
          ))}
        {drawn ? (
          <Button size="compact-xs" variant="default" onClick={onClear}>
            Show the whole graph
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => onChoose(chosen)}>
            Draw the path
          </Button>
        )}
      </div>
      <ol className={classes.hops} aria-label="Steps">
        {path.hops.map((hop) => (
          <HopStep key={hop.index} hop={hop} onSelect={onSelect} onDocument={onDocument} />
        ))}
      </ol>
    </section>
  );
}
