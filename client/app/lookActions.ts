/** The choices of the picture's look as actions, so that the palette has them too. */
import { strings } from '../strings/index.ts';
import { COLOURS, GROUPINGS, LENSES, LINES, SIZES, WIDTHS } from '../view/appearance.ts';
import type { Action } from './actions.ts';
import type { View } from './useView.ts';

/** `isOffered`: whether there is a picture to look at. What is chosen already is not offered. */
export function lookActions({ state, dispatch }: View, isOffered: () => boolean): Action[] {
  const { appearance, grouping, lens } = state;
  const words = strings.canvas.look;
  const action = (id: string, caption: string, choice: string, isNow: boolean, run: () => void): Action => ({
    id: `look-${id}`,
    label: strings.canvas.chosen(caption, choice),
    group: 'View',
    isOffered: () => !isNow && isOffered(),
    run,
  });
  const rule = <K extends keyof typeof appearance>(
    key: K,
    values: readonly (typeof appearance)[K][],
    caption: string,
    choices: Readonly<Record<(typeof appearance)[K], string>>,
  ): Action[] =>
    values.map((value) =>
      action(`${key}-${value}`, caption, choices[value], appearance[key] === value, () =>
        dispatch({ type: 'appearanceChosen', appearance: { [key]: value } }),
      ),
    );
  return [
    ...LENSES.map((value) =>
      action(`lens-${value}`, words.lens, words.lenses[value], lens === value, () =>
        dispatch({ type: 'lensChosen', lens: value }),
      ),
    ),
    ...GROUPINGS.map((by) =>
      action(`group-${by}`, words.group, words.groups[by], grouping?.by === by, () =>
        dispatch({ type: 'grouped', by }),
      ),
    ),
    action('group-none', words.group, words.groups.none, grouping === null, () =>
      dispatch({ type: 'grouped', by: null }),
    ),
    ...rule('size', SIZES, words.size, words.sizes),
    ...rule('colour', COLOURS, words.colour, words.colours),
    ...rule('width', WIDTHS, words.width, words.widths),
    ...rule('line', LINES, words.line, words.lines),
  ];
}
