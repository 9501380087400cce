import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../parts/failure.tsx';

const FATES = [
  ['read', 'Marcar como lida'],
  ['failed', 'Dizer que o número não tem WhatsApp'],
] as const;

/** Lets a WhatsApp message be read, or fail, as Meta would tell it. */
export function FateButtons({ messageId }: { readonly messageId: string }) {
  const queries = useQueryClient();
  const tell = useMutation({
    mutationFn: async (fate: string) => {
      const response = await fetch('/local/outbox/fates', {
        method: 'POST',
        body: JSON.stringify({ messageId, fate }),
      });
      if (!response.ok) throw new Error('Nada foi dito; a execução local ainda está viva?');
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['outbox'] }),
  });
  return (
    <Group gap="xs">
      {FATES.map(([fate, label]) => (
        <Button
          key={fate}
          size="compact-sm"
          variant="default"
          loading={tell.isPending}
          onClick={() => tell.mutate(fate)}
        >
          {label}
        </Button>
      ))}
      {tell.error && <Failure error={tell.error} />}
    </Group>
  );
}
