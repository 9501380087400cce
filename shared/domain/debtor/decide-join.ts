import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { CredorId, DebtorId, NoteId } from '#shared/domain/values/ids.ts';
import { type Join, type JoinGround, joinsOf, REGISTRATIONS_MAX } from './join.ts';
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
  | 'too-many'
  | 'right-is-none'
  | 'both-are-right';

/** What becomes true of one registration, and the words that it rests on. */
type Word = {
  readonly debtorId: DebtorId;
  readonly facts: readonly Fact[];
  readonly notes: ReadonlyMap<NoteId, string>;
};

/** Two registrations that are of one person from here on, the smaller id first. */
type Pair = {
  readonly people: readonly [DebtorId, DebtorId];
  readonly ground: JoinGround;
  readonly signs: readonly LikenessReason[];
};

export type JoinDecision =
  | { readonly outcome: 'joined'; readonly words: readonly Word[]; readonly pairs: readonly Pair[] }
  | { readonly outcome: 'already-joined' }
  | { readonly outcome: 'refused'; readonly because: JoinRefusal };

/** @property right the registration whose document is the person's, where the credor knows */
type JoinWish = {
  readonly credorId: CredorId;
  readonly ground: JoinGround;
  readonly proof: string;
  readonly right?: DebtorId | undefined;
};

/**
 * Whether two registrations are of one person from here on. Neither goes: each keeps its document, debts, contacts and
 * history, and both say that they are one. So nothing that is under way (an agreement, a payment that clears) is in the way, and
 * which of the two comes first makes no difference.
 *
 * Two valid documents that differ are two people, unless the credor knows better: one is a slip of the other, or is not the
 * person's at all, or is that of a sole trader. Something besides must speak for it each time. Which document is the right one may be
 * said at once, or later by joining them again.
 *
 * @param ones the registration, and those that the credor has joined to it before
 * @param others the same of the other one
 * @param cause the id of what led here
 */
export function decideJoin(
  ones: readonly [JoinSide, ...JoinSide[]],
  others: readonly [JoinSide, ...JoinSide[]],
  wish: JoinWish,
  cause: string,
): JoinDecision {
  const [one, other] = [ones[0], others[0]];
  if (idOf(one) === idOf(other)) return { outcome: 'refused', because: 'same-registration' };
  const isJoined = joinsOf(one.record.debtor, wish.credorId).some(
    ({ debtorId }) => debtorId === idOf(other),
  );
  if (isJoined) return sayWhichIsRight(ones, wish, cause);
  const because = whyNot(one.registration, other.registration, wish.ground);
  if (because !== null) return { outcome: 'refused', because };
  const all = [...ones, ...others];
  if (all.length > REGISTRATIONS_MAX) return { outcome: 'refused', because: 'too-many' };
  const unfit = whyNotRight(all, wish);
  if (unfit !== null) return { outcome: 'refused', because: unfit };
  const word = (side: JoinSide, joined: readonly JoinSide[]): Word => {
    const debtorId = idOf(side);
    const { noteId, notes } = keptNote(wish.proof, debtorId, cause);
    const facts = joined.map((theirs) => ({
      type: 'registration-joined' as const,
      credorId: wish.credorId,
      otherId: idOf(theirs),
      ground: groundOf(side, theirs, wish),
      signs: [...signsOf(side.registration, theirs.registration)],
      noteId,
      ...documentOf(side, theirs, all, wish),
    }));
    const known = wish.right ? saidAnew(side, all, wish, noteId) : [];
    return { debtorId, facts: [...facts, ...known], notes };
  };
  return {
    outcome: 'joined',
    words: [...ones.map((side) => word(side, others)), ...others.map((side) => word(side, ones))],
    pairs: ones.flatMap((a) =>
      others.map((b) => ({
        people: pairOf(idOf(a), idOf(b)),
        ground: groundOf(a, b, wish),
        signs: signsOf(a.registration, b.registration),
      })),
    ),
  };
}

const idOf = ({ record }: JoinSide): DebtorId => record.debtor.debtorId;

const areAlike = (a: JoinSide, b: JoinSide): boolean =>
  kindOf(a.registration) === kindOf(b.registration);

/** Of a pair that is joined in passing, because one of them is joined to a third: a CPF and a CNPJ are both the sole trader's. */
function groundOf(a: JoinSide, b: JoinSide, { ground }: JoinWish): JoinGround {
  if (!areAlike(a, b)) return 'sole-trader';
  return ground === 'sole-trader' ? 'wrong-document' : ground;
}

/** What is said of a document beside another of its kind: nothing where nobody said which of that kind is the person's. */
function documentOf(
  side: JoinSide,
  theirs: JoinSide,
  all: readonly JoinSide[],
  { right }: JoinWish,
): Pick<Join, 'ownDocument'> {
  const found = all.find((one) => idOf(one) === right);
  if (!found || !areAlike(side, theirs) || !areAlike(side, found)) return {};
  return { ownDocument: side === found ? 'right' : 'wrong' };
}

/** Why it cannot be that this document is the right one of them; null when it can, or nobody said which is. */
function whyNotRight(all: readonly JoinSide[], { right }: JoinWish): JoinRefusal | null {
  if (!right) return null;
  const found = all.find((one) => idOf(one) === right);
  if (!found) return 'right-is-none';
  return all.some((one) => one !== found && areAlike(one, found)) ? null : 'both-are-right';
}

/** Of registrations that are joined: only that it is known by now, or known better, which document is the person's. */
function sayWhichIsRight(
  all: readonly [JoinSide, ...JoinSide[]],
  wish: JoinWish,
  cause: string,
): JoinDecision {
  const because = whyNotRight(all, wish);
  if (because !== null) return { outcome: 'refused', because };
  const isNews = all.some((side) =>
    saidAnew(side, all, wish, null).some(
      ({ otherId, ownDocument }) =>
        ownDocument !==
        joinsOf(side.record.debtor, wish.credorId).find(({ debtorId }) => debtorId === otherId)
          ?.ownDocument,
    ),
  );
  if (!isNews) return { outcome: 'already-joined' };
  const words = all.map((side): Word => {
    const { noteId, notes } = keptNote(wish.proof, idOf(side), cause);
    return { debtorId: idOf(side), facts: saidAnew(side, all, wish, noteId), notes };
  });
  return { outcome: 'joined', words, pairs: [] };
}

/** The links that a registration has, with what is said of its document now. */
const saidAnew = (
  side: JoinSide,
  all: readonly JoinSide[],
  wish: JoinWish,
  noteId: NoteId | null,
): readonly FactOf<'registration-joined'>[] =>
  joinsOf(side.record.debtor, wish.credorId).map((join) => {
    const theirs = all.find((one) => idOf(one) === join.debtorId);
    const { credorId, ground, signs } = join;
    const { ownDocument = join.ownDocument } = theirs ? documentOf(side, theirs, all, wish) : {};
    return {
      type: 'registration-joined',
      credorId,
      otherId: join.debtorId,
      ground,
      signs,
      noteId,
      ...(ownDocument && { ownDocument }),
    };
  });

export const pairOf = (a: DebtorId, b: DebtorId): readonly [DebtorId, DebtorId] =>
  a < b ? [a, b] : [b, a];

function whyNot(a: Registration, b: Registration, ground: JoinGround): JoinRefusal | null {
  const signs = signsOf(a, b);
  const isOneKind = kindOf(a) === kindOf(b);
  if (ground === 'sole-trader') {
    if (isOneKind) return 'no-person-and-company';
    return signs.length > 0 ? null : 'nothing-in-common';
  }
  if (!isOneKind) return 'person-and-company';
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
