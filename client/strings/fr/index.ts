/** The same in French. The compiler says what is missing. */
import type { en } from '../en/index.ts';
import { annotations } from './annotations.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { dates } from './dates.ts';
import { details } from './details.ts';
import { documents } from './documents.ts';
import { elements } from './elements.ts';
import { errors } from './errors.ts';
import { evidence } from './evidence.ts';
import { filters } from './filters.ts';
import { home } from './home.ts';
import { kept } from './kept.ts';
import { legend } from './legend.ts';
import { model } from './model.ts';
import { palette } from './palette.ts';
import { path } from './path.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { timeline } from './timeline.ts';
import { views } from './views.ts';

export const fr: typeof en = {
  annotations,
  app,
  canvas,
  common,
  contacts,
  dates,
  details,
  documents,
  elements,
  errors,
  evidence,
  filters,
  home,
  kept,
  legend,
  model,
  palette,
  path,
  search,
  shell,
  timeline,
  views,
};
