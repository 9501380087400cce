import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { BulkLookUpView, EnrichmentView } from '#events/api/enrichment.ts';
import { useCarteiraChoices } from '../../parts/carteiras.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { formatCount, formatReais } from '../../parts/format.ts';
import { useStart } from './use-look-ups.ts';
import { SCOPES } from './words.ts';

type Props = {
  readonly policy: NonNullable<EnrichmentView['document']>;
  readonly close: () => void;
};
type Scope = BulkLookUpView['scope'];

const ALL = '';
const FIRST_BUDGET = 10_000;

/** Begins a job, after saying what it may cost at most. */
export function StartModal({ policy: { provider, price }, close }: Props) {
  const [carteiraId, setCarteira] = useState(ALL);
  const [scope, setScope] = useState<Scope>('unreached');
  const [budget, setBudget] = useState(FIRST_BUDGET);
  const carteiras = useCarteiraChoices();
  const start = useStart(close);
  const questions = price === 0 ? null : Math.floor(budget / price);
  return (
    <ActionModal
      title="Consultar muitos"
      verb="Começar"
      opened
      close={close}
      act={() =>
        start.mutate({ carteiraId: carteiraId === ALL ? null : carteiraId, scope, budget })
      }
      isActing={start.isPending}
      error={start.error}
    >
      <Select
        label="Carteira"
        data={[{ value: ALL, label: 'Todas' }, ...carteiras]}
        value={carteiraId}
        onChange={(value) => setCarteira(value ?? ALL)}
        allowDeselect={false}
      />
      <Select
        label="Quem"
        data={Object.entries(SCOPES).map(([value, label]) => ({ value, label }))}
        value={scope}
        onChange={(value) => setScope(value === 'everybody' ? value : 'unreached')}
        allowDeselect={false}
      />
      <FigureField
        label="Gastar no máximo"
        unit="reais"
        value={budget}
        onChange={(value) => setBudget(value ?? 0)}
      />
      <Text size="sm">
        {questions === null
          ? 'O provedor não cobra por pergunta.'
          : `Até ${formatCount(questions)} ${questions === 1 ? 'pergunta' : 'perguntas'} a ${formatReais(price)} ao provedor ${provider.name}.`}
      </Text>
      <Text size="sm" c="dimmed">
        O CPF ou CNPJ de cada pessoa vai ao provedor. Quem contesta, faleceu, é menor ou está
        superendividado não é consultado, nem quem já foi neste mês.
      </Text>
    </ActionModal>
  );
}
