/** Who published the documents. */
import type { HomeResponse } from '../../server/contract/home.ts';
import { counted } from '../../server/model/wording.ts';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

type Props = Pick<HomeActs, 'onPanel'> & { sources: HomeResponse['sources']; others: number };

export function Sources({ sources, others, onPanel }: Props) {
  const total = sources.reduce((sum, s) => sum + s.documents, others);
  return (
    <section aria-labelledby="home-sources">
      <h3 id="home-sources">
        Sources <small>{counted(total, 'document')}</small>
      </h3>
      <ul className={classes.sources}>
        {sources.map(({ publisher, documents }) => (
          <li key={publisher}>
            <span>{publisher}</span>
            <b>{documents.toLocaleString('en')}</b>
          </li>
        ))}
        {others > 0 && (
          <li>
            <span>{sources.length > 0 ? 'Others, or not told' : 'Publisher not told'}</span>
            <b>{others.toLocaleString('en')}</b>
          </li>
        )}
      </ul>
      <button type="button" className={classes.link} onClick={() => onPanel('documents')}>
        All documents
      </button>
    </section>
  );
}
