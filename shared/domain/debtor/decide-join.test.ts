import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append } from '#shared/domain/history/append.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { aJoin, herOther, joinedMaria, MARIA_AGAIN } from '#shared/testing/joined.ts';
import { aDebtor, aRecord, AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { decideJoin, decidePart, type JoinSide } from './decide-join.ts';
import { type JoinGround, joinsOf, otherRegistrations } from './join.ts';
import type { RegisteredRecord } from './record.ts';
import type { Registration } from './same-person.ts';

const CPF = '52998224725';
const SLIP = '52998224644';
const STRANGE = '11144477735';
const CNPJ = '11222333000181';
const HERS = { kind: 'mobile', value: '+5511987654321', health: 'untried' } as const;
const AT = instant('2026-03-13T14:00:00.000Z');

const registration = (taxId: string, name = 'Maria da Silva', contacts = [HERS]): Registration => ({
  profile: { taxId, name },
  contacts,
});
const alone = (debtorId: DebtorId): RegisteredRecord => aRecord({ debtor: aDebtor({ debtorId }) });
const side = (record: RegisteredRecord, known: Registration): JoinSide => ({
  record,
  registration: known,
});
const maria = side(alone(MARIA), registration(CPF));
const again = side(alone(MARIA_AGAIN), registration(SLIP));
const wish = (ground: JoinGround = 'mistyped-document') => ({
  credorId: AURORA,
  ground,
  proof: 'O contrato assinado traz o outro CPF.',
});

test('two registrations of one person say so both, with the reasons; what shows it is kept apart', () => {
  const decided = decideJoin([maria], [again], wish(), 'api:1');
  const signs = ['document-slip', 'same-name', 'same-phone'];
  const fact = {
    type: 'registration-joined',
    credorId: AURORA,
    ground: 'mistyped-document',
    signs,
  };
  const noteId = expect.any(String);
  expect(decided).toMatchObject({
    outcome: 'joined',
    words: [
      { debtorId: MARIA, facts: [{ ...fact, otherId: MARIA_AGAIN, noteId }] },
      { debtorId: MARIA_AGAIN, facts: [{ ...fact, otherId: MARIA, noteId }] },
    ],
    pairs: [{ people: [MARIA, MARIA_AGAIN].toSorted(), signs }],
  });
  const words = decided.outcome === 'joined' ? decided.words : [];
  expect(words.flatMap(({ notes }) => [...notes.values()])).toEqual([
    'O contrato assinado traz o outro CPF.',
    'O contrato assinado traz o outro CPF.',
  ]);
});

describe('a join is refused', () => {
  const company = side(alone(MARIA_AGAIN), registration(CNPJ));
  const stranger = side(alone(MARIA_AGAIN), registration(STRANGE));
  const nobodyLike = side(alone(MARIA_AGAIN), registration(STRANGE, 'José Lima', []));
  const onlyNear = side(alone(MARIA_AGAIN), registration(SLIP, 'José Lima', []));
  test.each<[string, JoinSide, JoinGround, string]>([
    ['of a registration with itself', maria, 'mistyped-document', 'same-registration'],
    ['of a person with a company', company, 'mistyped-document', 'person-and-company'],
    ['of two people as a sole trader', again, 'sole-trader', 'no-person-and-company'],
    ['of two valid CPFs far apart', stranger, 'mistyped-document', 'documents-differ'],
    ['of CPFs that are near, of strangers', onlyNear, 'mistyped-document', 'nothing-in-common'],
    ['of strangers, whatever the credor says', nobodyLike, 'wrong-document', 'nothing-in-common'],
    [
      'of a sole trader who is a stranger',
      side(alone(MARIA_AGAIN), registration(CNPJ, 'Padaria Sol', [])),
      'sole-trader',
      'nothing-in-common',
    ],
  ])('%s', (_, other, ground, because) => {
    const refused = { outcome: 'refused', because };
    expect(decideJoin([maria], [other], wish(ground), 'api:1')).toEqual(refused);
    expect(decideJoin([other], [maria], wish(ground), 'api:1')).toEqual(refused);
  });

  test.each<[string, JoinSide, JoinGround]>([
    ['another CPF that the credor knows to be wrong', stranger, 'wrong-document'],
    ['the CNPJ of a sole trader', company, 'sole-trader'],
  ])('but not with %s', (_, other, ground) => {
    expect(decideJoin([maria], [other], wish(ground), 'api:1').outcome).toBe('joined');
  });
});

test('what is joined is joined; another credor’s word is a word of its own', () => {
  const joined = side(joinedMaria(), registration(CPF));
  const other = side(herOther(), registration(SLIP));
  expect(decideJoin([joined], [other], wish(), 'api:1')).toEqual({ outcome: 'already-joined' });
  const theirs = { ...wish(), credorId: HORIZONTE };
  expect(decideJoin([joined], [other], theirs, 'api:1').outcome).toBe('joined');
});

const id = (index: number) => DebtorId.parse(`registro${'abcdefgh'[index]}aaaaaaaaaaa`);
type People = ReadonlyMap<DebtorId, RegisteredRecord>;

/** Everybody after what was decided of some of them. */
function told(
  people: People,
  words: readonly { debtorId: DebtorId; facts: readonly Parameters<typeof append>[1][number][] }[],
): People {
  const after = new Map(people);
  for (const { debtorId, facts } of words) {
    const before = after.get(debtorId);
    if (!before || facts.length === 0) continue;
    const context = { debtorId, actor: 'user:ana', cause: 'api:1', at: AT };
    after.set(debtorId, append(before, facts, context).record);
  }
  return after;
}

const sidesOf = (people: People, debtorId: DebtorId): [JoinSide, ...JoinSide[]] => {
  const of = (one: DebtorId) => side(people.get(one) ?? alone(one), registration(SLIP));
  const first = { ...of(debtorId), registration: registration(CPF) };
  return [first, ...joinsOf(first.record.debtor, AURORA).map((join) => of(join.debtorId))];
};

function joining(people: People, a: number, b: number): People {
  const others = sidesOf(people, id(b)).map((one, index) => ({
    ...one,
    registration: registration(index === 0 ? SLIP : CPF),
  }));
  const [first, ...rest] = others;
  if (!first) return people;
  const decided = decideJoin(sidesOf(people, id(a)), [first, ...rest], wish(), 'api:1');
  return decided.outcome === 'joined' ? told(people, decided.words) : people;
}

function parting(people: People, a: number): People {
  const leaving = people.get(id(a));
  return leaving ? told(people, decidePart(leaving, AURORA)) : people;
}

const everybody: People = new Map([0, 1, 2, 3, 4].map((index) => [id(index), alone(id(index))]));
const stateOf = (people: People) =>
  [...people.values()].map(({ debtor, ...rest }) => ({
    ...rest,
    debtor: { ...debtor, version: 0, historyHash: '' },
  }));
const joinsIn = (people: People) =>
  [...people].map(([debtorId, { debtor }]) => [
    debtorId,
    [...otherRegistrations(debtor)].toSorted(),
  ]);
const person = fc.nat(4);

test('a join that is undone leaves everybody as they were', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const after = parting(joining(everybody, a, b), a);
      expect(stateOf(after)).toEqual(stateOf(everybody));
    }),
  );
});

test('whoever is joined is joined both ways and with all of the person, in whatever order it was said', () => {
  const pair = fc.tuple(person, person);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6 }), fc.option(person), (pairs, leaving) => {
      let people = everybody;
      for (const [a, b] of pairs) people = joining(people, a, b);
      const turned = pairs.reduce((known, [a, b]) => joining(known, b, a), everybody);
      expect(joinsIn(turned)).toEqual(joinsIn(people));
      if (leaving !== null) people = parting(people, leaving);
      for (const [debtorId, { debtor }] of people) {
        const group = new Set([debtorId, ...otherRegistrations(debtor)]);
        expect(group.size).toBeLessThanOrEqual(4);
        expect(group.size).toBe((debtor.joins?.length ?? 0) + 1);
        for (const other of group) {
          const theirs = people.get(other);
          expect(new Set([other, ...(theirs ? otherRegistrations(theirs.debtor) : [])])).toEqual(
            group,
          );
        }
      }
      const left = leaving === null ? null : people.get(id(leaving));
      expect(left?.debtor.joins).toBeUndefined();
    }),
  );
});

test('a registration that two credores joined is one other registration', () => {
  const both = [...(joinedMaria().debtor.joins ?? []), aJoin({ credorId: HORIZONTE })];
  expect(otherRegistrations({ joins: both })).toEqual([MARIA_AGAIN]);
});
