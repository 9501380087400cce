import { Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DebtResult, type RejectedRow } from '#events/api/import.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useApi } from '../../session/session.tsx';

type Mend = {
  readonly credorId: string;
  readonly importId: string;
  readonly headers: readonly string[];
  readonly bad: RejectedRow;
  readonly close: () => void;
  readonly done: () => void;
};

/** The row was refused once more; the message says why. */
class StillWrong extends Error {
  override readonly name = 'StillWrong';
}

/** One refused row with its cells to set right; it goes in as if a file had brought it. */
export function MendModal({ credorId, importId, headers, bad, close, done }: Mend) {
  const api = useApi();
  const [cells, setCells] = useState<readonly string[]>(
    headers.map((_, index) => bad.fields[index] ?? ''),
  );
  const reasons = new Map(
    bad.column.split(' | ').map((column, index) => [column, bad.reason.split(' | ')[index]]),
  );
  const mend = useMutation({
    mutationFn: async () => {
      const row = Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']));
      const path = `/imports/${credorId}/${importId}/rows/${bad.row}`;
      const result = await api.send(DebtResult, 'POST', path, { cells: row });
      if (result.outcome === 'rejected') throw new StillWrong(result.reason);
      return result.reason;
    },
    onSuccess: (remark) => {
      const told = remark === undefined ? '.' : `, com ressalva: ${remark}.`;
      notifications.show({ message: `A linha ${bad.row} entrou${told}` });
      done();
      close();
    },
  });
  const again = mend.error instanceof StillWrong ? mend.error.message : null;
  return (
    <ActionModal
      title={`Corrigir a linha ${bad.row}`}
      verb="Importar a linha"
      opened
      close={close}
      act={() => mend.mutate()}
      isActing={mend.isPending}
      error={again === null ? mend.error : null}
    >
      <Stack gap="xs">
        {headers.map((header, index) => (
          <TextInput
            key={header}
            label={header}
            value={cells[index] ?? ''}
            error={mend.isIdle ? reasons.get(header) : undefined}
            onChange={({ currentTarget }) => setCells(cells.with(index, currentTarget.value))}
          />
        ))}
        {again !== null && (
          <Text size="sm" c="red.7" role="alert">
            Ainda não entra: {again}
          </Text>
        )}
      </Stack>
    </ActionModal>
  );
}
