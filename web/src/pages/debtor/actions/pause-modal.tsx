import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { ALL_CASES, LadderChoice } from './ladder-choice.tsx';
import { MotiveChoice } from './motive-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The team leaves a debtor alone until a day. */
export function PauseModal({ debtor: { debtorId, cases }, close }: Props) {
  const going = cases.filter(({ status }) => status !== 'settled');
  const [credorId, setCredorId] = useState(ALL_CASES);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [motive, setMotive] = useState<string | null>(null);
  const pause = useDebtorAction(debtorId, 'pause', 'Régua em pausa.', close);
  const request = {
    ...(credorId !== ALL_CASES && { credorId }),
    ...(from !== '' && { from }),
    until,
    motive,
  };
  return (
    <ActionModal
      title="Pausar a régua"
      verb="Pausar"
      opened
      close={close}
      act={() => pause.mutate(request)}
      isActing={pause.isPending}
      error={pause.error}
      isReady={until !== '' && motive !== null}
    >
      <LadderChoice cases={going} value={credorId} onChange={setCredorId} />
      <MotiveChoice value={motive} onChange={setMotive} />
      <TextInput
        type="date"
        label="Até o dia"
        description="Este dia ainda é de pausa."
        required
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Desde o dia"
        description="Em branco, a partir de agora. Um dia passado vale para o que ficou por fazer."
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Ninguém cobra nesse tempo, e o que cairia nele não é enviado depois. Acordos e promessas
        seguem com os seus prazos.
      </Text>
    </ActionModal>
  );
}
