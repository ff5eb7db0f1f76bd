/** The parts of the screen, each with faults of its own; all but the graph and what lies below it come after the first picture. */
import { OnScreen as OnScreenTable } from '../elements/OnScreen.tsx';
import { GraphView as GraphOnCanvas } from '../graph-view/GraphView.tsx';
import { TimelineStrip as Timeline } from '../timeline/TimelineStrip.tsx';
import { bounded, laterDialog, laterPanel } from '../ui/later.tsx';
import classes from './workspace.module.css';

// A fault of one of these leaves the others as they are.
export const GraphView = bounded(GraphOnCanvas);
export const TimelineStrip = bounded(Timeline);
export const OnScreen = bounded(OnScreenTable);

// Beside the first picture, not before it.
export const SearchBox = laterPanel(
  () => import('../search/SearchBox.tsx').then((m) => m.SearchBox),
  <div className={classes.searchAwaited} />,
);

// In the order in which they are likely to be wanted.
export const Palette = laterDialog(
  () => import('../palette/Palette.tsx').then((m) => m.Palette),
  (props) => props.opened,
);
export const CanvasMenu = laterDialog(
  () => import('./CanvasMenu.tsx').then((m) => m.CanvasMenu),
  (props) => props.menu !== null,
);
export const LookMenu = laterDialog(
  () => import('../look/LookMenu.tsx').then((m) => m.LookMenu),
  (props) => props.at !== null,
);
export const Annotations = laterPanel(() => import('../annotations/Annotations.tsx').then((m) => m.Annotations), null);
export const DocumentDrawer = laterDialog(
  () => import('../documents/DocumentDrawer.tsx').then((m) => m.DocumentDrawer),
  (props) => props.open !== null,
);
export const ShortcutList = laterDialog(
  () => import('../palette/ShortcutList.tsx').then((m) => m.ShortcutList),
  (props) => props.opened,
);
export const LinkDialog = laterDialog(
  () => import('../views/LinkDialog.tsx').then((m) => m.LinkDialog),
  (props) => props.asked !== null,
);
export const ConsoleDialog = laterDialog(() => import('../console/ConsoleDialog.tsx').then((m) => m.default));
export const ExportDialog = laterDialog(
  () => import('../exports/ExportDialog.tsx').then((m) => m.ExportDialog),
  (props) => props.of !== null,
);
export const FigureDialog = laterDialog(() => import('../figure/FigureDialog.tsx').then((m) => m.default));
export const SignIn = laterDialog(
  () => import('../session/SignIn.tsx').then((m) => m.SignIn),
  (props) => props.opened,
);
export const Holder = laterPanel(() => import('../session/Holder.tsx').then((m) => m.Holder), null);
