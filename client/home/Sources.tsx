/** Who published the documents. */
import type { HomeResponse } from '../../server/contract/home.ts';
import { strings } from '../strings/index.ts';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

const { common, home } = strings;

type Props = Pick<HomeActs, 'onPanel'> & { sources: HomeResponse['sources']; others: number };

export function Sources({ sources, others, onPanel }: Props) {
  const total = sources.reduce((sum, s) => sum + s.documents, others);
  return (
    <section aria-labelledby="home-sources">
      <h3 id="home-sources">
        {home.sources} <small>{common.document(total)}</small>
      </h3>
      <ul className={classes.sources}>
        {sources.map(({ publisher, documents }) => (
          <li key={publisher}>
            <span>{publisher}</span>
            <b>{common.number(documents)}</b>
          </li>
        ))}
        {others > 0 && (
          <li>
            <span>{sources.length > 0 ? home.otherPublishers : common.publisherNotTold}</span>
            <b>{common.number(others)}</b>
          </li>
        )}
      </ul>
      <button type="button" className={classes.link} onClick={() => onPanel('documents')}>
        {home.allDocuments}
      </button>
    </section>
  );
}
