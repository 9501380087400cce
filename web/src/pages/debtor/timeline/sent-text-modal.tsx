import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SentText } from '#events/api/debtor.ts';
import { Failure } from '../../../parts/failure.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { MessageSheet } from '../../../parts/message-sheet.tsx';
import { useApi } from '../../../session/session.tsx';

type Which = {
  readonly debtorId: string;
  readonly messageId: string;
  readonly close: () => void;
};

/** The exact text that left, as it left. */
export function SentTextModal({ debtorId, messageId, close }: Which) {
  const api = useApi();
  const text = useQuery({
    queryKey: ['debtor', debtorId, 'text', messageId],
    queryFn: () => api.get(SentText, `/debtors/${debtorId}/texts/${messageId}`),
    staleTime: Infinity,
  });
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title="Mensagem enviada"
      closeButtonProps={{ 'aria-label': 'Fechar' }}
    >
      {text.isError && <Failure error={text.error} />}
      {text.isPending && <Loading rows={3} />}
      {text.data && <MessageSheet message={text.data} />}
    </Modal>
  );
}
