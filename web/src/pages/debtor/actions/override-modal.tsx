import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { type OverrideChange, SHIFT_DAYS_MAX } from '#shared/domain/case/override.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { FigureField } from '../../../parts/figure-field.tsx';
import { formatReais } from '../../../parts/format.ts';
import { CHANNEL_NAMES } from '../../../parts/words.ts';
import { CaseChoice } from './case-choice.tsx';
import { MotiveChoice } from './motive-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';
import { useLadderSteps } from './use-ladder-steps.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };
type Kind = OverrideChange['kind'];

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'skip', label: 'Não fazer um passo' },
  { value: 'channel', label: 'Usar só um canal' },
  { value: 'shift', label: 'Andar alguns dias mais tarde' },
];
/** Stands for the whole ladder, and for every debt of the case. */
const ALL = '*';

/** Something is done otherwise for one case, or one debt, than its régua says. */
export function OverrideModal({ debtor: { debtorId, cases }, close }: Props) {
  const going = cases.filter(({ status }) => status !== 'settled');
  const [credorId, setCredorId] = useState(going[0]?.credorId);
  const known = going.find((one) => one.credorId === credorId);
  const [debtId, setDebtId] = useState(ALL);
  const [kind, setKind] = useState<Kind>('skip');
  const [stepId, setStepId] = useState(ALL);
  const [channel, setChannel] = useState('email');
  const [days, setDays] = useState<number | null>(3);
  const [motive, setMotive] = useState<string | null>(null);
  const steps = useLadderSteps(known?.regua, kind !== 'shift');
  const override = useDebtorAction(debtorId, 'overrides', 'Exceção registrada.', close);
  const change = {
    kind,
    ...(stepId !== ALL && { stepId }),
    ...(kind === 'channel' && { channel }),
    ...(kind === 'shift' && { days }),
  };
  const open = known?.debts.filter(({ status }) => status === 'open') ?? [];
  return (
    <ActionModal
      title="Abrir exceção na régua"
      verb="Registrar exceção"
      opened
      close={close}
      act={() => override.mutate({ credorId, ...(debtId !== ALL && { debtId }), change, motive })}
      isActing={override.isPending}
      error={override.error}
      isReady={motive !== null && (kind !== 'skip' || stepId !== ALL)}
    >
      <CaseChoice
        cases={going}
        value={credorId}
        onChange={(chosen) => {
          setCredorId(going.find((one) => one.credorId === chosen)?.credorId);
          setDebtId(ALL);
          setStepId(ALL);
        }}
      />
      {open.length > 0 && (
        <Select
          label="Vale"
          data={[
            { value: ALL, label: 'para toda a cobrança' },
            ...open.map(({ debtId: value, description, externalId, principal }) => ({
              value,
              label: `enquanto a cobrança é de ${description || externalId}, ${formatReais(principal)}`,
            })),
          ]}
          value={debtId}
          onChange={(chosen) => chosen && setDebtId(chosen)}
          allowDeselect={false}
        />
      )}
      <Select
        label="O que muda"
        data={KINDS}
        value={kind}
        onChange={(chosen) => {
          setKind(KINDS.find(({ value }) => value === chosen)?.value ?? kind);
          setStepId(ALL);
        }}
        allowDeselect={false}
      />
      {kind === 'channel' && (
        <Select
          label="Canal"
          data={Object.entries(CHANNEL_NAMES).map(([value, label]) => ({ value, label }))}
          value={channel}
          onChange={(chosen) => chosen && setChannel(chosen)}
          allowDeselect={false}
        />
      )}
      {kind === 'shift' && (
        <FigureField
          label="Quantos dias mais tarde"
          unit="days"
          value={days}
          onChange={setDays}
          max={SHIFT_DAYS_MAX}
        />
      )}
      <Select
        label={kind === 'shift' ? 'Do passo em diante' : 'Passo'}
        placeholder="Escolha um passo"
        data={[
          ...(kind === 'skip'
            ? []
            : [{ value: ALL, label: kind === 'shift' ? 'do primeiro' : 'todos os passos' }]),
          ...steps,
        ]}
        value={kind === 'skip' && stepId === ALL ? null : stepId}
        onChange={(chosen) => chosen && setStepId(chosen)}
        allowDeselect={false}
      />
      <MotiveChoice value={motive} onChange={setMotive} />
      <Text size="sm" c="dimmed">
        O resto segue como a régua diz. A exceção pode ser desfeita, e aparece na cobrança e na
        história.
      </Text>
    </ActionModal>
  );
}
