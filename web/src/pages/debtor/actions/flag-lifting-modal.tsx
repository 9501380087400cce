import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { FLAG_NAMES } from '../../../parts/words.ts';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** A mark was a mistake, or does not hold any more. */
export function FlagLiftingModal({ debtor: { debtorId, flags }, close }: Props) {
  const [flag, setFlag] = useState<string | undefined>(flags[0]?.flag);
  const lift = useDebtorAction(debtorId, `flags/${flag ?? ''}`, 'Marca retirada.', close, 'DELETE');
  return (
    <ActionModal
      title="Retirar marca"
      verb="Retirar"
      opened
      close={close}
      act={() => lift.mutate({})}
      isActing={lift.isPending}
      error={lift.error}
      isReady={flag !== undefined}
    >
      <Radio.Group label="Qual marca não vale mais" value={flag ?? null} onChange={setFlag}>
        <Stack gap="xs" mt="xs">
          {flags.map((noted) => (
            <Radio key={noted.flag} value={noted.flag} label={FLAG_NAMES[noted.flag]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        A régua volta a andar de onde o calendário a põe.
      </Text>
    </ActionModal>
  );
}
