import { useState } from 'react';
import { type Sides, useDifferences } from './use-regua.ts';

/** The exceptions that a publication would take away, and whether somebody said that they may go. */
export function useLostExceptions(sides: Sides, isAsked: boolean) {
  const [accepts, setAccepts] = useState(false);
  const found = useDifferences(sides, isAsked);
  const lost = found.data?.items.filter(({ kind }) => kind === 'exception-lost') ?? [];
  const isTold = !isAsked || found.isSuccess;
  return {
    lost,
    accepts,
    setAccepts,
    isSettled: isTold && (lost.length === 0 || accepts),
    body: lost.length > 0 && accepts ? { acceptsLostExceptions: true } : {},
  };
}
export type LostExceptions = ReturnType<typeof useLostExceptions>;
