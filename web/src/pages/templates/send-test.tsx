import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod';
import { TextTestAccepted } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { priceText } from './words.ts';

type Props = { readonly document: Template; readonly language: Language };

/** Sends a text as it is on the screen to whoever is writing it, in the name of the credor that is chosen. */
export function SendTest({ document, language }: Props) {
  const api = useApi();
  const { credor, me } = useCredor();
  const { templateId } = document;
  const sending = useMutation({
    mutationFn: () =>
      api.send(TextTestAccepted, 'POST', `/templates/${templateId}/tests`, {
        credorId: credor.credorId,
        document,
        language,
      }),
  });
  if (document.channel === 'voice' || !may(me, 'publish-texts')) return null;
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          loading={sending.isPending}
          onClick={() => sending.mutate()}
        >
          Enviar teste para mim
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {sending.data
            ? sentText(sending.data)
            : `Em nome de ${credor.name}, com uma pessoa inventada.`}
        </Text>
      </Group>
      {sending.error && <Failure error={sending.error} />}
    </>
  );
}

function sentText({ to, parts, costMicros }: z.infer<typeof TextTestAccepted>): string {
  const counted = parts === 1 ? '' : `${parts} partes, `;
  return `Enviado para ${to}, como teste: ${counted}${priceText(costMicros)}.`;
}
