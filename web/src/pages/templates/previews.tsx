import { Card, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TemplatePreview } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { MessageSheet } from '../../parts/message-sheet.tsx';
import { RealDebtor } from '../../parts/real-debtor.tsx';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { SendTest } from './send-test.tsx';
import { useTrial } from './use-template.ts';
import { priceText } from './words.ts';

type Props = {
  readonly document: Template;
  readonly language: Language;
  /** In that language. */
  readonly previews: readonly TemplatePreview[];
};

/** The text as it arrives, at invented people or at a real one, in the light and in the dark, with its price. */
export function Previews({ document, language, previews }: Props) {
  const [label, setLabel] = useState<string | null>(null);
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const { credor } = useCredor();
  const trial = useTrial(document, credor.credorId);
  const [real, setReal] = useState<TemplatePreview | null>(null);
  const shown =
    real ?? previews.find((preview) => preview.label === label) ?? previews[1] ?? previews[0];
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Group gap="xs" justify="space-between">
          <Select
            size="xs"
            aria-label="Para quem"
            data={previews.map((preview) => preview.label)}
            value={real ? null : (shown?.label ?? null)}
            placeholder={real?.label ?? 'Pessoa de exemplo'}
            onChange={(chosen) => {
              setReal(null);
              setLabel(chosen);
            }}
          />
          {document.channel === 'email' && (
            <SegmentedControl
              size="xs"
              aria-label="Aparência"
              data={[
                { value: 'light', label: 'Claro' },
                { value: 'dark', label: 'Escuro' },
              ]}
              value={scheme}
              onChange={(value) => setScheme(value === 'dark' ? 'dark' : 'light')}
            />
          )}
        </Group>
        {shown ? (
          <>
            <MessageSheet
              key={`${language} ${shown.label} ${scheme}`}
              message={{
                ...shown,
                to: shown.label,
                by: CHANNEL_NAMES[document.channel] ?? document.channel,
              }}
              scheme={scheme}
            />
            <Text size="sm" c="dimmed" role="status">
              {costOf(shown, document.channel)}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            O texto ainda não pode ser mostrado.
          </Text>
        )}
        <RealDebtor preview={trial.mutateAsync} show={setReal} />
        <SendTest document={document} language={language} />
      </Stack>
    </Card>
  );
}

function costOf(
  { characters, parts, costMicros }: TemplatePreview,
  channel: Template['channel'],
): string {
  const price = priceText(costMicros);
  switch (channel) {
    case 'email':
      return `${price} por e-mail`;
    case 'sms':
      return `${characters} caracteres, ${parts === 1 ? '1 parte' : `${parts} partes`}, ${price} por SMS`;
    case 'whatsapp':
      return `${characters} caracteres, ${price} por WhatsApp`;
    case 'voice':
      return `${characters} caracteres, ${parts === 1 ? '1 minuto começado' : `${parts} minutos começados`}, ${price} por ligação`;
  }
}
