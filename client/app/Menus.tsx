/** What opens over the picture: the menu at the pointer, and the choices of its look. */
import { strings } from '../strings/index.ts';
import type { Action } from './actions.ts';
import { CanvasMenu, LookMenu } from './screen-parts.tsx';
import type { CanvasUse, MenuAt } from './useCanvas.ts';
import type { View } from './useView.ts';

function titleOf(menu: MenuAt | null, nameOf: (id: string) => string | undefined): string {
  switch (menu?.element) {
    case 'node':
      return nameOf(menu.id) ?? '';
    case 'layouts':
      return strings.canvas.layouts;
    case 'annotate':
      return strings.annotations.annotate;
    case 'relationship':
      return strings.elements.relationship;
    default:
      return strings.canvas.picture;
  }
}

export function Menus({ view, canvas, actions }: { view: View; canvas: CanvasUse; actions: readonly Action[] }) {
  const { state, dispatch } = view;
  const { menu } = canvas;
  const close = (): void => canvas.openMenu(null);
  return (
    <>
      <LookMenu
        at={menu?.element === 'look' ? menu : null}
        onClose={close}
        appearance={state.appearance}
        grouping={state.grouping}
        lens={state.lens}
        onAppearance={(appearance) => dispatch({ type: 'appearanceChosen', appearance })}
        onGroup={(by) => dispatch({ type: 'grouped', by })}
        onLens={(lens) => dispatch({ type: 'lensChosen', lens })}
      />
      <CanvasMenu
        menu={menu?.element === 'look' ? null : menu}
        actions={actions}
        title={titleOf(menu, (id) => state.nodes[id]?.name)}
        onClose={close}
      />
    </>
  );
}
