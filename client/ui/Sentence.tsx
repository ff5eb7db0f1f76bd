/** A sentence of the catalogue with elements in it, such as a key: its parts in the order of the language. */
import { Fragment, type ReactNode } from 'react';

export const Sentence = ({ parts }: { parts: readonly ReactNode[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: parts without identity
  parts.map((part, i) => <Fragment key={i}>{part}</Fragment>);
