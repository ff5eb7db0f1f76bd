/** Providers around the workspace, and what is shown if drawing it fails. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/notices.tsx';
import { resolver, theme } from '../ui/theme.ts';
import { Toasts } from '../ui/toasts.tsx';
import { Workspace } from './Workspace.tsx';

const schemes = localStorageColorSchemeManager({ key: 'entente.theme' });

/** React asks for a class here: a fault while drawing must not leave a white page. */
class Fallback extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    const startAgain = (): void => {
      sessionStorage.clear();
      location.assign(location.pathname);
    };
    return (
      <div style={{ maxWidth: 520, margin: '12vh auto', padding: 16 }}>
        <ErrorNotice error={this.state.error} onRetry={startAgain} />
      </div>
    );
  }
}

export function App({ client }: { client: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
    >
      <QueryClientProvider client={client}>
        <Fallback>
          <Toasts>
            <Workspace />
          </Toasts>
        </Fallback>
      </QueryClientProvider>
    </MantineProvider>
  );
}
