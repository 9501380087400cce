import { Alert, Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { WhatsAppTextList } from '#events/api/template.ts';
import { NoContent } from '../../api/client.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { isReason, ReasonField } from '../../parts/reason-field.tsx';
import { useApi } from '../../session/session.tsx';
import { META_STATES } from '../templates/meta-states.ts';

type Told = WhatsAppTextList['items'][number];
type Waiting = { readonly text: Told; readonly task: Told['tasks'][number] };

/** What a gestor has to look after because Meta stopped a WhatsApp text or charges it as something else; nothing where nothing waits. */
export function TextTasks() {
  const api = useApi();
  const [closing, setClosing] = useState<Waiting | null>(null);
  const texts = useQuery({
    queryKey: ['whatsapp-texts'],
    queryFn: () => api.get(WhatsAppTextList, '/whatsapp-texts'),
  });
  if (texts.isError) return <Failure error={texts.error} retry={() => void texts.refetch()} />;
  const waiting = texts.data?.items.flatMap((text) => text.tasks.map((task) => ({ text, task })));
  return (
    <Stack gap="xs">
      {waiting?.map((one) => (
        <Alert key={one.text.language + one.task.taskId} color="orange" title={titleOf(one)}>
          <Text size="sm" mb="xs">
            {adviceOf(one)}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Concluir: ${titleOf(one)}`}
            onClick={() => setClosing(one)}
          >
            Concluir
          </Button>
        </Alert>
      ))}
      {closing && <CloseTextTask waiting={closing} close={() => setClosing(null)} />}
    </Stack>
  );
}

const titleOf = ({ text: { name, language }, task: { kind, told } }: Waiting): string =>
  kind === 'rests'
    ? `Modelo ${name} (${language}): ${META_STATES[told] ?? told}`
    : `Modelo ${name} (${language}): cobrado como ${told}`;

const adviceOf = ({ task: { kind, since } }: Waiting): string =>
  kind === 'rests'
    ? `Desde ${formatMoment(since)} nada sai com ele: veja o motivo na Meta e, se não for voltar, publique outro em Modelos.`
    : `A partir de ${formatMoment(since)} cada mensagem custa o preço dessa categoria: tire-o das réguas, ou aprove outro na Meta.`;

function CloseTextTask({
  waiting,
  close,
}: {
  readonly waiting: Waiting;
  readonly close: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const { name, language } = waiting.text;
  const { taskId } = waiting.task;
  const action = useMutation({
    mutationFn: () =>
      api.send(NoContent, 'POST', '/whatsapp-texts/tasks/close', { name, language, taskId, note }),
    onSuccess: async () => {
      notifications.show({ message: 'Tarefa concluída.' });
      await queries.invalidateQueries({ queryKey: ['whatsapp-texts'] });
      close();
    },
  });
  return (
    <ActionModal
      title={titleOf(waiting)}
      verb="Concluir tarefa"
      opened
      close={close}
      act={() => action.mutate()}
      isActing={action.isPending}
      error={action.error}
      isReady={isReason(note)}
    >
      <ReasonField label="O que foi feito" value={note} onChange={setNote} />
    </ActionModal>
  );
}
