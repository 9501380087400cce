import { AppShell, Box, Burger, Group, Loader, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Me } from '#events/api/configuration.ts';
import { Failure } from '../parts/failure.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { CredorProvider } from '../session/credor.tsx';
import { readConfig } from '../session/identity.ts';
import { useApi, useSession } from '../session/session.tsx';
import { ClockBar } from './clock-bar.tsx';
import { CredorChoice } from './credor-choice.tsx';
import { Places } from './places.tsx';
import styles from './shell.module.css';

// The way in is seen once, and the menu opens on a click: neither should delay the page.
const SignInPage = lazy(() => import('../session/sign-in-page.tsx'));
const AccountMenu = lazy(() => import('./account-menu.tsx'));

/** The frame of every page; without a session, the way in. */
export function Shell() {
  const { api } = useSession();
  return (
    <Suspense fallback={<Loader m="xl" aria-label="Carregando" />}>
      {api ? <SignedIn /> : <SignInPage />}
    </Suspense>
  );
}

function SignedIn() {
  const api = useApi();
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.get(Me, '/me'), staleTime: Infinity });
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Loader m="xl" aria-label="Carregando" />;
  if (me.data.credores.length === 0)
    return (
      <Nothing icon={IconBuildingStore} title="Nenhum credor para você">
        Peça a um admin que lhe dê acesso a um credor ({me.data.email}).
      </Nothing>
    );
  return (
    <CredorProvider me={me.data}>
      <Frame />
    </CredorProvider>
  );
}

function Frame() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const config = useQuery({ queryKey: ['config'], queryFn: readConfig, staleTime: Infinity });
  const isLocal = config.data?.local ?? false;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <a href="#conteudo" className={styles['skip']}>
          Pular para o conteúdo
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
            <Group gap="xs" visibleFrom="xs">
              <img src="/regua.svg" alt="" width={28} height={28} />
              <Text fw={700} size="lg">
                Régua
              </Text>
            </Group>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {isLocal && <ClockBar />}
            <Suspense fallback={<Box w={34} />}>
              <AccountMenu />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={styles['navbar']}>
        <CredorChoice />
        <Places isLocal={isLocal} onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="conteudo" tabIndex={-1} className={styles['main']}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
