/** The layers below and above the graph in React: what is within goes there. */
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import type { Overlay } from './overlay.ts';

const OverlayContext = createContext<Overlay | null>(null);
export const OverlayProvider = OverlayContext.Provider;

/** Of the graph that this stands in. */
export function useOverlay(): Overlay {
  const overlay = useContext(OverlayContext);
  if (!overlay) throw new Error('This stands in no graph.');
  return overlay;
}

/** SVG below the lines and nodes; it takes no pointer. */
export const Under = ({ children }: { children: ReactNode }) => createPortal(children, useOverlay().under);
/** SVG above the nodes; what takes the pointer says so by its style. */
export const Over = ({ children }: { children: ReactNode }) => createPortal(children, useOverlay().over);
