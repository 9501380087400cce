import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { WhatsAppTextList } from '#events/api/template.ts';
import { APPROVED_AS } from '#shared/domain/message/whatsapp-texts.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { useApi } from '../../session/session.tsx';
import { META_STATES } from './meta-states.ts';

type Told = WhatsAppTextList['items'][number];

/** What Meta told of a WhatsApp text that somebody has to know: that nothing is sent with it, or that it costs something else. */
export function MetaStanding({ name }: { readonly name: string }) {
  const api = useApi();
  const texts = useQuery({
    queryKey: ['whatsapp-texts'],
    queryFn: () => api.get(WhatsAppTextList, '/whatsapp-texts'),
  });
  if (texts.isError) return <Failure error={texts.error} retry={() => void texts.refetch()} />;
  const told = texts.data?.items.filter((text) => text.name === name) ?? [];
  return (
    <Stack gap="xs">
      {told.map((text) => (
        <Standing key={text.language} text={text} />
      ))}
    </Stack>
  );
}

function Standing({ text: { language, status, categories, isResting } }: { readonly text: Told }) {
  const moved = categories.at(-1);
  return (
    <>
      {isResting && status && (
        <Alert color="red" title={`${META_STATES[status.state] ?? status.state} (${language})`}>
          Desde {formatMoment(status.at)}
          {status.reason === '' ? '' : `, por ${status.reason}`}. Nada sai com este modelo: os
          passos da régua usam o canal seguinte, e o histórico diz por quê.
        </Alert>
      )}
      {moved && moved.category !== APPROVED_AS && (
        <Alert color="orange" title={`Cobrado como ${moved.category} (${language})`}>
          A partir de {formatMoment(moved.since)} cada mensagem custa o preço dessa categoria na
          tabela de preços.
        </Alert>
      )}
    </>
  );
}
