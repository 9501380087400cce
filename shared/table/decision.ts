import type { Debtor, Profile } from '#shared/domain/debtor/debtor.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { Actor, Fact } from '#shared/domain/history/entry.ts';
import type { SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import type { Resolution } from '#shared/domain/payment/unreconciled.ts';
import type { UnreconciledPlace } from '#shared/domain/payment/unreconciled-id.ts';
import type { AgreementId, ContactId, MessageId, NoteId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { RefKind } from './keys.ts';

/** Personal data that the facts point to. Written in the same transaction, outside the history. */
export type Vault = {
  readonly profile?: Profile;
  readonly contacts?: ReadonlyMap<ContactId, string>;
  readonly texts?: readonly MessageText[];
  /** What somebody wrote in free words. */
  readonly notes?: ReadonlyMap<NoteId, string>;
  /** What was signed, and how. */
  readonly terms?: ReadonlyMap<AgreementId, SignedTerm>;
};

/** The exact message as the debtor received it. */
export type MessageText = {
  readonly messageId: MessageId;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
};

/** An id of somebody else's (or a link) that from now on leads to this debtor. */
export type Ref = {
  readonly kind: RefKind;
  readonly external: string;
  /** What the id stands for, e.g. `{ messageId, contactId }`. No personal data. */
  readonly target: Readonly<Record<string, string>>;
  readonly expiresAt?: Instant;
};

/** "This was handled": the transaction fails if the same claim was ever made (until it expires). */
export type Claim = { readonly kind: string; readonly cause: string; readonly expiresAt?: Instant };

/** Another item that must be true together with the facts, e.g. money that waits for a person. */
export type SideItem = Readonly<Record<string, unknown>> & {
  readonly pk: string;
  readonly sk: string;
};

/** Money that waits for a person no longer: where it stands in the list, and what was decided on it. */
export type Closing = UnreconciledPlace & { readonly resolution: Resolution };

/** What a use case decided: facts for the history and whatever must become true with them, all or nothing. */
export type Decision = {
  readonly facts: readonly Fact[];
  /** The alarm that holds from now on; absent when the decision does not move it. */
  readonly next?: NextAlarm;
  readonly vault?: Vault;
  readonly refs?: readonly Ref[];
  readonly claims?: readonly Claim[];
  readonly items?: readonly SideItem[];
  /** Lines of unreconciled money that this decides on: should one be closed by then, nothing is written. */
  readonly closes?: readonly Closing[];
  /** Lines that this was decided on as open ones: should one be closed by then, nothing is written. */
  readonly whileOpen?: readonly UnreconciledPlace[];
  /** Other people whose state this was decided on: should one of them have changed since, nothing is written. */
  readonly beside?: readonly Pick<Debtor, 'debtorId' | 'version'>[];
};

/** Who decided, why, and when. `cause` is the id of the event that led here. */
export type DecisionContext = {
  readonly actor: Actor;
  readonly cause: string;
  readonly at: Instant;
};
