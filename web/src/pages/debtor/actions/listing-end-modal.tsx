import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListingView } from '#events/api/listing.ts';
import { NoContent } from '../../../api/client.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useApi } from '../../../session/session.tsx';

type Props = {
  readonly debtorId: string;
  readonly listing: ListingView;
  readonly close: () => void;
};

/** Cancels a listing that was not filed, or has one that was taken back. */
export function ListingEndModal({ debtorId, listing, close }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const isFiled = listing.status === 'filed' || listing.status === 'filing';
  const end = useMutation({
    mutationFn: () =>
      api.send(NoContent, 'DELETE', `/debtors/${debtorId}/listings/${listing.listingId}`, {}),
    onSuccess: async () => {
      close();
      notifications.show({ message: isFiled ? 'Retirada pedida.' : 'Registro cancelado.' });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
      await queries.invalidateQueries({ queryKey: ['listings'] });
    },
  });
  return (
    <ActionModal
      title={isFiled ? 'Mandar retirar o registro' : 'Cancelar o registro'}
      verb={isFiled ? 'Mandar retirar' : 'Cancelar o registro'}
      opened
      close={close}
      act={() => end.mutate()}
      isActing={end.isPending}
      error={end.error}
    >
      <Text size="sm">
        {isFiled
          ? 'O órgão tem de confirmar a retirada. Até lá ela é pedida todos os dias, e o prazo aparece aqui.'
          : 'Nada vai ao órgão. Para registrar esta dívida de novo, o aviso ao devedor recomeça do início.'}
      </Text>
    </ActionModal>
  );
}
