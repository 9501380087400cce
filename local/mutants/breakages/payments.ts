import type { Mutant } from '../mutant.ts';

const APPLYING = 'functions/payments/apply-payment/apply-payment.test.ts';
const AGAIN = 'functions/payments/apply-payment/returns-told-again.test.ts';
const DOUBTFUL = 'functions/payments/apply-payment/doubtful-webhooks.test.ts';
const RACES = 'functions/api/api/unreconciled-races.test.ts';
const RECEIVING = 'functions/payments/receive-webhook/receive-webhook.test.ts';

/** A webhook is proved, kept, answered, and then applied once. */
export const PAYMENT_MUTANTS: readonly Mutant[] = [
  {
    name: 'webhook-applied-as-often-as-it-comes',
    law: 'A payment is applied once, however often and however its gateway tells of it.',
    file: 'functions/payments/apply-payment/apply-credit.ts',
    find: `  const paymentId = paymentIdOf(gateway, gatewayPaymentId);
  const cause = \`\${gateway}#\${gatewayPaymentId}\`;`,
    replace: `  const told = \`\${gatewayPaymentId}#\${deps.now()}\`;
  const paymentId = paymentIdOf(gateway, told);
  const cause = \`\${gateway}#\${told}\`;`,
    tests: [APPLYING],
  },
  {
    name: 'webhook-answered-before-it-is-kept',
    law: 'A webhook is answered once it is kept.',
    file: 'functions/payments/receive-webhook/receive-webhook.ts',
    find: 'await deps.keep(key, { body, strength, receivedAt: now });',
    replace: "void deps.keep(key, { body, strength, receivedAt: now }).catch(() => 'known');",
    tests: [RECEIVING],
  },
  {
    name: 'weak-webhook-posts-money',
    law: 'A webhook that anybody could have sent posts no money: the gateway is asked.',
    file: 'functions/payments/apply-payment/apply-payment.ts',
    find: "if (strength === 'strong' || told.kind === 'ignored') return [told];",
    replace: "if (strength === 'strong' || told.kind !== 'unreadable') return [told];",
    tests: [DOUBTFUL, APPLYING],
  },
  {
    name: 'forged-webhook-believed',
    law: 'A webhook is from whom it says it is.',
    file: 'shared/adapters/gateways/timed-hmac.ts',
    find: 'return v1 !== undefined && sameSecret(v1, expected);',
    replace: 'return v1 !== undefined && v1.length === expected.length;',
    tests: ['shared/adapters/gateways/sandbox.test.ts'],
  },
  {
    name: 'overpayment-swallowed',
    law: 'What is paid above what is owed waits for a person.',
    file: 'shared/table/money-decision.ts',
    find: 'items: changedOverpayments(record, after).map(unreconciledItem),',
    replace: 'items: changedOverpayments(record, record).map(unreconciledItem),',
    tests: [APPLYING],
  },
  {
    name: 'stray-payment-swallowed',
    law: 'Money that belongs to no charge of ours waits for a person.',
    file: 'functions/payments/apply-payment/keep-unmatched.ts',
    find: 'const isNew = await putUnreconciled(deps.table, entry, once);',
    replace: 'const isNew = entry.amount > 0 && claim.kind !== paymentId;',
    tests: [APPLYING],
  },
  {
    name: 'part-of-a-refund-taken-twice',
    law: 'A refund is taken back once, however often it is told.',
    file: 'functions/payments/apply-payment/apply-return.ts',
    find: 'return { outcome: answer.outcome, decision: { ...decision, claims: [{ ...claim, cause }] } };',
    replace: 'return { outcome: answer.outcome, decision };',
    tests: [APPLYING],
  },
  {
    name: 'refund-that-overtakes-its-payment-lost',
    law: 'A refund that comes before its payment waits for it.',
    file: 'functions/payments/apply-payment/apply-return.ts',
    find: "if (outcome !== 'too-much' && receiveCount < PATIENCE_RECEIVES)",
    replace: "if (outcome === 'too-much' && receiveCount < PATIENCE_RECEIVES)",
    tests: [APPLYING],
  },
  {
    name: 'payment-leaves-the-alarm-standing',
    law: 'Whoever paid has no alarm any more.',
    file: 'shared/table/money-decision.ts',
    find: 'next: planAfter(record, facts, rules, context),',
    replace: 'next: planAfter(record, [], rules, context),',
    tests: [APPLYING],
  },
  {
    name: 'late-by-the-creditors-refund',
    law: 'What the creditor gives back is no delay of the debtor’s.',
    file: 'shared/domain/payment/with-due-again.ts',
    find: 'const soon = payAgainBy(today, uf);',
    replace: 'const soon = today;',
    tests: ['shared/domain/payment/refunded-debts.test.ts'],
  },
  {
    name: 'given-back-once-more',
    law: 'What a creditor gave back before a bank took the rest is given back once.',
    file: 'shared/domain/payment/replay.ts',
    find: 'debt.credorId === credorId && debt.dueBefore ? [debt.debtId] : [],',
    replace: 'debt.credorId !== credorId && debt.dueBefore ? [debt.debtId] : [],',
    tests: ['shared/domain/payment/refunds-beside-others.test.ts'],
  },
  {
    name: 'missing-late-and-due-in-haste',
    law: 'Whoever is told days later that a refund is missing has as long to pay it as with any other.',
    file: 'shared/domain/payment/return-due-again.ts',
    find: 'isOpenedSo(debt) || isMoreMissing(debt) ? soon : null',
    replace: 'isOpenedSo(debt) ? soon : null',
    tests: ['shared/domain/payment/refunds-beside-others.test.ts'],
  },
  {
    name: 'held-for-money-and-never-let-go',
    law: "Whoever a stranger's money may have been of is let go once a person has closed it.",
    file: 'functions/payments/apply-payment/keep-unmatched.ts',
    find: 'return nameSuspects(table, listed, found);',
    replace: 'return [...(listed.mayBeOf ?? []), ...found];',
    tests: ['functions/payments/apply-payment/keep-unmatched.test.ts'],
  },
  {
    name: 'money-decided-on-twice',
    law: 'Of two people who decide on the same money at once the second is refused, and moves nothing.',
    file: 'shared/table/writes-of.ts',
    find: '...(decision.closes ?? []).map((closing) => ({ Update: closingOf(table, closing) })),',
    replace:
      "...(decision.closes ?? []).map((closing) => ({ Update: { ...closingOf(table, closing), ConditionExpression: 'attribute_exists(#status) OR #status = :open' } })),",
    tests: [RACES],
  },
  {
    name: 'held-for-money-that-was-decided-on',
    law: 'Nobody is held for money that a person decides on in the same moment.',
    file: 'shared/table/writes-of.ts',
    find: '...(decision.whileOpen ?? []).map((place) => ({ ConditionCheck: stillOpen(table, place) })),',
    replace: '',
    tests: ['functions/payments/apply-payment/keep-unmatched.test.ts'],
  },
  {
    name: 'taken-return-still-waits',
    law: 'What went back waits for a person only until it is taken: nobody books it by hand besides.',
    file: 'functions/payments/apply-payment/apply-return.ts',
    find: "if (line?.status !== 'open') return;",
    replace: "if (line?.status !== 'resolved') return;",
    tests: [AGAIN],
  },
  {
    name: 'return-listed-though-taken',
    law: 'A return that is taken in the moment in which it would be listed does not wait for a person.',
    file: 'functions/payments/apply-payment/apply-return.ts',
    find: 'unclaimed: claimOfReturn(told.back),',
    replace: '',
    tests: [AGAIN],
  },
  {
    name: 'overpayment-lost-in-a-resting-debt',
    law: 'What was paid too much stays where somebody sees it until a debt takes it that is asked for.',
    file: 'shared/domain/payment/apply-overpaid.ts',
    find: 'record.debts.filter(isOpen).filter(',
    replace: 'record.debts.filter(',
    tests: ['shared/domain/payment/apply-overpaid.test.ts'],
  },
  {
    name: 'grown-total-paid-before-its-charge',
    law: 'Nobody pays a charge before the day for which it was made, in parts neither.',
    file: 'shared/domain/payment/grown-total.ts',
    find: 'const when = paidAtOf({ paidAt }, charge, record.debtor.zone);',
    replace: 'const when = paidAt;',
    tests: ['shared/domain/payment/grown-total.test.ts'],
  },
];
