import { CreditAssessmentView, CreditReplay } from '#events/api/credit.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { publishCreditPolicy } from '#local/sample/credit-policy.ts';
import type { Person } from '#local/sample/person.ts';
import type { World } from '#local/world.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { insist } from './insist.ts';

/** One request for credit, all that it was answered with, and what came of making the assessment again. */
export type AskedCredit = {
  readonly person: Person;
  readonly credorId: string;
  readonly answers: readonly CreditAssessmentView[];
  readonly replay: CreditReplay | null;
};

const SHARE = 0.3;
const TIMES = 2;

/** Some people of the town ask for credit; whoever sends their request sends it twice, under the same key. */
export async function askForCredit(
  world: World,
  people: readonly Person[],
  seed: number,
): Promise<readonly AskedCredit[]> {
  const dice = diceOf(seed);
  for (const { credorId } of SAMPLE_CREDORES)
    await insist(world, () => publishCreditPolicy(world, credorId));
  const asked: AskedCredit[] = [];
  for (const person of people) {
    if (!dice.chance(SHARE)) continue;
    const { credorId } = dice.pick(SAMPLE_CREDORES);
    const body = {
      credorId,
      applicant: { taxId: person.cpf },
      amount: dice.between(10_000, 900_000),
      months: dice.between(1, 36),
      monthlyIncome: dice.chance(0.7) ? dice.between(150_000, 900_000) : null,
    };
    const key = { 'idempotency-key': `pedido ${asked.length}` };
    const answers: CreditAssessmentView[] = [];
    for (let time = 0; time < TIMES; time++) {
      const told = await insist(world, () =>
        asAdmin(world, 'POST', '/api/credit-assessments', body, key),
      );
      if (told) answers.push(CreditAssessmentView.parse(told));
    }
    const [first] = answers;
    const path = `/api/credit-assessments/${first?.assessmentId}/replay`;
    const again = first ? await insist(world, () => asAdmin(world, 'GET', path)) : null;
    asked.push({
      person,
      credorId,
      answers,
      replay: again === null ? null : CreditReplay.parse(again),
    });
  }
  return asked;
}
