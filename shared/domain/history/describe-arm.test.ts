import { expect, test } from 'vitest';
import {
  CHOSEN_ARM,
  choiceStudyOf,
  controlStudyOf,
  HOLDOUT_ARM,
  PLAIN_ARM,
  studyOf,
} from '#shared/domain/experiment/study.ts';
import { ArmId, CarteiraId, ExperimentId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA } from '#shared/testing/records.ts';
import { describeArm } from './describe-arm.ts';

const measure = { days: 30, capAmount: centavos(200_000) };
const experiment = studyOf(ExperimentId.parse('tom-da-oferta'));

test.each([
  [controlStudyOf('inicial', 500, measure), HOLDOUT_ARM, 'Grupo de controle na carteira inicial'],
  [experiment, ArmId.parse('b'), 'Grupo b no experimento tom-da-oferta'],
  [choiceStudyOf(3), CHOSEN_ARM, 'A experiência escolhe canal e hora dos contatos'],
  [choiceStudyOf(3), PLAIN_ARM, 'Fica na régua como está escrita'],
])('a case that enters %s in the arm %s reads: %s', (studyId, armId, title) => {
  const described = describeArm({
    type: 'arm-assigned',
    credorId: AURORA,
    carteiraId: CarteiraId.parse('inicial'),
    studyId,
    armId,
    measure,
  });
  expect(described).toMatchObject({ kind: 'decisao', title });
  expect(described.why).toContain('Conta o que entrar em 30 dias.');
});
