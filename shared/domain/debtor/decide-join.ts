import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId, DebtorId, NoteId } from '#shared/domain/values/ids.ts';
import { type JoinGround, joinsOf, REGISTRATIONS_MAX } from './join.ts';
import { keptNote } from './note.ts';
import type { RegisteredRecord } from './record.ts';
import { kindOf, type LikenessReason, type Registration, signsOf } from './same-person.ts';

/** A registration, and as much of it as the credor that joins may know. */
export type JoinSide = { readonly record: RegisteredRecord; readonly registration: Registration };

export type JoinRefusal =
  | 'same-registration'
  | 'person-and-company'
  | 'no-person-and-company'
  | 'documents-differ'
  | 'nothing-in-common'
  | 'too-many';

/** What becomes true of one registration, and the words that it rests on. */
type Word = {
  readonly debtorId: DebtorId;
  readonly facts: readonly Fact[];
  readonly notes: ReadonlyMap<NoteId, string>;
};

/** Two registrations that are of one person from here on, the smaller id first. */
type Pair = {
  readonly people: readonly [DebtorId, DebtorId];
  readonly signs: readonly LikenessReason[];
};

export type JoinDecision =
  | { readonly outcome: 'joined'; readonly words: readonly Word[]; readonly pairs: readonly Pair[] }
  | { readonly outcome: 'already-joined' }
  | { readonly outcome: 'refused'; readonly because: JoinRefusal };

/**
 * Whether two registrations are of one person from here on. Neither goes: each keeps its document, debts, contacts and
 * history, and both say that they are one. So nothing that is under way (an agreement, a payment that clears) is in the way, and
 * which of the two comes first makes no difference.
 *
 * Two valid documents that differ are two people, unless the credor knows better: one is a slip of the other, or is not the
 * person's at all, or is that of a sole trader. Something besides must speak for it each time.
 *
 * @param ones the registration, and those that the credor has joined to it before
 * @param others the same of the other one
 * @param cause the id of what led here
 */
export function decideJoin(
  ones: readonly [JoinSide, ...JoinSide[]],
  others: readonly [JoinSide, ...JoinSide[]],
  wish: { readonly credorId: CredorId; readonly ground: JoinGround; readonly proof: string },
  cause: string,
): JoinDecision {
  const [one, other] = [ones[0], others[0]];
  const idOf = ({ record }: JoinSide) => record.debtor.debtorId;
  if (idOf(one) === idOf(other)) return { outcome: 'refused', because: 'same-registration' };
  const isJoined = joinsOf(one.record.debtor, wish.credorId).some(
    ({ debtorId }) => debtorId === idOf(other),
  );
  if (isJoined) return { outcome: 'already-joined' };
  const because = whyNot(one.registration, other.registration, wish.ground);
  if (because !== null) return { outcome: 'refused', because };
  if (ones.length + others.length > REGISTRATIONS_MAX) {
    return { outcome: 'refused', because: 'too-many' };
  }
  const word = (side: JoinSide, joined: readonly JoinSide[]): Word => {
    const debtorId = idOf(side);
    const { noteId, notes } = keptNote(wish.proof, debtorId, cause);
    const facts = joined.map((theirs) => ({
      type: 'registration-joined' as const,
      credorId: wish.credorId,
      otherId: idOf(theirs),
      ground: wish.ground,
      signs: [...signsOf(side.registration, theirs.registration)],
      noteId,
    }));
    return { debtorId, facts, notes };
  };
  return {
    outcome: 'joined',
    words: [...ones.map((side) => word(side, others)), ...others.map((side) => word(side, ones))],
    pairs: ones.flatMap((a) =>
      others.map((b) => ({
        people: pairOf(idOf(a), idOf(b)),
        signs: signsOf(a.registration, b.registration),
      })),
    ),
  };
}

export const pairOf = (a: DebtorId, b: DebtorId): readonly [DebtorId, DebtorId] =>
  a < b ? [a, b] : [b, a];

function whyNot(a: Registration, b: Registration, ground: JoinGround): JoinRefusal | null {
  const signs = signsOf(a, b);
  const areAlike = kindOf(a) === kindOf(b);
  if (ground === 'sole-trader') {
    if (areAlike) return 'no-person-and-company';
    return signs.length > 0 ? null : 'nothing-in-common';
  }
  if (!areAlike) return 'person-and-company';
  const isSlip = signs.includes('document-slip');
  if (ground === 'mistyped-document' && !isSlip) return 'documents-differ';
  return signs.length > (isSlip ? 1 : 0) ? null : 'nothing-in-common';
}

/** What undoes it: the registration is on its own again, for this credor; the others of the person stay joined. */
export function decidePart(
  { debtor }: RegisteredRecord,
  credorId: CredorId,
): readonly { readonly debtorId: DebtorId; readonly facts: readonly Fact[] }[] {
  const others = joinsOf(debtor, credorId).map(({ debtorId }) => debtorId);
  if (others.length === 0) return [];
  const parted = (otherId: DebtorId) => ({
    type: 'registration-parted' as const,
    credorId,
    otherId,
  });
  return [
    { debtorId: debtor.debtorId, facts: others.map(parted) },
    ...others.map((debtorId) => ({ debtorId, facts: [parted(debtor.debtorId)] })),
  ];
}
