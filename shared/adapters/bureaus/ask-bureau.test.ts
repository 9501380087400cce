import { expect, test } from 'vitest';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { CreditAssessmentId } from '#shared/domain/values/ids.ts';
import { askBureau } from './ask-bureau.ts';

const key = CreditAssessmentId.parse('a'.repeat(32));
const ask = (taxId: string, withHistory = true, asked = key) =>
  askBureau('sandbox', { key: asked, taxId: TaxId.parse(taxId), withHistory });

test('the sandbox says the same of the same CPF, whoever asks and whenever', async () => {
  const first = await ask('52998224725');
  const second = await ask('52998224725', true, CreditAssessmentId.parse('b'.repeat(32)));
  expect({ ...second, protocol: first.protocol }).toEqual(first);
  expect(await ask('11144477735')).not.toEqual(first);
});

test('the history comes only where the person’s authorisation goes along', async () => {
  expect((await ask('52998224725', false)).history).toBeNull();
  expect((await ask('52998224725')).history).toMatchObject({ openCredits: expect.any(Number) });
});

test('of a document that ends in zero it knows nothing, and that is an answer', async () => {
  expect(await ask('12345600110')).toEqual({
    protocol: 'SANDBOX-aaaaaaaa',
    bureauScore: null,
    negativeRecords: null,
    protests: null,
    recentInquiries: null,
    history: null,
  });
});
