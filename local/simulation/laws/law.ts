import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Evidence } from './evidence/evidence.ts';

/** One way in which a law was broken, told so that a person sees it at once. */
export type Breach = {
  readonly debtorId: DebtorId | null;
  /** When it happened, if it happened at a moment. */
  readonly at: Instant | null;
  readonly what: string;
};

/** What must be true of every run, whatever debtors, gateways and AWS do. */
export type Law = {
  readonly name: string;
  readonly breaches: (evidence: Evidence) => readonly Breach[];
};

export type Violation = Breach & { readonly law: string };
