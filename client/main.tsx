import './api/no-eval.ts';
import '@mantine/core/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import { App } from './app/App.tsx';
import { strings } from './strings/index.ts';
import { language } from './strings/language.ts';

document.documentElement.lang = language;
document.title = strings.shell.name;

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App client={makeQueryClient()} />
  </StrictMode>,
);
