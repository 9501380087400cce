import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { TextTestAccepted, TriedTextList } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { fateText } from './test-fate.ts';
import { priceText } from './words.ts';

/** News of a test come while its author waits for it. */
const LOOK_AGAIN_MS = 5_000;

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
  const asked = sending.data;
  const tests = useQuery({
    queryKey: ['text-tests', credor.credorId],
    queryFn: () => api.get(TriedTextList, `/text-tests?credorId=${credor.credorId}`),
    enabled: asked !== undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const tried = tests.data?.items.find(({ at, to }) => at === asked?.at && to === asked?.to);
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
          {asked
            ? `${sentText(asked)}${tried ? ` O que houve: ${fateText(tried)}.` : ''}`
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
