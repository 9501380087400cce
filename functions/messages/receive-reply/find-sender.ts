import * as z from 'zod';
import type { InboundMessage } from '#shared/adapters/inbound/inbound-message.ts';
import { ContactId, CredorId, type DebtorId } from '#shared/domain/values/ids.ts';
import { ownersOfAddress } from '#shared/table/addresses.ts';
import { findRef } from '#shared/table/refs.ts';
import type { ReceiveReplyDeps } from './deps.ts';

const Answered = z.object({ credorId: CredorId, contactId: ContactId });

/** Somebody who may have written. `contactId` is null when they answer our message from another address. */
export type Sender = {
  readonly debtorId: DebtorId;
  readonly contactId: ContactId | null;
  /** Whose message they answer; null when that is not told. */
  readonly credorId: CredorId | null;
};

/**
 * Who may have written: the one to whom the answered message went, else everybody who has the address. Nobody when both are
 * unknown.
 */
export async function findSenders(
  { table, documentKey }: ReceiveReplyDeps,
  { answers, from }: InboundMessage,
): Promise<readonly Sender[]> {
  const owners = await ownersOfAddress(table, from, await documentKey());
  const ref = answers === null ? null : await findRef(table, 'message', answers);
  if (ref) {
    const { credorId } = Answered.parse(ref.target);
    const own = owners.find(({ debtorId }) => debtorId === ref.debtorId);
    return [{ debtorId: ref.debtorId, contactId: own?.contactId ?? null, credorId }];
  }
  return owners.map((owner) => ({ ...owner, credorId: null }));
}
