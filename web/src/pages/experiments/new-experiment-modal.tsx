import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { useReguas } from '../regua/use-regua.ts';
import { ArmFields, type ArmDraft } from './arm-fields.tsx';
import { useCarteiraChoices } from '../../parts/carteiras.ts';
import { useExperimentAction } from './use-experiments.ts';

const CODE = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const FIRST_ARMS: readonly ArmDraft[] = [
  { armId: 'a', name: 'Como é hoje', weight: 1, regua: { reguaId: '', version: 1 } },
  { armId: 'b', name: '', weight: 1, regua: { reguaId: '', version: 1 } },
];

type Wish = { readonly taken: readonly string[]; readonly close: () => void };

/** Writes the draft of an experiment; the API says at which field it does not hold. */
export function NewExperimentModal({ taken, close }: Wish) {
  const carteiras = useCarteiraChoices();
  const { reguas } = useReguas();
  const save = useExperimentAction('Rascunho gravado.', close);
  const [code, setCode] = useState('');
  const [design, setDesign] = useState({
    carteiraId: '',
    name: '',
    arms: FIRST_ARMS,
    measure: { days: 30, capAmount: 200_000 },
    minimumCases: 400,
    minimumDays: 30,
  });
  const change = (changes: Partial<typeof design>) => setDesign({ ...design, ...changes });
  const isTaken = taken.includes(code);
  const isReady =
    CODE.test(code) &&
    !isTaken &&
    design.carteiraId !== '' &&
    design.arms.every(({ name, regua }) => name !== '' && regua.reguaId !== '');
  return (
    <ActionModal
      title="Novo experimento"
      verb="Gravar rascunho"
      opened
      close={close}
      act={() => save.mutate({ method: 'PUT', path: code, body: { expectedVersion: 0, design } })}
      isActing={save.isPending}
      error={save.error}
      isReady={isReady}
    >
      <TextInput
        label="Nome"
        value={design.name}
        maxLength={80}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Código"
        description="Letras minúsculas, números e hífens; não muda mais"
        value={code}
        maxLength={40}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isTaken ? 'Já existe um experimento com este código.' : null}
      />
      <Select
        label="Carteira"
        data={carteiras}
        value={design.carteiraId === '' ? null : design.carteiraId}
        onChange={(carteiraId) => change({ carteiraId: carteiraId ?? '' })}
      />
      {design.arms.map((arm, index) => (
        <ArmFields
          key={arm.armId}
          title={index === 0 ? 'Campeão' : `Desafiante ${index}`}
          arm={arm}
          reguas={reguas.data?.items ?? []}
          onChange={(changed) => change({ arms: design.arms.with(index, changed) })}
        />
      ))}
      <Group grow gap="xs" align="flex-end">
        <FigureField
          label="Contar por"
          unit="days"
          value={design.measure.days}
          max={180}
          onChange={(days) => change({ measure: { ...design.measure, days: days ?? 0 } })}
        />
        <FigureField
          label="Teto por caso"
          unit="reais"
          value={design.measure.capAmount}
          onChange={(capAmount) =>
            change({ measure: { ...design.measure, capAmount: capAmount ?? 0 } })
          }
        />
      </Group>
      <Group grow gap="xs" align="flex-end">
        <NumberInput
          label="Casos por grupo, no mínimo"
          value={design.minimumCases}
          min={100}
          hideControls
          onChange={(cases) => change({ minimumCases: Number(cases) })}
        />
        <FigureField
          label="Duração mínima"
          unit="days"
          value={design.minimumDays}
          max={365}
          onChange={(minimumDays) => change({ minimumDays: minimumDays ?? 0 })}
        />
      </Group>
    </ActionModal>
  );
}
