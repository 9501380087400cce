import type { CallId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';

export type OutgoingCall = {
  readonly callId: CallId;
  readonly debtorId: DebtorId;
  readonly credorId: CredorId;
  /** Who of the team wants to speak. */
  readonly userId: string;
  /** E.164. */
  readonly to: string;
};

export type CallAnswer =
  | { readonly outcome: 'dialled'; readonly providerCallId: string }
  /** Nothing rings. `detail` names the error. */
  | { readonly outcome: 'refused'; readonly detail: string }
  /** It may ring all the same. */
  | { readonly outcome: 'uncertain'; readonly detail: string };

/** Has a telephone system call somebody and connect them with the team. The same `callId` never rings twice. */
export type CallPlacer = (call: OutgoingCall) => Promise<CallAnswer>;
