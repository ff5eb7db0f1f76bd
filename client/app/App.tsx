/** Providers around the workspace, and what is shown if drawing it fails. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { leaveToken, onTokenWanted, tokenWanted } from '../api/token.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { resolver, theme } from '../ui/theme.ts';
import { Toasts } from '../ui/toasts.tsx';
import { SignIn } from './screen-parts.tsx';
import { Workspace } from './Workspace.tsx';

const schemes = localStorageColorSchemeManager({ key: 'entente.theme' });

/** Leaves what the tab has kept, in case that is what cannot be drawn. */
function startAgain(): void {
  sessionStorage.clear();
  location.assign(location.pathname);
}

function TokenAsked() {
  return <SignIn opened={useSyncExternalStore(onTokenWanted, tokenWanted)} onClose={leaveToken} />;
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
        <Boundary onStartAgain={startAgain}>
          <Toasts>
            <Workspace />
            <TokenAsked />
          </Toasts>
        </Boundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
