import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { after } from '#shared/testing/agreements.ts';
import { aJoin, herOther, joinedMaria, MARIA_AGAIN } from '#shared/testing/joined.ts';
import { aDebtor, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { decideJoin, type JoinDecision, type JoinSide } from './decide-join.ts';
import { documentInDoubt, joinsOf } from './join.ts';
import type { RegisteredRecord } from './record.ts';

const AT = instant('2026-03-13T14:00:00.000Z');
const CPF = '52998224725';
const SLIP = '52998224644';
const CNPJ = '11222333000181';

const side = (record: RegisteredRecord, taxId: string): JoinSide => ({
  record,
  registration: { profile: { taxId, name: 'Maria da Silva' }, contacts: [] },
});
const alone = (debtorId: DebtorId) => aRecord({ debtor: aDebtor({ debtorId }) });
const maria = side(alone(MARIA), CPF);
const again = side(alone(MARIA_AGAIN), SLIP);
const wish = () => ({
  credorId: AURORA,
  ground: 'mistyped-document' as const,
  proof: 'O contrato assinado traz o outro CPF.',
});

describe('which document is the person’s', () => {
  const documentsIn = (decided: JoinDecision) =>
    decided.outcome === 'joined'
      ? decided.words.map(({ debtorId, facts }) => [
          debtorId,
          ...facts.map((fact) => ('ownDocument' in fact ? fact.ownDocument : 'unknown')),
        ])
      : decided;
  const right = (debtorId: DebtorId) => ({ ...wish(), right: debtorId });
  const joined = side(joinedMaria(), CPF);
  const other = side(herOther(), SLIP);

  test('may be said as they are joined', () => {
    expect(documentsIn(decideJoin([maria], [again], right(MARIA), 'api:1'))).toEqual([
      [MARIA, 'right'],
      [MARIA_AGAIN, 'wrong'],
    ]);
    expect(documentsIn(decideJoin([maria], [again], wish(), 'api:1'))).toEqual([
      [MARIA, 'unknown'],
      [MARIA_AGAIN, 'unknown'],
    ]);
  });

  test('may be said later, and otherwise later still; said again it changes nothing', () => {
    const ofAll = [joined, other] as const;
    const said = decideJoin(ofAll, [other, joined], right(MARIA_AGAIN), 'api:2');
    expect(documentsIn(said)).toEqual([
      [MARIA, 'wrong'],
      [MARIA_AGAIN, 'right'],
    ]);
    expect(said).toMatchObject({ pairs: [] });
    const words = said.outcome === 'joined' ? said.words : [];
    const now = (debtorId: DebtorId) => {
      const before = ofAll.find(({ record }) => record.debtor.debtorId === debtorId) ?? other;
      const facts = words.find((word) => word.debtorId === debtorId)?.facts ?? [];
      return {
        ...before,
        record: after(before.record, facts, AT),
      };
    };
    const again = [now(MARIA), now(MARIA_AGAIN)] as const;
    expect(documentInDoubt(now(MARIA).record.debtor)).toMatchObject({ since: aJoin().since });
    expect(documentInDoubt(now(MARIA_AGAIN).record.debtor)).toBeNull();
    for (const known of [right(MARIA_AGAIN), wish()])
      expect(decideJoin(again, [again[1]], known, 'api:3')).toEqual({ outcome: 'already-joined' });
    expect(documentsIn(decideJoin(again, [again[1]], right(MARIA), 'api:3'))).toEqual([
      [MARIA, 'right'],
      [MARIA_AGAIN, 'wrong'],
    ]);
  });

  test('is not that of somebody else, and both of a sole trader are', () => {
    const company = side(alone(MARIA_AGAIN), CNPJ);
    const stranger = DebtorId.parse('mfrggzdfmztwq2lknnyy');
    const none = { outcome: 'refused', because: 'right-is-none' };
    expect(decideJoin([maria], [again], right(stranger), 'api:1')).toEqual(none);
    expect(decideJoin([joined, other], [other, joined], right(stranger), 'api:1')).toEqual(none);
    const both = { ...right(MARIA), ground: 'sole-trader' as const };
    expect(decideJoin([maria], [company], both, 'api:1')).toEqual({
      outcome: 'refused',
      because: 'both-are-right',
    });
    expect(documentInDoubt({ joins: [aJoin({ ground: 'sole-trader' })] })).toBeNull();
  });
});

describe('of three registrations', () => {
  const [A, B, C] = ['a', 'b', 'c'].map((letter) => DebtorId.parse(letter.repeat(20)));
  assert(A && B && C);
  type Wish = Partial<Parameters<typeof decideJoin>[2]>;

  /** Who is in doubt once these pairs were joined, one after the other. */
  function inDoubt(
    taxIds: ReadonlyMap<DebtorId, string>,
    ...pairs: readonly (readonly [DebtorId, DebtorId, Wish?])[]
  ): readonly DebtorId[] {
    const people = new Map([...taxIds.keys()].map((id) => [id, alone(id)]));
    const sideOf = (id: DebtorId) => side(people.get(id) ?? alone(id), taxIds.get(id) ?? '');
    const all = (id: DebtorId): [JoinSide, ...JoinSide[]] => [
      sideOf(id),
      ...joinsOf(sideOf(id).record.debtor, AURORA).map((join) => sideOf(join.debtorId)),
    ];
    for (const [one, other, changes] of pairs) {
      const told = { ...wish(), ground: 'wrong-document' as const, ...changes };
      const decided = decideJoin(all(one), all(other), told, 'api:1');
      assert(decided.outcome !== 'refused', JSON.stringify(decided));
      for (const { debtorId, facts } of decided.outcome === 'joined' ? decided.words : [])
        people.set(debtorId, after(sideOf(debtorId).record, facts, AT));
    }
    return [...people].filter(([, { debtor }]) => documentInDoubt(debtor)).map(([id]) => id);
  }
  const cpfs = new Map([
    [A, CPF],
    [B, SLIP],
    [C, '11144477735'],
  ]);
  const soleTrader = new Map([
    [A, CPF],
    [B, SLIP],
    [C, CNPJ],
  ]);
  const ofTrade: Wish = { ground: 'sole-trader' };

  test.each<[string, readonly DebtorId[], readonly DebtorId[]]>([
    ['nobody said', inDoubt(cpfs, [A, B], [B, C]), [A, B, C]],
    ['one is right', inDoubt(cpfs, [A, B], [B, C, { right: A }]), [B, C]],
    ['it was the third', inDoubt(cpfs, [A, B], [B, C, { right: B }], [A, C, { right: C }]), [A, B]],
    [
      'the third came in silence',
      inDoubt(cpfs, [A, B, { right: A }], [B, C], [A, B, { right: A }]),
      [B, C],
    ],
    ['a sole trader has one CPF', inDoubt(soleTrader, [A, C, ofTrade]), []],
    ['a sole trader has two', inDoubt(soleTrader, [A, C, ofTrade], [B, C, ofTrade]), [A, B]],
    ['one of the two was mistyped', inDoubt(soleTrader, [A, C, ofTrade], [A, B]), [A, B]],
    [
      'one of the two is right',
      inDoubt(soleTrader, [A, C, ofTrade], [A, B], [A, B, { right: A }]),
      [B],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
