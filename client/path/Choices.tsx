/** Several paths, in their rank: each by its length and through whom it goes. */
import type { Path } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { gradeInWords } from '../words/grades.ts';
import classes from './path.module.css';

interface Props {
  paths: readonly Path[];
  chosen: Path;
  onChoose: (index: number) => void;
}

const throughWhom = ({ hops }: Path): string[] => hops.slice(1).map((h) => h.from.name);

function weakestOf({ hops, weakest }: Path): string {
  const hop = hops[weakest];
  return hop?.grade ? gradeInWords(hop.grade) : strings.path.anInstitutionalLink;
}

export function Choices({ paths, chosen, onChoose }: Props) {
  return (
    <ol className={classes.choices} aria-label={strings.path.ranked}>
      {paths.map((path, i) => (
        <li className={classes.choice} key={path.hops.map((h) => `${h.from.id} ${h.via.id}`).join(' ')}>
          <button type="button" aria-pressed={path === chosen} onClick={() => onChoose(i)}>
            <b>{i + 1}</b>
            <span>
              {strings.path.choice(path.hops.length, throughWhom(path))}
              <small className={classes.remark}>{strings.path.weakestOf(weakestOf(path))}</small>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
