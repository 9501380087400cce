import { Button, Center, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { DebtorCards } from './debtor-cards.tsx';
import { DebtorTable } from './debtor-table.tsx';
import { SearchBar } from './search-bar.tsx';
import { useDebtors } from './use-debtors.ts';

const TYPING_MS = 250;
const route = getRouteApi('/devedores');

/** The people of one credor's book. */
export function DebtorsPage() {
  const { credor } = useCredor();
  const { situacao: status } = route.useSearch();
  const navigate = route.useNavigate();
  const remembered = useLocation({ select: ({ state }) => state.searchText ?? '' });
  const [text, setText] = useState(remembered);
  const [settledText] = useDebouncedValue(text, TYPING_MS);
  const found = useDebtors({ credorId: credor.credorId, text: settledText.trim(), status });
  const look = (situacao: typeof status, searchText: string) => {
    setText(searchText);
    void navigate({ search: { situacao }, state: { searchText }, replace: true });
  };
  return (
    <Stack gap="sm">
      <PageHeading title="Devedores">
        <Text size="sm" c="dimmed" role="status">
          {found.data && countText(found.data.length, found.hasNextPage)}
        </Text>
      </PageHeading>
      <SearchBar
        text={text}
        onText={(typed) => look(status, typed)}
        status={status}
        onStatus={(chosen) => look(chosen, text)}
      />
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={12} />}
      {found.data && found.data.length > 0 && (
        <>
          <DebtorTable rows={found.data} />
          <DebtorCards rows={found.data} />
        </>
      )}
      {found.data?.length === 0 && !found.hasNextPage && (
        <Nothing icon={IconUserSearch} title="Ninguém por aqui">
          Procure pelo começo do nome, pelo CPF ou CNPJ inteiro ou pelo número da dívida; ou importe
          uma carteira.
        </Nothing>
      )}
      {found.hasNextPage && (
        <Center>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            Carregar mais
          </Button>
        </Center>
      )}
    </Stack>
  );
}

function countText(count: number, hasMore: boolean): string {
  if (hasMore) return `${formatCount(count)} primeiros, por nome`;
  return count === 1 ? '1 devedor' : `${formatCount(count)} devedores`;
}
