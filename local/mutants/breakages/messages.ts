import type { Mutant } from '../mutant.ts';

const SENDING = 'functions/messages/send-message/send-message.test.ts';
const SENDING_GATE = 'functions/messages/send-message/send-message-gate.test.ts';
const SENDERS = 'shared/adapters/channels/senders.test.ts';
const DELIVERY = 'functions/messages/record-delivery/record-delivery.test.ts';

/** Claim before contact: nobody is written to twice, and no doubt is forgotten. */
export const MESSAGE_MUTANTS: readonly Mutant[] = [
  {
    name: 'message-not-claimed',
    law: 'A message is decided once: what was held, refused or withheld does not leave when its queue repeats it.',
    file: 'functions/messages/send-message/claim-message.ts',
    find: "const claims = [{ kind: 'message', cause: messageId, expiresAt }];",
    replace: 'const claims = [{ kind: "message", cause: messageId, expiresAt }].slice(1);',
    tests: [SENDING, SENDING_GATE],
  },
  {
    name: 'sent-before-the-claim',
    law: 'A message is claimed before it leaves.',
    file: 'functions/messages/send-message/send-message.ts',
    find: `  const { outcome, claimed } = await claimMessage(deps, turn);
  if (claimed === null) return outcome;

  const unsubscribeUrl = unsubscribeUrlOf(deps.publicUrl, token);
  const { sending, debtor } = claimed;
  const answer = await handOver(deps.senders, turn, sending, unsubscribeUrl, deps.now());
`,
    replace: `  const { client } = deps.table;
  const send = (command) =>
    'TransactItems' in command.input ? Promise.resolve({}) : client.send(command);
  const rehearsed = { ...deps, table: { ...deps.table, client: { send } } };
  const { claimed } = await claimMessage(rehearsed, turn);
  if (claimed === null) return (await claimMessage(deps, turn)).outcome;

  const unsubscribeUrl = unsubscribeUrlOf(deps.publicUrl, token);
  const { sending, debtor } = claimed;
  const answer = await handOver(deps.senders, turn, sending, unsubscribeUrl, deps.now());
  await claimMessage(deps, turn);
`,
    tests: [SENDING],
  },
  {
    name: 'claim-of-a-dead-delivery-taken-for-done',
    law: 'Of a message that was claimed somebody writes down what became of it, or that nobody knows.',
    file: 'functions/messages/send-message/claim-message.ts',
    find: "if (outcome === 'already-done' && (await isUnderWay(deps, turn)))",
    replace: "if (outcome === 'already-done' && !(await isUnderWay(deps, turn)))",
    tests: ['functions/messages/send-message/overtaken.test.ts'],
  },
  {
    name: 'doubt-taken-for-a-busy-channel',
    law: 'A message whose fate is unknown is never sent again.',
    file: 'functions/messages/send-message/hand-over.ts',
    find: "return { outcome: 'uncertain', detail: error.detail };",
    replace: "return { outcome: 'busy', detail: error.detail };",
    tests: [SENDING],
  },
  {
    name: 'crash-takes-the-doubt-along',
    law: 'A message that was claimed and has no answer stands as a doubt in the history.',
    file: 'shared/domain/message/decide-sending.ts',
    find: "if (line?.state === 'claimed') {",
    replace: "if (line?.state === 'uncertain') {",
    tests: [SENDING],
  },
  {
    name: 'e-mail-tried-again-on-time-out',
    law: 'Nobody below the claim tries again by himself.',
    file: 'shared/adapters/channels/email-ses.ts',
    find: 'new SESv2Client({ ...config, maxAttempts: 1 });',
    replace: 'new SESv2Client({ ...config, maxAttempts: 3 });',
    tests: [SENDERS],
  },
  {
    name: 'sms-tried-again-on-time-out',
    law: 'Nobody below the claim tries again by himself.',
    file: 'shared/adapters/channels/sms-sns.ts',
    find: 'new SNSClient({ ...config, maxAttempts: 1 });',
    replace: 'new SNSClient({ ...config, maxAttempts: 3 });',
    tests: [SENDERS],
  },
  {
    name: 'server-error-taken-for-a-refusal',
    law: 'An error of the channel’s own may have come after the message left.',
    file: 'shared/adapters/channels/send-failure.ts',
    find: 'throw new UncertainOutcome(`${name} ${status}`);',
    replace: 'throw new ChannelBusy(`${name} ${status}`);',
    tests: [SENDERS],
  },
  {
    name: 'held-message-never-comes-back',
    law: 'A message that the gate holds at the last moment has its step decided again.',
    file: 'functions/messages/send-message/claim-message.ts',
    find: 'return { facts, claims, next: planAfter(record, facts, rules, { debtorId, at }) };',
    replace: 'return { facts, claims };',
    tests: [SENDING_GATE],
  },
  {
    name: 'busy-channel-loses-the-step',
    law: 'A channel that takes nothing gives the step back.',
    file: 'functions/messages/send-message/record-answer.ts',
    find: 'return { facts, next: planAfter(record, facts, rules, { debtorId, at }) };',
    replace: 'return { facts };',
    tests: [SENDING],
  },
  {
    name: 'stranger-told-of-the-debt',
    law: 'Whoever nobody has confirmed reads no amount and no debt (CDC art. 42).',
    file: 'shared/domain/message/decide-sending.ts',
    find: 'const confirmed = !isNeutral(purpose.kind, contact) && contact.confirmed;',
    replace: 'const confirmed = contact.value !== null;',
    tests: [SENDING],
  },
  {
    name: 'debt-of-another-credor-shown',
    law: 'A message never mixes two credores.',
    file: 'shared/domain/message/template-facts.ts',
    find: 'const due = caseDue(collected, credor.credorId, today, moneyRules);',
    replace: `const due = {
    debts: record.cases.flatMap(
      ({ credorId }) => credor.credorId && caseDue(collected, credorId, today, moneyRules).debts,
    ),
  };`,
    tests: ['shared/domain/message/template-facts.test.ts'],
  },
  {
    name: 'message-of-a-debt-that-was-paid',
    law: 'A step that was for another debt than the oldest open one does not leave.',
    file: 'shared/domain/message/decide-sending.ts',
    find: 'return anchor !== null && anchor !== purpose.anchor;',
    replace: 'return anchor !== null && anchor < purpose.anchor;',
    tests: [SENDING_GATE],
  },
  {
    name: 'complaint-goes-unheard',
    law: 'Whoever complains or answers SAIR hears no more by that channel.',
    file: 'shared/domain/message/decide-delivery.ts',
    find: 'const isNewOptOut = optOut !== null && !record.debtor.optedOut.includes(channel);',
    replace: "const isNewOptOut = optOut === 'reply' && !record.debtor.optedOut.includes(channel);",
    tests: [DELIVERY],
  },
  {
    name: 'delivery-told-twice-counts-twice',
    law: 'Each news of a message is written once, however often the queue brings it.',
    file: 'functions/messages/record-delivery/record-delivery.ts',
    find: "const claims = [{ kind: 'delivery', cause, expiresAt }];",
    replace: 'const claims = [{ kind: "delivery", cause, expiresAt }].slice(1);',
    tests: [DELIVERY],
  },
];
