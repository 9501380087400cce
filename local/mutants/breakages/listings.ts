import type { Mutant } from '../mutant.ts';

const SERVING = 'functions/listings/serve-listing/serve-listing.test.ts';
const DECIDING = 'shared/domain/listing/decide-listings.test.ts';
const NOTICES = 'shared/domain/listing/give-notices.test.ts';
const ASKING = 'shared/domain/listing/ask-listings.test.ts';
const CLOCKS = 'shared/domain/listing/clocks.test.ts';

/** Nobody is listed unwarned, wrongly, twice, or for longer than the law lets them be. */
export const LISTING_MUTANTS: readonly Mutant[] = [
  {
    name: 'listed-without-proof-of-notice',
    law: 'A notice counts once its channel proved that it arrived (STJ Tema 1.315).',
    file: 'shared/domain/history/evolve-notice.ts',
    find: "const FAILURES: ReadonlySet<FactOf<'message-outcome'>['outcome']> = new Set([\n  'bounced',\n  'undelivered',\n]);",
    replace:
      "const FAILURES: ReadonlySet<FactOf<'message-outcome'>['outcome']> = new Set([\n  'complained',\n]);",
    tests: [NOTICES],
  },
  {
    name: 'listed-a-day-too-early',
    law: 'Ten whole days lie between the notice and the listing; the day of the notice is none of them.',
    file: 'shared/domain/listing/clocks.ts',
    find: 'nextBusinessDay(addDays(deliveredOn, waitDays + 1));',
    replace: 'nextBusinessDay(addDays(deliveredOn, waitDays));',
    tests: [CLOCKS],
  },
  {
    name: 'listed-although-contested',
    law: 'What is contested is not listed.',
    file: 'shared/domain/listing/obstacle.ts',
    find: "if (known?.status === 'disputed') return { because: 'disputed', since: known.disputedAt };",
    replace:
      "if (known?.status === 'disputed' && isThere) return { because: 'disputed', since: known.disputedAt };",
    tests: [ASKING, DECIDING],
  },
  {
    name: 'paid-and-still-listed',
    law: 'Whoever pays is taken off the list.',
    file: 'shared/domain/listing/obstacle.ts',
    find: "  if (debt.status === 'settled') {",
    replace: "  if (debt.status === 'settled' && !isThere) {",
    tests: [DECIDING],
  },
  {
    name: 'filed-again-without-looking',
    law: 'A filing whose answer is not known is looked up before it is repeated.',
    file: 'functions/listings/serve-listing/file-listing.ts',
    find: '  if (listing.triedAt !== null) {',
    replace: '  if (listing.triedAt === deps.now()) {',
    tests: [SERVING],
    onlyTests: 'The sandbox registry takes an order of one key once, however often it comes.',
  },
  {
    name: 'filed-although-paid-meanwhile',
    law: 'What is forbidden by now is not filed, whatever was decided before.',
    file: 'functions/listings/serve-listing/file-listing.ts',
    find: '    if (obstacle) {',
    replace: "    if (obstacle?.because === 'deceased') {",
    tests: [SERVING],
  },
  {
    name: 'withdrawal-believed-unconfirmed',
    law: 'A withdrawal is done when the registry itself says so.',
    file: 'functions/listings/serve-listing/release-listing.ts',
    find: "if (after.state === 'listed') throw",
    replace: "if (after.state === 'absent') throw",
    tests: [SERVING],
    onlyTests: 'The sandbox registry has taken off whatever it says that it took off.',
  },
  {
    name: 'withdrawal-counted-from-when-we-heard',
    law: 'The five business days run from the payment, however late we hear of it (STJ Súmula 548).',
    file: 'shared/domain/listing/take-back.ts',
    find: 'paidAt && paidAt < now ? localDateOf(paidAt, zone) : today;',
    replace: 'paidAt && paidAt > now ? localDateOf(paidAt, zone) : today;',
    tests: [DECIDING],
    onlyTests:
      'A debt is taken off at once; the day only tells people how long that may take, and laws count it by themselves.',
  },
  {
    name: 'listed-by-a-strangers-document',
    law: "Nothing is listed by a document that may be a stranger's.",
    file: 'shared/domain/listing/obstacle.ts',
    find: 'const doubt = documentInDoubt(debtor);',
    replace: 'const doubt = documentInDoubt({ joins: debtor.joins?.slice(1) });',
    tests: [ASKING],
  },
  {
    name: 'listed-for-what-is-not-due',
    law: 'Nobody is listed for what the creditor gave back and may still be paid (CDC art. 43 §1º).',
    file: 'shared/domain/listing/decide-listings.ts',
    find: 'principalDue(debt, today)',
    replace: 'debt.ledger.principalOpen',
    tests: ['shared/domain/listing/given-back.test.ts'],
  },
];
