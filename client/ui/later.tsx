/** Components around parts that come later: each waits, and fails, on its own. */
import { Loader } from '@mantine/core';
import { type ComponentType, type ReactNode, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { strings } from '../strings/index.ts';
import { Boundary } from './Boundary.tsx';
import classes from './notices.module.css';
import { Part } from './parts.ts';

/** What is mounted once keeps its type, and so its state, when the code has come. */
function Drawn<P extends object>({ part, props }: { part: Part<P>; props: P }) {
  const [Component] = useState<ComponentType<P>>(() => part.component);
  return <Component {...props} />;
}

/** A panel; `waiting` takes its place until its code is there. Its faults are for the boundary around it. */
export function laterPanel<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode) {
  const part = new Part(load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, where its module is read
  return function Later(props: P) {
    return (
      <Suspense fallback={waiting}>
        <Drawn part={part} props={props} />
      </Suspense>
    );
  };
}

/** A dialog: nothing of it is drawn before its code is there, and nothing waits for that; then it stays, to open and close as it likes. */
export function laterDialog<P extends { onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
  isOpen: (props: P) => boolean = () => true,
) {
  const part = new Part(load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, where its module is read
  return function Later(props: P) {
    const wanted = useRef(false);
    // Mounted closed where it can be: who opens it later gives the focus back to where it came from.
    const isThere = useSyncExternalStore(part.subscribe, part.isThere);
    wanted.current ||= isThere || isOpen(props);
    if (!wanted.current) return null;
    return (
      <Boundary onClose={props.onClose} renewOn={isOpen(props)}>
        <Suspense fallback={<Coming />}>
          <Drawn part={part} props={props} />
        </Suspense>
      </Boundary>
    );
  };
}

const Coming = () => (
  <div className={classes.over}>
    <Loader size="sm" role="status" aria-label={strings.errors.part.coming} />
  </div>
);

/** The same component, with faults of its own. */
export function bounded<P extends object>(Component: ComponentType<P>) {
  return function Bounded(props: P) {
    return (
      <Boundary>
        <Component {...props} />
      </Boundary>
    );
  };
}
