import { StudyId } from '#shared/domain/experiment/study.ts';
import { ArmId, CarteiraId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const ONCE = 'a case enters each study once, and its arm never changes';
const STAYS = 'nobody is moved out of the version of their arm while the experiment runs';
const ADDS_UP = 'a study adds up to what its cases were sent and paid within their days';

const assigned = (the: Tampering, armId: string): FactOf<'arm-assigned'> => ({
  type: 'arm-assigned',
  credorId: the.ids().credorId,
  carteiraId: CarteiraId.parse('inicial'),
  studyId: StudyId.parse('prova-de-quebra'),
  armId: ArmId.parse(armId),
  measure: { days: 12, capAmount: centavos(60_000) },
});

/** The laws of experiments, each broken. */
export const STUDY_BREACHES: readonly BreachExample[] = [
  [
    ONCE,
    'a case is assigned twice',
    (the) => the.afterwards(assigned(the, 'a'), assigned(the, 'b')),
    /was a, and is assigned to again/,
  ],
  [
    ONCE,
    'a case stands in another arm',
    (the) =>
      the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({
          ...known,
          arms: [{ studyId: StudyId.parse('prova-de-quebra'), armId: ArmId.parse('b') }],
        })),
      })),
    /is b, and was in no arm/,
  ],
  [
    STAYS,
    'a move takes a case along',
    (the) => {
      const { credorId } = the.ids();
      const regua = the.contact.before.cases.find((known) => known.credorId === credorId)?.regua;
      if (regua === undefined) throw new Error('the debtor of the examples has a case');
      const moved: FactOf<'case-regua-moved'> = {
        type: 'case-regua-moved',
        credorId,
        from: regua,
        to: { ...regua, version: 99 },
        anchor: null,
        passed: [],
        answered: [],
      };
      const tried = { credorId, experimentId: 'prova-de-quebra', startedAt: 0, stoppedAt: null };
      return { ...the.afterwards(assigned(the, 'a'), moved), tried: [tried] };
    },
    /moved although prova-de-quebra ran/,
  ],
  ...['cases', 'contacts', 'costMicros'].map(
    (unit): BreachExample => [
      ADDS_UP,
      `${unit} are counted twice`,
      (the) => ({
        studies: new Map(
          [...the.evidence.studies].map(([name, sum]) => [
            name,
            name.endsWith(` ${unit}`) ? 2n * sum : sum,
          ]),
        ),
      }),
      new RegExp(`${unit} is \\d+, and should be`),
    ],
  ),
];
