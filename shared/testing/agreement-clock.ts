import { breakAgreement } from '#shared/domain/agreement/end-agreement.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { graceAlarms } from '#shared/domain/regua/plan-deadlines.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { after, agreementIn } from './agreements.ts';
import { AURORA, instant } from './records.ts';

/** The middle of a day at Maria's. */
export const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);

/** The day on which her agreement breaks if nothing more becomes known. */
export const breaksOn = (record: RegisteredRecord): string | undefined => {
  const [alarm] = graceAlarms(record, AURORA, DEFAULT_CONTACT_POLICY);
  return alarm ? localDateOf(alarm.at, record.debtor.zone) : undefined;
};

/** The record once its alarm has rung on that day. */
export const lookedAtOn = (record: RegisteredRecord, date: string): RegisteredRecord => {
  const which = { credorId: AURORA, agreementId: agreementIn(record).agreementId };
  const facts = breakAgreement(
    record,
    which,
    at(date),
    RULES_WITHOUT_SERIES,
    DEFAULT_CONTACT_POLICY,
  );
  return after(record, facts, at(date));
};

/** What is open, as due date and amount without interest. */
export const owed = ({ debts }: RegisteredRecord) =>
  debts
    .filter(({ status }) => status === 'open')
    .map(({ dueDate, ledger }) => [dueDate, ledger.principalOpen + ledger.fineOpen]);
