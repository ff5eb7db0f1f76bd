/** A fault while one part of the screen is drawn stays in that part: it is told there, and the rest goes on. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { strings } from '../strings/index.ts';
import classes from './notices.module.css';
import { NotLoaded, renewParts } from './parts.ts';

interface Props {
  children: ReactNode;
  /** Another selection or panel is another matter: a change of this draws the part again. */
  renewOn?: unknown;
  /** For what stands over the screen: the notice does too, and can be closed. */
  onClose?: (() => void) | undefined;
  /** The last resort: leaves what is on screen. */
  onStartAgain?: () => void;
}

/** React asks for a class here; it tells the console of each fault itself. */
export class Boundary extends Component<Props, { fault: unknown }> {
  override state: { fault: unknown } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault: fault ?? new Error('null was thrown') };
  }

  readonly #again = (): void => {
    renewParts();
    this.setState({ fault: null });
  };

  readonly #close = (): void => {
    this.#again();
    this.props.onClose?.();
  };

  override componentDidUpdate(before: Props): void {
    if (this.state.fault !== null && before.renewOn !== this.props.renewOn) this.#again();
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { children, onClose, onStartAgain } = this.props;
    if (fault === null) return children;
    const notice = (
      <FaultNotice fault={fault} onAgain={this.#again} onClose={onClose && this.#close} onStartAgain={onStartAgain} />
    );
    return onClose ? <div className={classes.over}>{notice}</div> : notice;
  }
}

interface NoticeProps {
  fault: unknown;
  onAgain: () => void;
  onClose?: (() => void) | undefined;
  onStartAgain?: (() => void) | undefined;
}

/** What failed, and what to do about it. */
export function FaultNotice({ fault, onAgain, onClose, onStartAgain }: NoticeProps) {
  const words = strings.errors.part;
  const [title, text] =
    fault instanceof NotLoaded ? [words.notLoaded, words.whyNotLoaded] : [words.notDrawn, words.whyNotDrawn];
  return (
    <div className={`${classes.notice} ${classes.bad}`} role="alert">
      <strong>
        <IconAlertTriangle size={16} aria-hidden="true" />
        {title}
      </strong>
      <p>{text}</p>
      <p className={classes.cause}>{fault instanceof Error ? fault.message : String(fault)}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onAgain}>
          {strings.common.tryAgain}
        </Button>
        <Button variant="default" onClick={() => location.reload()}>
          {words.reload}
        </Button>
        {onStartAgain && (
          <Button variant="default" onClick={onStartAgain}>
            {words.startAgain}
          </Button>
        )}
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {strings.common.close}
          </Button>
        )}
      </div>
    </div>
  );
}
