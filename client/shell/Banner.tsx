/** A line over the graph while the server is in trouble. */
import classes from './shell.module.css';

export const Banner = ({ trouble }: { trouble: string }) => (
  <div className={classes.banner} role="status">
    <span className={classes.pulse} aria-hidden="true" />
    {trouble}
  </div>
);
