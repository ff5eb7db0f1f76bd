/** Short messages with at most one action, told to screen readers as they come. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { strings } from '../strings/index.ts';
import classes from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void } | undefined;
}
/** Shows a message and gives back what takes it away. */
type Tell = (text: string, action?: Toast['action']) => () => void;

const TellContext = createContext<Tell>(() => () => undefined);
/** Shows a message; with an action it stays longer. */
export const useTell = (): Tell => useContext(TellContext);

const STAYS = 5000;
const STAYS_WITH_ACTION = 12_000;

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, action) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { id, text, action }]);
      setTimeout(() => drop(id), action ? STAYS_WITH_ACTION : STAYS);
      return () => drop(id);
    },
    [drop],
  );
  const stack = useMemo(
    () => (
      <section className={classes.stack} aria-label={strings.common.messages} aria-live="polite">
        {toasts.map(({ id, text, action }) => (
          <div key={id} className={classes.toast}>
            <span>{text}</span>
            {action && (
              <button
                type="button"
                className={classes.undo}
                onClick={() => {
                  drop(id);
                  action.run();
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" aria-label={strings.common.dismissMessage} onClick={() => drop(id)}>
              ×
            </button>
          </div>
        ))}
      </section>
    ),
    [toasts, drop],
  );
  return (
    <TellContext value={tell}>
      {children}
      {stack}
    </TellContext>
  );
}
