/** A thin bar that runs along the top of what is being loaded. */
import classes from './working.module.css';

export const Working = ({ label }: { label: string }) => (
  <div className={classes.working} role="progressbar" aria-label={label} />
);
