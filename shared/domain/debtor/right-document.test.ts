import { describe, expect, test } from 'vitest';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { after } from '#shared/testing/agreements.ts';
import { aJoin, herOther, joinedMaria, MARIA_AGAIN } from '#shared/testing/joined.ts';
import { aDebtor, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { decideJoin, type JoinDecision, type JoinSide } from './decide-join.ts';
import { documentInDoubt } from './join.ts';
import type { RegisteredRecord } from './record.ts';

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
        record: after(before.record, facts, instant('2026-03-13T14:00:00.000Z')),
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
