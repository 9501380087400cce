import { carteiraName, StepExceptions } from '#shared/domain/carteira/step-exception.ts';
import { CarteiraId, ReguaId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

/** So that nothing has just happened. */
const A_WEEK_MS = 7 * 86_400_000;

export const CARTEIRA_BREACHES: readonly BreachExample[] = [
  [
    'whoever belongs in a carteira since the last night is in it',
    'a night passes over somebody',
    (the) =>
      the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({ ...known, carteiraId: CarteiraId.parse('esquecida') })),
      })),
    /is in esquecida and belongs in/,
  ],
  [
    'whatever has prescribed counts for no place in the work list since the last night',
    'a night forgets a debt of 2015',
    (the) => ({
      ...the.afterwards(
        the.debtCorrected({ dueDate: localDate('2015-01-02'), principal: centavos(90_000_000) }),
      ),
      now: the.evidence.now + A_WEEK_MS,
    }),
    /has prescribed, and its case counts it/,
  ],
  [
    'no message leaves by a step or a channel that the carteira leaves out',
    'the carteira of somebody who was written to wanted nothing of this channel',
    (the) => {
      const { channel, credorId } = the.contact.claim;
      const exceptions = StepExceptions.parse([
        { change: { kind: 'no-channel', channel }, why: 'exemplo' },
      ]);
      const places = the.contact.life.entries.flatMap(({ fact }) =>
        fact.type === 'case-opened' || fact.type === 'case-assessed' ? fact.carteiraId : [],
      );
      return {
        exceptions: new Map(places.map((place) => [carteiraName(credorId, place), exceptions])),
      };
    },
    /leaves out/,
  ],
  [
    'whoever is in a carteira with a régua for everybody follows it since the last night',
    'the night forgets the régua of a carteira',
    (the) => {
      const { credorId } = the.contact.claim;
      const places = the.contact.life.record.cases.map(({ carteiraId }) => carteiraId);
      return {
        tried: [],
        now: the.evidence.now + A_WEEK_MS,
        ownReguas: new Map(
          places.map((place) => [carteiraName(credorId, place), ReguaId.parse('esquecida')]),
        ),
      };
    },
    /instead of esquecida/,
  ],
];
