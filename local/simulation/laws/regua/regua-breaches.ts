import type { FactOf } from '#shared/domain/history/entry.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const SAID = 'nobody goes on in another version of a régua without a fact that says so';
const OVER = 'no step that a new version passed over is sent after all';

function moved(the: Tampering, from: number): FactOf<'case-regua-moved'> {
  const { credorId } = the.ids();
  const { claim, before } = the.contact;
  const { purpose } = claim;
  if (purpose.kind !== 'regua-step') throw new Error('the message of the examples is a step');
  const [known] = before.cases;
  if (known === undefined) throw new Error('the debtor of the examples has a case');
  const { reguaId, version } = known.regua;
  return {
    type: 'case-regua-moved',
    credorId,
    from: { reguaId, version: version + from },
    to: { reguaId, version: 99 },
    anchor: purpose.anchor,
    passed: [purpose.stepId, StepId.parse('outro')],
    answered: [],
  };
}

export const REGUA_BREACHES: readonly BreachExample[] = [
  [
    SAID,
    'a case stands on a version that nobody moved it to',
    (the) =>
      the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({ ...known, regua: { ...known.regua, version: 77 } })),
      })),
    /stands on padrao@77/,
  ],
  [
    SAID,
    'a move begins where the case was not',
    (the) => the.afterwards(moved(the, 5)),
    /but stood on/,
  ],
  [
    OVER,
    'a message leaves for a step that was passed over before',
    (the) => {
      const move = moved(the, 0);
      return the.withLife((life) => {
        const { messageId } = the.contact.claim;
        const at = life.entries.findIndex(
          ({ fact }) => fact.type === 'message-requested' && fact.messageId === messageId,
        );
        const [request] = life.entries.slice(at);
        if (!request) throw new Error('the message of the examples was asked for');
        const entry = { ...request, seq: request.seq - 1, fact: move };
        return { ...life, entries: life.entries.toSpliced(at, 0, entry) };
      });
    },
  ],
];
