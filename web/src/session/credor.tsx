import { createContext, type ReactNode, use, useState } from 'react';
import type { Me } from '#events/api/configuration.ts';

type Credor = Me['credores'][number];

type CredorChoice = {
  readonly me: Me;
  /** The credor whose book is on screen. */
  readonly credor: Credor;
  readonly choose: (credorId: string) => void;
};

const CredorContext = createContext<CredorChoice | null>(null);
const CHOICE_KEY = 'regua.credor';

/** Everything after signing in shows one credor at a time; `me.credores` is never empty here. */
export function CredorProvider({
  me,
  children,
}: {
  readonly me: Me;
  readonly children: ReactNode;
}) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOICE_KEY));
  const credor = me.credores.find(({ credorId }) => credorId === chosen) ?? me.credores[0];
  if (!credor) return null;
  const choose = (credorId: string) => {
    localStorage.setItem(CHOICE_KEY, credorId);
    setChosen(credorId);
  };
  return <CredorContext value={{ me, credor, choose }}>{children}</CredorContext>;
}

export function useCredor(): CredorChoice {
  const choice = use(CredorContext);
  if (!choice) throw new Error('useCredor before signing in');
  return choice;
}
