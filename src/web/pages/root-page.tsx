import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { Toasts } from '../../ui-kit/toast.tsx';
import { TooltipProvider } from '../../ui-kit/tooltip.tsx';
import { ApiProblem } from '../http.ts';

const FRESH_MS = 30_000;

/** Around every page: cached answers, messages, names of controls. */
export function RootPage() {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: FRESH_MS,
            // A browser that believes itself offline may still reach this server, and what is kept here needs nobody.
            networkMode: 'always',
            // What the server refuses it will refuse again; only its silence is worth another try.
            retry: (failures, error) => !(error instanceof ApiProblem) && failures < 3,
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <TooltipProvider>
        <Outlet />
        <Toasts />
      </TooltipProvider>
    </QueryClientProvider>
  );
}
