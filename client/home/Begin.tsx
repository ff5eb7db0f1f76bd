/** What home tells of the application itself: how documents are added, and how to move about. */
import { Key } from '../ui/notices.tsx';
import classes from './home.module.css';

export function AddDocuments() {
  return (
    <section aria-labelledby="home-add">
      <h3 id="home-add">Add documents</h3>
      <p className={classes.text}>
        In the folder where Entente is installed, while the server is stopped; files (.txt, .md), folders and globs:
      </p>
      <code className={classes.command}>npm run load -- PATH</code>
      <p className={classes.text}>
        Then <code>npm start</code> again. Loading a document once more changes only what changed in it.
      </p>
    </section>
  );
}

export function HowToBegin() {
  return (
    <section aria-labelledby="home-begin">
      <h3 id="home-begin">How to begin</h3>
      <ul className={classes.hints}>
        <li>
          <Key>/</Key> search for a person, organization, country or forum
        </li>
        <li>
          Select a node for its evidence; double-click it, or press <Key>E</Key>, to expand it
        </li>
        <li>
          <Key>P</Key> find a path from the selected node to another
        </li>
        <li>
          <Key>?</Key> all keys
        </li>
      </ul>
    </section>
  );
}
