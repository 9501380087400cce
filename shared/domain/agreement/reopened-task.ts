import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { TaskTerms } from '#shared/domain/task/task.ts';
import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ActiveAgreement } from './agreement.ts';
import { agreementNumber, openInstalmentsOf } from './agreement-figures.ts';

/** No step of a régua asks for it: money that moved does. */
export const REOPENED_STEP = StepId.parse('acordo-reaberto');

/** What the team gives itself to find out, as with money that nobody knows the owner of. */
const BUSINESS_DAYS = 2;

/** Who moved money that had been paid: the creditor, by a refund or a correction, or the payer's bank. */
export type MovedBy = 'refund' | 'correction' | 'bank';

/** An agreement that had been kept, whatever it is now. */
export type KeptAgreement = Omit<ActiveAgreement, 'status' | 'keptAt'> & {
  readonly keptAt: Instant;
};

const HAPPENED: Readonly<Record<MovedBy, string>> = {
  refund: 'o credor devolveu um pagamento',
  correction: 'o credor corrigiu uma dívida, e um pagamento passou a valer para outra',
  bank: 'o banco de quem pagou tomou um pagamento de volta',
};
const WHAT_NOW: Readonly<Record<'creditor' | 'both' | 'bank', string>> = {
  creditor:
    'Ele não se quebra sozinho, e o desconto é definitivo. A pessoa foi avisada, e tem prazo para pagar sem multa nem juros. Veja com o credor se foi engano: um gestor pode deixar por isso mesmo, na página da pessoa (Acordos). Senão, combine com ela o que falta: cancelar o acordo traria a dívida de volta sem o desconto.',
  both: 'O banco de quem pagou também tem dinheiro do que falta: o acordo se quebra no fim da tolerância, que conta do novo vencimento. A mensagem à pessoa fala só do que o credor devolveu. Fale com ela: diga até quando pode pagar sem multa nem juros, e veja com o credor se a devolução foi engano.',
  bank: 'Ele se quebra no fim da tolerância, como qualquer outro. Veja a contestação no gateway e fale com a pessoa antes.',
};

/**
 * What the team is asked to look at when an agreement that had been kept owes again: nobody else would see it, as it is no longer
 * news to the debtor and may never break.
 *
 * @param record as it is after the money moved
 */
export function reopenedTask(
  record: RegisteredRecord,
  kept: KeptAgreement,
  by: MovedBy,
  at: Instant,
): TaskTerms {
  const { debtorId, zone } = record.debtor;
  const { agreementId, credorId, keptAt } = kept;
  const today = localDateOf(at, zone);
  const ledgers = openInstalmentsOf(record, kept).map(({ ledger }) => ledger);
  const open = ledgers.map(({ principalOpen }) => principalOpen);
  const isHeld = ledgers.some(({ held }) => held !== undefined);
  const happened =
    `O acordo ${agreementNumber(kept)} foi cumprido em ${formatDate(localDateOf(keptAt, zone))}. ` +
    `Em ${formatDate(today)} ${HAPPENED[by]}, e de suas parcelas ${formatReais(sumCentavos(open))} voltaram a faltar.`;
  return {
    taskId: taskIdOf(debtorId, `agreement:${agreementId}:reopened:${at}`),
    credorId,
    stepId: REOPENED_STEP,
    title: 'Acordo cumprido que voltou a dever',
    script: `${happened} ${WHAT_NOW[by === 'bank' ? 'bank' : isHeld ? 'both' : 'creditor']}`,
    dueOn: addBusinessDays(today, BUSINESS_DAYS),
  };
}
