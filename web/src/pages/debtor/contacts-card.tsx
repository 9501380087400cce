import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceMobile, IconMail, IconPhone } from '@tabler/icons-react';
import type { DebtorView } from '#events/api/debtor.ts';
import { WAY_NAMES } from '#shared/domain/gate/contact-way.ts';
import { formatDate, formatPhone } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { CONTACT_HEALTH, CONTACT_KINDS, LEGAL_BASES } from '../../parts/words.ts';

type Contact = DebtorView['contacts'][number];

const ICONS = { email: IconMail, mobile: IconDeviceMobile, landline: IconPhone } as const;

/** How the person can be reached, how sure we are of it, and by what right we hold it. */
export function ContactsCard({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb="xs">
        Contatos
      </Title>
      <Stack gap="sm">
        {contacts.length === 0 && (
          <Text size="sm" c="dimmed">
            Nenhum e-mail ou telefone: ninguém pode ser avisado.
          </Text>
        )}
        {contacts.map((contact) => (
          <ContactLine key={contact.contactId} contact={contact} />
        ))}
      </Stack>
    </Card>
  );
}

function ContactLine({ contact }: { readonly contact: Contact }) {
  const { kind, value, source, basis, confidence, confirmed, health, whatsapp, bestFor } = contact;
  const Icon = ICONS[kind];
  const state = CONTACT_HEALTH[health] ?? { name: health, color: 'gray.6' };
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={18} stroke={1.6} aria-label={CONTACT_KINDS[kind]} style={{ flex: 'none' }} />
      <div>
        <Group gap={6}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {value === null ? 'apagado' : formatPhone(value)}
          </Text>
          <StatusBadge {...state} />
          {confirmed && <StatusBadge name="confirmado" color="regua.6" />}
        </Group>
        {bestFor.length > 0 && (
          <Text size="xs">
            O melhor agora por {bestFor.map((channel) => WAY_NAMES[channel]).join(', ')}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          Confiança {confidence} de 100 · origem: {source} · base legal: {LEGAL_BASES[basis]}
        </Text>
        {whatsapp && (
          <Text size="xs" c="dimmed">
            WhatsApp: consentiu em {formatDate(whatsapp.givenOn)}, origem: {whatsapp.source}
            {whatsapp.health === 'bounced' && ' (o número não tem WhatsApp)'}
          </Text>
        )}
      </div>
    </Group>
  );
}
