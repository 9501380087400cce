import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact, FactType } from '#shared/domain/history/entry.ts';
import { GateReason } from '#shared/domain/gate/reason.ts';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { callsInCode, kindOfSite } from './faults/calls-in-code.ts';
import { FIRST_HIT_WITHIN } from './faults/crash-coverage.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import { LAWS } from './laws/all-laws.ts';
import { type Life, type LifeOptions, live } from './life.ts';

const PATIENCE_MS = 15 * 60_000;

const behaviours = new Set(BEHAVIOURS);
/** Calls in code that a function shares with others and never makes itself: an adapter comes into a bundle whole. */
const SHARED: Readonly<Record<string, string>> = {
  'history/follow-history → scheduler GET': 'only the nightly walk looks for a schedule',
  'messages/receive-reply → s3 PUT': 'it only reads files',
  'payments/apply-payment → gateway DELETE': 'it asks gateways and orders nothing',
  'payments/apply-payment → gateway PATCH': 'it asks gateways and orders nothing',
  'payments/apply-payment → gateway POST': 'it asks gateways and orders nothing',
  'payments/apply-payment → gateway PUT': 'it asks gateways and orders nothing',
  'payments/read-retorno → s3 PUT': 'it only reads files',
  'payments/receive-webhook → gateway DELETE': 'it only reads what gateways send',
  'payments/receive-webhook → gateway GET': 'it only reads what gateways send',
  'payments/receive-webhook → gateway PATCH': 'it only reads what gateways send',
  'payments/receive-webhook → gateway POST': 'it only reads what gateways send',
  'payments/receive-webhook → gateway PUT': 'it only reads what gateways send',
  'regua/simulate-regua → s3 GET': 'it only writes files',
  'regua/simulate-regua → s3 HEAD': 'it only writes files',
  'scores/watch-score → s3 PUT': 'it only reads files',
};
/** Calls that a town never comes to, for what its people and services are. docs/simulation.md tells of them among the limits. */
const BEYOND_A_TOWN: Readonly<Record<string, string>> = {
  'api/api → dynamodb DeleteItem': 'no system confirms its events at the API',
  'api/api → gateway GET': 'the provider of contacts answers in the function itself',
  'api/api → gateway POST': 'the provider of contacts answers in the function itself',
  'debts/import-debts → s3 DELETE':
    'no file is a spreadsheet, which alone is uploaded as it is read',
  'debts/import-debts → s3 POST': 'no file is a spreadsheet, which alone is uploaded as it is read',
  'debts/look-up-contacts → gateway GET': 'the provider answers in the function itself',
  'debts/look-up-contacts → gateway POST': 'the provider answers in the function itself',
  'messages/send-message → sms-voice SendTextMessage': 'SMS leave by SNS',
  'payments/apply-payment → dynamodb PutItem': 'what the gateway received in a day fits one page',
  'payments/issue-charge → gateway DELETE': 'the sandbox gateway takes back by PATCH',
  'payments/issue-charge → gateway POST': 'the sandbox gateway is ordered by PUT',
  'regua/move-cases → sqs SendMessageBatch': 'a town is moved in one run',
  'regua/simulate-regua → sqs SendMessageBatch': 'each part of a town is tried in one run',
  'scores/train-score → dynamodb BatchGetItem': 'a town has too few outcomes to learn from',
  'scores/train-score → dynamodb GetItem': 'a town has too few outcomes to learn from',
  'scores/train-score → dynamodb UpdateItem': 'a town has too few outcomes to learn from',
  'scores/train-score → s3 PUT': 'a town has too few outcomes to learn from',
};
/** Calls that some lives come to and others do not. */
const RARE: ReadonlySet<string> = new Set([
  // A call that the telephone system places for an operator.
  'api/api → connect PUT',
  // The end of a job of look-ups that a gestor stops.
  'api/api → dynamodb UpdateItem',
  // A job of look-ups with more people than one run may ask about.
  'debts/look-up-contacts → sqs SendMessageBatch',
  // The baixa of a boleto at the credor’s own bank, when its debt is paid otherwise.
  'payments/issue-charge → dynamodb PutItem',
  // A charge of the gateway's that another one replaces.
  'payments/issue-charge → gateway PATCH',
]);

/** Reasons of the gate that hold nothing in worlds of this size, but by chance. */
const UNGIVEN: Readonly<Partial<Record<GateReason, string>>> = {
  paid: 'whoever pays has no alarm any more, so only a message that waits to leave meets it',
  'in-agreement': 'whoever signs has other alarms, so only a message that waits to leave meets it',
  prescribed:
    'no step of such a debt is planned, so only a message that waits at midnight meets it',
  'debt-changed': 'alarms are planned anew, so only a message that waits to leave meets it',
  disputed: 'whoever contests has no alarm, so only a message that waits to leave meets it',
  stopped: 'a ladder that is stopped has no alarm, so only a message that waits to leave meets it',
  'channel-off': 'an admin lets WhatsApp and machines leave before anybody comes in',
  'contact-unconfirmed': 'every text of these worlds tells a stranger nothing',
  'answer-late': 'hardly any answer to a SAIR waits for half an hour',
  'payment-unmatched':
    'money of strangers is rare, and must be of the very amount of somebody’s debt',
  'asked-later': 'hardly anybody names an hour, and a machine would have to call before it',
  'channel-busy': 'channels turn so few away that the same call is rarely met three times',
};

/** A world in which all of this happens, once however often it is asked for. */
function lived(options: Pick<LifeOptions, 'seed' | 'debtors' | 'days' | 'faults'>) {
  let life: Promise<Life> | undefined;
  return () => (life ??= live({ ...options, behaviours, pace: 'busy' }, () => {}));
}

const smooth = lived({ seed: 12, debtors: 25, days: 30, faults: new Set() });
const rough = lived({ seed: 24, debtors: 50, days: 40, faults: new Set(FAULT_KINDS) });

describe('when nothing goes wrong', () => {
  let life: Life;
  beforeAll(async () => {
    life = await smooth();
  }, PATIENCE_MS);

  test.each(LAWS)('$name', ({ breaches }) => {
    expect(breaches(life.evidence)).toEqual([]);
  });

  test('nothing went wrong, so nobody is in doubt of anything', () => {
    expect(life.plan.mishaps).toEqual([]);
    expect(life.replayed).toBe(0);
    const facts = life.evidence.lives.flatMap(({ entries }) => entries);
    expect(facts.filter(({ fact }) => fact.type === 'message-uncertain')).toEqual([]);
  });

  test('a draft that is tried on the book is tried to its end', () => {
    expect(life.evidence.trials.map(({ status }) => status)).toEqual(['done']);
  });
});

describe('when everything goes wrong', () => {
  let life: Life;
  beforeAll(async () => {
    life = await rough();
  }, PATIENCE_MS);

  test.each(LAWS)('$name', ({ breaches }) => {
    expect(breaches(life.evidence)).toEqual([]);
  });

  test.each<FactType>([
    'message-sent',
    'message-outcome',
    'message-uncertain',
    'step-held',
    'step-skipped',
    'identity-confirmed',
    'payment-applied',
    'payment-refunded',
    'case-settled',
    'case-disputed',
    'dispute-closed',
    'debt-corrected',
    'opted-out',
    'agreement-accepted',
    'agreement-fulfilled',
    'agreement-broken',
    'promise-made',
    'payment-clearing',
    'payment-charged-back',
    'chargeback-reversed',
    'listing-filed',
    'listing-cancelled',
    'listing-withdrawn',
    'place-noted',
  ])('the world is alive: there is a %s in it', (type) => {
    const facts = life.evidence.lives.flatMap(({ entries }) => entries);
    expect(facts.map(({ fact }) => fact.type)).toContain(type);
  });

  test('what is published, tried, forged and mixed up is in it', () => {
    const { forged, tested, strangers, published, trials } = life.evidence;
    expect(forged.length).toBeGreaterThan(0);
    expect(new Set(tested.map(({ to }) => to === null)).size).toBe(2);
    expect(strangers.length).toBeGreaterThan(0);
    expect(published.filter(({ mark }) => mark !== null).length).toBeGreaterThan(1);
    expect(published.filter(({ approvedBy }) => approvedBy !== null).length).toBeGreaterThan(4);
    expect(trials.map(({ status }) => status === 'done' || status === 'failed')).toContain(true);
  });

  test('faults of every kind strike', () => {
    const struck = new Set(life.plan.mishaps.map(({ kind }) => kind));
    expect(FAULT_KINDS.filter((kind) => !struck.has(kind))).toEqual([]);
  });

  test('every kind of call that stands in the code of a function is made', async () => {
    const made = new Set([...life.plan.coverage.sites.keys()].map(kindOfSite));
    const inCode = await callsInCode();
    expect([...RARE].filter((call) => !inCode.has(call))).toEqual([]);
    const unmade = [...inCode].filter((call) => !made.has(call) && !RARE.has(call));
    expect(unmade.toSorted()).toEqual(Object.keys({ ...SHARED, ...BEYOND_A_TOWN }).toSorted());
  });

  test('functions die at every call site that is come by often enough, and on both sides of it twice as often', () => {
    const often = (times: number) =>
      [...life.plan.coverage.sites].filter(([, { atRisk }]) => atRisk >= times);
    const once = often(FIRST_HIT_WITHIN);
    const twice = often(2 * FIRST_HIT_WITHIN);
    expect(once.length).toBeGreaterThan(80);
    expect(twice.length).toBeGreaterThan(50);
    expect(once.filter(([, { before, after }]) => before + after === 0)).toEqual([]);
    expect(twice.filter(([, { before, after }]) => before === 0 || after === 0)).toEqual([]);
  });
});

describe('in both of these worlds together', () => {
  let lives: readonly Life[];
  beforeAll(async () => {
    lives = [await smooth(), await rough()];
  }, PATIENCE_MS);

  test('the gate gives each of its reasons to somebody', () => {
    const facts = factsOf(lives);
    const given = new Set<string>(facts.flatMap(reasonsOf));
    const never = GateReason.options.filter((reason) => !given.has(reason));
    expect(never.filter((reason) => UNGIVEN[reason] === undefined)).toEqual([]);
  });

  test('debts of each kind prescribe, and some people have no alarm because all of theirs did', () => {
    const people = lives.flatMap(({ evidence }) => evidence.lives);
    const idle = people.flatMap(({ record: { debtor } }) =>
      debtor.nextAlarm.kind === 'none' ? [debtor.nextAlarm.because] : [],
    );
    expect(idle).toContain('prescribed');
    const old = people.flatMap(({ record }) =>
      record.cases.flatMap(({ prescribed = [] }) =>
        record.debts.filter(({ debtId }) => prescribed.includes(debtId)),
      ),
    );
    const kinds = new Set(old.map(({ terms }) => terms.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['lodging', 'rent', 'trade-bill']));
  });

  test('people live where a file names, where a CEP or a phone tells, and where nobody knows', () => {
    const told = factsOf(lives).flatMap((fact) =>
      fact.type === 'debtor-registered' ? [fact.places ?? []] : [],
    );
    const known = new Set(told.flat().map(({ by }) => by));
    expect([...known].toSorted()).toEqual(['cep', 'ddd', 'uf']);
    expect(told.filter((places) => places.length === 0).length).toBeGreaterThan(0);
    expect(told.flat().filter(({ zone }) => zone !== undefined).length).toBeGreaterThan(0);
  });
});

/** Why something was kept back. */
function reasonsOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'step-held':
    case 'step-skipped':
    case 'message-held':
    case 'message-withheld':
    case 'listing-notice-held':
      return fact.reasons;
    default:
      return [];
  }
}

const factsOf = (lives: readonly Life[]) =>
  lives.flatMap(({ evidence }) =>
    evidence.lives.flatMap(({ entries }) => entries.map(({ fact }) => fact)),
  );
