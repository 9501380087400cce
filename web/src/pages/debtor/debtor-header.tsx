import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconClockPlay, IconLock, IconPlayerPause } from '@tabler/icons-react';
import type { DebtorView } from '#events/api/debtor.ts';
import { FIRST_LANGUAGE, LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { DebtorActions } from './actions/debtor-actions.tsx';
import styles from './debtor.module.css';
import { DossierButton } from './dossier-button.tsx';
import { FlagsAlert } from './flags-alert.tsx';
import { JoinsAlert } from './joins-alert.tsx';
import { NameButton } from './name-button.tsx';

const LISTING_BARS: Readonly<Record<NonNullable<DebtorView['listingBar']>, string>> = {
  minor: 'Menor de idade: não negativar',
  deceased: 'Falecida: não negativar',
  'court-order': 'Ordem judicial: não negativar',
};

/** Who it is, and the one thing that everybody asks: what happens next, and when. */
export function DebtorHeader({ debtor }: { readonly debtor: DebtorView }) {
  const { name, taxId, uf, language, optedOut, identityLocked, listingBar, next } = debtor;
  return (
    <Stack gap="xs">
      <a href="#linha-do-tempo" className={styles['skip']}>
        Ir para a linha do tempo
      </a>
      <TextLink to="/devedores" size="sm" w="fit-content">
        ← Devedores
      </TextLink>
      <PageHeading title={name}>
        <Group gap="xs">
          <NameButton debtor={debtor} />
          <DossierButton debtor={debtor} />
          <DebtorActions debtor={debtor} />
        </Group>
      </PageHeading>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {taxId}
          {uf && ` · ${uf}`}
          {language !== FIRST_LANGUAGE && ` · lê em ${LANGUAGE_NAMES[language]}`}
        </Text>
        {listingBar && <StatusBadge name={LISTING_BARS[listingBar]} color="red.7" />}
        {optedOut.map((channel) => (
          <StatusBadge
            key={channel}
            name={`Não quer ${CHANNEL_NAMES[channel] ?? channel}`}
            color="red.7"
          />
        ))}
      </Group>
      <Alert
        color={next.at === null ? 'gray' : 'regua'}
        title="O que acontece agora"
        icon={next.at === null ? <IconPlayerPause /> : <IconClockPlay />}
      >
        {next.text}
      </Alert>
      <FlagsAlert flags={debtor.flags} />
      <JoinsAlert debtor={debtor} />
      {identityLocked && (
        <Alert color="orange" icon={<IconLock />} title="Portal bloqueado">
          Erraram o documento vezes demais. Confirme com a pessoa e libere em Ações.
        </Alert>
      )}
    </Stack>
  );
}
