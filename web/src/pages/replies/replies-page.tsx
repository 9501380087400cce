import { Card, Stack, Text } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ReplyList } from '#events/api/reply.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { ReplyLine } from './reply-line.tsx';

/** What debtors wrote back and no rule could settle, the oldest first. */
export function RepliesPage() {
  const api = useApi();
  const { credor } = useCredor();
  const replies = useQuery({
    queryKey: ['replies', credor.credorId],
    queryFn: () => api.get(ReplyList, `/replies?credorId=${credor.credorId}`),
  });
  const items = replies.data?.items ?? [];
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Respostas">
        {items.length > 0 && (
          <Text size="sm" c="dimmed" role="status">
            {items.length === 1 ? '1 resposta espera' : `${formatCount(items.length)} esperam`}
          </Text>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        SAIR, “já paguei”, “não sou eu” e promessas com dia são atendidas sozinhas. O resto espera
        aqui por uma pessoa.
      </Text>
      {replies.isError && <Failure error={replies.error} retry={() => void replies.refetch()} />}
      {replies.isPending && <Loading rows={4} height={96} />}
      {replies.data && items.length === 0 && (
        <Nothing icon={IconMessageReply} title="Nenhuma resposta espera">
          O que foi entendido está na linha do tempo de cada devedor.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0} component="ol" m={0} style={{ listStyle: 'none' }}>
          {items.map((reply) => (
            <ReplyLine key={reply.id} reply={reply} />
          ))}
        </Card>
      )}
    </Stack>
  );
}
