import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type ApiClient, apiClient } from '../api/client.ts';

/** Kept for the tab only: closing it signs out. */
const TOKEN_KEY = 'regua.token';

type Session = {
  /** Null while nobody is signed in. */
  readonly api: ApiClient | null;
  readonly enter: (token: string) => void;
  readonly leave: () => void;
};

const SessionContext = createContext<Session | null>(null);

/** Knows who is signed in. Whoever leaves, or whose time is up, takes along all that was looked at. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(TOKEN_KEY));
  const queries = useQueryClient();
  const session = useMemo<Session>(() => {
    const leave = () => {
      sessionStorage.removeItem(TOKEN_KEY);
      queries.clear();
      setToken(null);
    };
    const enter = (fresh: string) => {
      sessionStorage.setItem(TOKEN_KEY, fresh);
      setToken(fresh);
    };
    return { api: token === null ? null : apiClient(token, leave), enter, leave };
  }, [token, queries]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}

/** The API of whoever is signed in; only for what is shown after signing in. */
export function useApi(): ApiClient {
  const { api } = useSession();
  if (!api) throw new Error('useApi before signing in');
  return api;
}
