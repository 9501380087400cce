import assert from 'node:assert/strict';
import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { MessageId, StepId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { emailed } from '#local/simulation/laws/examples/made-up-words.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const TOLD =
  'a message tells the offer that spares its reader most, as the policy of its day makes it';
const READ = 'a message that says for how much says the sum that is offered';
const SEEN = 'whoever accepts an offer owes what stood on the page, and nothing else';

/** The laws of offers that are told, broken. */
export const TOLD_OFFER_BREACHES: readonly BreachExample[] = [
  [TOLD, 'it tells a better one than there is', (the) => offered(the), /tells a-vista/],
  [
    TOLD,
    'it tells none, though there is one',
    (the) =>
      muchLater(the, {
        ...the.contact.claim,
        messageId: MessageId.parse('offeraaaaaaaaaaaaaaa'),
        purpose: { kind: 'regua-step', ...place(the) },
      }),
    /tells nothing, and not (?:a-vista|\d+x) of/,
  ],
  [
    TOLD,
    'it is passed over, though there is one',
    (the) => muchLater(the, skipped(the)),
    /had no offer, and not (?:a-vista|\d+x) of/,
  ],
  [
    TOLD,
    'its credor was left without a policy',
    (the) => ({ ...muchLater(the, skipped(the)), offerPolicies: [] }),
    /and not what any policy says/,
  ],
  [
    READ,
    'it says another sum',
    (the) => ({ ...offered(the), ...saying(the, 'R$ 9.999,98') }),
    /says/,
  ],
  [
    READ,
    'its HTML says another sum',
    (the) => ({
      ...offered(the),
      ...emailed(the, ({ html = '' }) => ({ html: html.replace('</h1>', ' R$ 9.999,98</h1>') })),
    }),
    /the html of message/,
  ],
  [
    SEEN,
    'the page showed a centavo less',
    ({ evidence }) => ({
      submissions: evidence.submissions.map((taken) => ({
        ...taken,
        sums: taken.sums.map((sum) => sum - 1),
      })),
    }),
    /on the page/,
  ],
];

const place = (the: Tampering) => ({
  stepId: StepId.parse('d-mais-38-oferta'),
  anchor: the.debt().dueDate,
});

const skipped = (the: Tampering): Fact => {
  const { credorId } = the.ids();
  return { type: 'step-skipped', credorId, ...place(the), reasons: ['no-offer'] };
};

/** As if this had been written down once the debt was surely late. */
const muchLater = (the: Tampering, fact: Fact): Partial<Evidence> =>
  the.withLife((life) => {
    const last = life.entries.at(-1);
    assert(last !== undefined);
    const at = instantAt(the.evidence.now + 60 * DAY_MS);
    return { ...life, entries: [...life.entries, { ...last, seq: last.seq + 1, at, fact }] };
  });

/** As if the message had offered all of it for a real. */
function offered(the: Tampering): Partial<Evidence> {
  const { claim } = the.contact;
  const forDate = the.day();
  const sums = { owed: centavos(100_000), total: centavos(100) };
  const offer = { offerId: 'a-vista', forDate, validUntil: forDate, parcels: 0, ...sums };
  return the.withLife((life) => ({
    ...life,
    entries: life.entries.map((entry) => {
      if (entry.fact !== claim || claim.purpose.kind !== 'regua-step') return entry;
      return { ...entry, fact: { ...claim, purpose: { ...claim.purpose, offer } } };
    }),
  }));
}

function saying(the: Tampering, words: string): Partial<Evidence> {
  const message = the.message();
  const said = { ...message, text: `${message.text} ${words}` };
  return { outbox: the.evidence.outbox.map((one) => (one === message ? said : one)) };
}
