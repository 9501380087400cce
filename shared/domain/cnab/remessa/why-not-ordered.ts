import {
  type ChargeObstacle,
  obstacleOf,
  obstacleToAsking,
} from '#shared/domain/charge/charge-obstacle.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type Charge, mayBankTake } from '#shared/domain/charge/charge.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { nossoNumeroKey } from '../nosso-numero-key.ts';
import { isOrdered, type TituloOwner } from './register-titulo.ts';
import type { Titulo } from './titulo.ts';

export type OrderRefusal =
  | { readonly because: ChargeObstacle; readonly debtIds: readonly DebtId[] }
  | { readonly because: 'too-much'; readonly most: Centavos }
  /** A boleto before it in the same file asks for them. */
  | { readonly because: 'asked-twice'; readonly debtIds: readonly DebtId[] }
  /** A boleto that the bank has may still be paid for them. */
  | { readonly because: 'at-bank'; readonly debtIds: readonly DebtId[]; readonly boleto: AtBank };

type AtBank = Extract<Charge, { status: 'issued' | 'cancelling' }>;

/** The rest of the file that a boleto stands in. */
export type OrderedWith = {
  /** What the entries before it ask for. */
  readonly askedBefore: readonly DebtId[];
  /** The nosso números whose baixa the same file asks for. */
  readonly writtenOff: readonly string[];
};

/**
 * Why the bank may not be asked for a boleto of these debts: what keeps one of them from being charged on its due date, that
 * another boleto asks for it already, whoever pays both having paid twice (CDC art. 42), or that it asks for more than they cost
 * on that day. Nothing for a boleto that is known already: it was registered while all was well.
 */
export function whyNotOrdered(
  record: RegisteredRecord,
  titulo: Pick<Titulo, 'nossoNumero' | 'amount' | 'dueDate'>,
  owner: TituloOwner,
  rules: {
    readonly contactPolicy: Pick<ContactPolicy, 'prescription'>;
    readonly moneyRules: MoneyRules;
    readonly now: Instant;
  },
  file: OrderedWith,
): readonly OrderRefusal[] {
  if (isOrdered(record, titulo, owner)) return [];
  const { credorId, debtIds } = owner;
  const toAsking = obstacleToAsking(record, credorId);
  if (toAsking) return [{ because: toAsking, debtIds }];
  const { contactPolicy, moneyRules, now } = rules;
  const today = localDateOf(now, record.debtor.zone);
  const on = titulo.dueDate > today ? titulo.dueDate : today;
  const asked = record.debts.filter(({ debtId }) => debtIds.includes(debtId));
  const refused = asked.flatMap((debt) => {
    const because = obstacleOf(debt, contactPolicy, on);
    return because ? [{ because, debtIds: [debt.debtId] }] : [];
  });
  const doubled = [...askedTwice(debtIds, file), ...atBank(record, owner, file, now)];
  if (refused.length + doubled.length > 0) return [...refused, ...doubled];
  const { debts } = caseDue({ ...record, debts: asked }, credorId, titulo.dueDate, moneyRules);
  const most = sumCentavos(debts.map(({ total }) => total));
  return titulo.amount > most ? [{ because: 'too-much', most }] : [];
}

function askedTwice(
  wanted: readonly DebtId[],
  { askedBefore }: OrderedWith,
): readonly OrderRefusal[] {
  const debtIds = wanted.filter((debtId) => askedBefore.includes(debtId));
  return debtIds.length > 0 ? [{ because: 'asked-twice', debtIds }] : [];
}

/** One stands in the way for as long as the bank may take money for it, but where its baixa goes in the same file. */
const atBank = (
  { charges }: RegisteredRecord,
  { credorId, bank, debtIds: wanted }: TituloOwner,
  { writtenOff }: OrderedWith,
  now: Instant,
): readonly OrderRefusal[] => {
  const keyOf = (nossoNumero: string) => nossoNumeroKey(credorId, bank, nossoNumero);
  const ending = new Set(writtenOff.map(keyOf));
  return charges.flatMap((boleto) => {
    if (!mayBankTake(boleto, now) || boleto.gateway !== 'cnab') return [];
    const { gatewayChargeId: nossoNumero = '' } = boleto;
    const debtIds = wanted.filter((debtId) => boleto.debtIds.includes(debtId));
    return debtIds.length > 0 && !ending.has(keyOf(nossoNumero))
      ? [{ because: 'at-bank', debtIds, boleto }]
      : [];
  });
};
