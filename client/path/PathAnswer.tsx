/** The answer to a question for a path: its steps, or why there is none and what would give one. */
import type { Path, PathResponse } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import { Choices } from './Choices.tsx';
import { Hops } from './Hops.tsx';
import type { AnswerProps } from './hop-acts.ts';
import { Nothing } from './Nothing.tsx';
import classes from './path.module.css';
import { Tools } from './Tools.tsx';
import { WeakPoints } from './WeakPoints.tsx';

interface Props extends AnswerProps {
  answer: PathResponse;
  chosen: number;
  onChoose: (index: number) => void;
}

/** What is told before the first hop and after the last: for whom the two there stand. */
function endsTold({ told, hops }: Path): { before: string; after: string } {
  const [first, last] = [hops[0]?.told ?? '', hops.at(-1)?.told ?? ''];
  const [start, end] = [told.indexOf(first), told.lastIndexOf(last)];
  if (start < 0 || end < 0) return { before: '', after: '' };
  return { before: told.slice(0, start).trim(), after: told.slice(end + last.length).trim() };
}

export function PathAnswer({ answer, chosen, onChoose, ...shared }: Props) {
  const { from, to, paths, more, searched, explanation } = answer;
  const path = paths[chosen] ?? paths[0];
  if (!path) {
    return (
      <section className={classes.result} aria-label={strings.path.path}>
        <Nothing
          title={strings.path.noPath(from.name, to.name)}
          relaxing={strings.path.whatWouldGive}
          answer={answer}
          onRelax={shared.onRelax}
        />
      </section>
    );
  }
  const told = endsTold(path);
  return (
    <section className={classes.result} aria-label={strings.path.path}>
      <h3 tabIndex={-1}>{strings.path.fromTo(from.name, to.name)}</h3>
      <p className={classes.sub}>
        <span {...IN_ENGLISH}>{explanation}</span> {strings.path.searched(searched.actors)}
        {more && ` ${strings.path.moreThanThese}`}
      </p>
      {paths.length > 1 && <Choices paths={paths} chosen={path} onChoose={onChoose} />}
      <Tools {...shared} of="paths" hops={path.hops} drawing={strings.path.drawPath} />
      <h4>
        {strings.path.madeOf(path.contacts, path.institutionalLinks, paths.length > 1 ? paths.indexOf(path) + 1 : null)}
      </h4>
      {told.before && (
        <p className={classes.end} {...IN_ENGLISH}>
          {told.before}
        </p>
      )}
      <Hops
        hops={path.hops}
        weakest={path.hops.length > 1 ? path.weakest : null}
        ends={[
          ...from.nodes,
          ...to.nodes,
          ...path.hops.slice(0, 1).map((h) => h.from),
          ...path.hops.slice(-1).map((h) => h.to),
        ]}
        walk={shared.walk}
        acts={shared.acts}
      />
      {told.after && (
        <p className={classes.end} {...IN_ENGLISH}>
          {told.after}
        </p>
      )}
      <WeakPoints points={path.weakPoints} acts={shared.acts} />
    </section>
  );
}
