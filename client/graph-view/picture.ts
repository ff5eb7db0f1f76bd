/** A picture of the graph for a figure: drawn apart, in its own theme, so that the screen does not flicker. */
import cytoscape, { type Core } from 'cytoscape';
import { KINDS } from '../../server/model/kinds.ts';
import { iconImage } from '../ui/kind-icons.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import { stylesheetOf } from './stylesheet.ts';

export interface PictureOptions {
  theme: Theme;
  /** Colour behind the labels. */
  ground: string;
  /** Everything that is drawn, or only what the window frames. */
  frame: 'whole' | 'seen';
  scale: number;
  /** Footnote numbers by element id, set after its label. */
  notes: ReadonlyMap<string, string>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function warmIcons(theme: Theme): Promise<void> {
  await Promise.all(
    KINDS.map(async ({ icon }) => {
      const image = new Image();
      image.src = iconImage(icon, TOKENS[theme].onKind);
      await image.decode().catch(() => undefined);
    }),
  );
}

/** Whether any node is inside the window: a figure of an empty frame would be blank. */
export const framesSomething = (cy: Core): boolean => {
  const { x1, x2, y1, y2 } = cy.extent();
  return cy
    .nodes()
    .toArray()
    .some((n) => n.position('x') > x1 && n.position('x') < x2 && n.position('y') > y1 && n.position('y') < y2);
};

/** Draws the graph into an image; throws when there is nothing to draw. */
export async function pictureOf(source: Core, options: PictureOptions): Promise<HTMLImageElement> {
  if (source.nodes().empty()) throw new Error('There is nothing on screen to export.');
  const stage = document.createElement('div');
  stage.setAttribute('aria-hidden', 'true');
  stage.style.cssText = `position:fixed;left:-20000px;top:0;width:${Math.max(source.width(), 320)}px;height:${Math.max(source.height(), 240)}px`;
  document.body.append(stage);
  let copy: Core | null = null;
  try {
    await warmIcons(options.theme);
    copy = cytoscape({
      container: stage,
      elements: source.elements().map((e) => {
        const note = options.notes.get(e.id());
        const label = String(e.data('label') ?? '');
        const classes = [...e.classes(), ...(note && e.isEdge() ? ['noted'] : [])].filter(
          (c) => c !== 'hover' && c !== 'focused',
        );
        return {
          group: e.group(),
          data: { ...e.data(), label: note ? `${label} ${note}` : label },
          classes,
          ...(e.isNode() ? { position: { ...e.position() } } : {}),
        };
      }) as cytoscape.ElementDefinition[],
      style: stylesheetOf(options.theme, options.ground),
      layout: { name: 'preset' },
      zoom: source.zoom(),
      pan: { ...source.pan() },
      minZoom: 0.05,
      maxZoom: 4,
    });
    // Cytoscape loads its icons by itself and tells nobody when: they come from memory, so a moment is enough.
    await pause(160);
    const full = options.frame === 'whole' || !framesSomething(copy);
    const image = new Image();
    image.src = copy.png({
      output: 'base64uri',
      full,
      scale: options.scale,
      bg: options.ground,
      maxWidth: 8000,
      maxHeight: 8000,
    });
    await image.decode();
    return image;
  } finally {
    copy?.destroy();
    stage.remove();
  }
}
