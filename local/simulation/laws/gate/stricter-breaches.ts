import type { Fact } from '#shared/domain/history/entry.ts';
import { CarteiraId, CredorId, StepId } from '#shared/domain/values/ids.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { calledKnowing } from '#local/simulation/laws/examples/made-up-calls.ts';
import { type BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOURS = 'whoever owes a credor that asked for stricter hours is contacted within them';
const CAP = 'whoever is in a carteira that asked for a lower cap is written to no more than that';
const EIGHT_DAYS = 8 * 24 * 60;

/** The laws of what credores and carteiras asked for, broken. */
export const STRICTER_BREACHES: readonly BreachExample[] = [
  [
    HOURS,
    'a message leaves before they begin',
    (the) => movedAsking(the, '2026-08-04T12:30:00Z'),
    /does not want/,
  ],
  [
    HOURS,
    'it leaves on a Saturday',
    (the) => movedAsking(the, '2026-08-08T15:00:00Z'),
    /does not want/,
  ],
  [
    HOURS,
    'the team calls at night',
    (the) => calledKnowing(the, ...inCase(the, 'faculdade-horizonte')),
    /does not want/,
  ],
  [
    CAP,
    'one leaves every eight days',
    (the) => asking(the, 'loja-aurora').againAfter(EIGHT_DAYS, 2),
  ],
];

/** As if the person had owed this credor when they were written to, in the carteira that asked for something. */
const asking = (the: Tampering, credorId: string): Tampering =>
  new Tampering({ ...the.evidence, ...the.knowing(...inCase(the, credorId)) });

/** The same of the credor that asked for hours, with the message at another moment. */
function movedAsking(the: Tampering, moment: string): Partial<Evidence> {
  const asked = asking(the, 'faculdade-horizonte');
  return { ...asked.evidence, ...asked.movedTo(moment) };
}

function inCase(the: Tampering, name: string): readonly Fact[] {
  const credorId = CredorId.parse(name);
  const [only] = the.contact.life.record.cases;
  const known = the.contact.before.cases.find((one) => one.credorId === credorId);
  const carteiraId = CarteiraId.parse('inicial');
  if (only === undefined) return [];
  return known
    ? [
        {
          type: 'carteira-moved',
          credorId,
          carteiraId,
          stepId: StepId.parse('exemplo'),
          anchor: the.debt().dueDate,
        },
      ]
    : [{ type: 'case-opened', credorId, carteiraId, regua: only.regua }];
}
