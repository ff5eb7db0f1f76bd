/** The pairs of countries that met most. */
import type { Pair } from '../../server/contract/contacts.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

type Props = Pick<HomeActs, 'onPair' | 'onPanel'> & { pairs: readonly Pair[] };

export function Pairs({ pairs, onPair, onPanel }: Props) {
  if (pairs.length === 0) return null;
  const most = Math.max(...pairs.map((p) => p.count));
  return (
    <section aria-labelledby="home-pairs">
      <h3 id="home-pairs">{strings.home.pairs}</h3>
      <ul className={classes.rows}>
        {pairs.map(({ a, b, count }) => (
          <li key={`${a.id} ${b.id}`}>
            <button type="button" className={classes.row} onClick={() => onPair(a.id, b.id)}>
              <KindMark kind={a.kind} size={13} />
              <span>
                <b>{strings.common.listed([a.name, b.name])}</b>
                <small>{strings.home.gatherings(count)}</small>
                <i className={classes.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.link} onClick={() => onPanel('contacts')}>
        {strings.home.allContacts}
      </button>
    </section>
  );
}
