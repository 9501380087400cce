import { AppShell, Burger, Group, Loader, NavLink, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconChartBar,
  IconFileImport,
  IconInbox,
  IconReportMoney,
  IconStairsUp,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Me } from '#events/api/configuration.ts';
import { Failure } from '../parts/failure.tsx';
import { CredorProvider, useCredor } from '../session/credor.tsx';
import { readConfig } from '../session/identity.ts';
import { useApi, useSession } from '../session/session.tsx';
import { SignInPage } from '../session/sign-in-page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { ClockBar } from './clock-bar.tsx';

const PLACES = [
  { to: '/', label: 'Visão geral', icon: IconChartBar },
  { to: '/devedores', label: 'Devedores', icon: IconUsers },
  { to: '/regua', label: 'Régua', icon: IconStairsUp },
  { to: '/importacoes', label: 'Importações', icon: IconFileImport },
  { to: '/conciliacao', label: 'Conciliação', icon: IconReportMoney },
] as const;
const OUTBOX = { to: '/caixa-de-saida', label: 'Caixa de saída', icon: IconInbox } as const;

/** The frame of every page; without a session, the way in. */
export function Shell() {
  const { api } = useSession();
  return api ? <SignedIn /> : <SignInPage />;
}

function SignedIn() {
  const api = useApi();
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.get(Me, '/me'), staleTime: Infinity });
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Loader m="xl" aria-label="Carregando" />;
  return (
    <CredorProvider me={me.data}>
      <Frame />
    </CredorProvider>
  );
}

function Frame() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const config = useQuery({ queryKey: ['config'], queryFn: readConfig, staleTime: Infinity });
  const isLocal = config.data?.local ?? false;
  const places = isLocal ? [...PLACES, OUTBOX] : PLACES;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
            <img src="/regua.svg" alt="" width={28} height={28} />
            <Text fw={700} size="lg" visibleFrom="xs">
              Régua
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {isLocal && <ClockBar />}
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <Stack gap="sm" component={ScrollArea}>
          <CredorChoice />
          <nav aria-label="Páginas">
            {places.map(({ to, label, icon: Icon }) => (
              <NavLink
                key={to}
                component={Link}
                to={to}
                label={label}
                leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
                active={to === '/' ? pathname === '/' : pathname.startsWith(to)}
                onClick={close}
              />
            ))}
          </nav>
        </Stack>
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function CredorChoice() {
  const { me, credor, choose } = useCredor();
  return (
    <Select
      label="Credor"
      data={me.credores.map(({ credorId, name }) => ({ value: credorId, label: name }))}
      value={credor.credorId}
      onChange={(chosen) => chosen && choose(chosen)}
      allowDeselect={false}
    />
  );
}
