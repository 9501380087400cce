import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { CHANNEL_NAMES } from '../../../parts/words.ts';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The debtor asked the team to be left alone on one channel. */
export function OptOutModal({ debtor: { debtorId, optedOut }, close }: Props) {
  const open = Object.entries(CHANNEL_NAMES).filter(
    ([channel]) => !optedOut.some((known) => known === channel),
  );
  const [channel, setChannel] = useState<string | null>(null);
  const optOut = useDebtorAction(debtorId, 'opt-outs', 'Canal descadastrado.', close);
  return (
    <ActionModal
      title="Descadastrar canal"
      verb="Descadastrar"
      opened
      close={close}
      act={() => optOut.mutate({ channel })}
      isActing={optOut.isPending}
      error={optOut.error}
      isReady={channel !== null}
    >
      <Radio.Group label="Não quer mais receber por" value={channel} onChange={setChannel} required>
        <Stack gap="xs" mt="xs">
          {open.map(([value, name]) => (
            <Radio key={value} value={value} label={name} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        Vale para todos os credores. Só a própria pessoa volta atrás, pelo portal.
      </Text>
    </ActionModal>
  );
}
