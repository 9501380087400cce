import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';
import { errorsOf } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useCreditAction } from './use-credit-action.ts';

/** Asks for an assessment; what is wrong is said beside its field. */
export function NewAssessmentModal({ close }: { readonly close: () => void }) {
  const { credor } = useCredor();
  const [taxId, setTaxId] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const [months, setMonths] = useState<number | null>(12);
  const [monthlyIncome, setIncome] = useState<number | null>(null);
  const [signedOn, setSignedOn] = useState('');
  const assess = useCreditAction('/credit-assessments', 'Análise feita.', close);
  const errors = errorsOf(assess.error);
  return (
    <ActionModal
      title="Nova análise de crédito"
      verb="Analisar"
      opened
      close={close}
      act={() =>
        assess.mutate({
          credorId: credor.credorId,
          applicant: { taxId },
          amount,
          months,
          monthlyIncome,
          historyAuthorisedOn: signedOn === '' ? null : signedOn,
        })
      }
      isActing={assess.isPending}
      error={errors.size > 0 ? null : assess.error}
      isReady={taxId.trim() !== '' && amount !== null && months !== null}
    >
      <TextInput
        label="CPF ou CNPJ"
        value={taxId}
        onChange={(event) => setTaxId(event.currentTarget.value)}
        error={errors.get('applicant.taxId')}
        autoComplete="off"
        data-autofocus
      />
      <FigureField
        label="Valor pedido"
        unit="reais"
        value={amount}
        onChange={setAmount}
        error={errors.get('amount')}
      />
      <FigureField
        label="Prazo, em meses"
        unit="count"
        value={months}
        onChange={setMonths}
        max={120}
        error={errors.get('months')}
      />
      <FigureField
        label="Renda mensal declarada"
        description="Em branco, a parcela não é comparada com nada."
        unit="reais"
        value={monthlyIncome}
        onChange={setIncome}
        error={errors.get('monthlyIncome')}
      />
      <TextInput
        type="date"
        label="Autorizou o histórico no birô em"
        description="Só com autorização prévia e específica da pessoa (Lei 12.414/2011, art. 4º, IV, b)."
        value={signedOn}
        onChange={(event) => setSignedOn(event.currentTarget.value)}
        error={errors.get('historyAuthorisedOn')}
      />
    </ActionModal>
  );
}
