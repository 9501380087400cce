import { Card, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import type { Draft } from './draft.ts';
import { UNCONFIRMED } from './words.ts';

type Fields = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly errorAt: ErrorAt;
};

const ALLOWED = (['nothing', 'neutral-only', 'anything'] as const).map((value) => ({
  value,
  label: UNCONFIRMED[value],
}));

/** The intervals and rests that there is one of each. */
export function RestFields({ draft, onChange, errorAt }: Fields) {
  const { minimumInterval, restAfterPayment, restAfterConversation } = draft;
  const { unconfirmedContacts, prescription, whatsapp, voiceMessages, confirmOptOut } = draft;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <TextInput
          label="Nome da política"
          value={draft.title}
          onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
          error={errorAt('title')}
        />
        <Group gap="xs" grow align="flex-end">
          <FigureField
            label="Minutos entre duas mensagens"
            unit="count"
            value={minimumInterval.minutes}
            onChange={(minutes) =>
              onChange({ ...draft, minimumInterval: { ...minimumInterval, minutes: minutes ?? 0 } })
            }
            error={errorAt('minimumInterval.minutes')}
          />
          <FigureField
            label="Horas de descanso depois de um pagamento"
            unit="count"
            value={restAfterPayment.hours}
            onChange={(hours) =>
              onChange({ ...draft, restAfterPayment: { ...restAfterPayment, hours: hours ?? 0 } })
            }
            error={errorAt('restAfterPayment.hours')}
          />
        </Group>
        <Group gap="xs" grow align="flex-end">
          {restAfterConversation && (
            <FigureField
              label="Horas de descanso depois de uma conversa"
              unit="count"
              value={restAfterConversation.hours}
              onChange={(hours) =>
                onChange({
                  ...draft,
                  restAfterConversation: { ...restAfterConversation, hours: hours ?? 0 },
                })
              }
              error={errorAt('restAfterConversation.hours')}
            />
          )}
          <FigureField
            label="Anos até a prescrição"
            unit="count"
            value={prescription.years}
            onChange={(years) =>
              onChange({ ...draft, prescription: { ...prescription, years: years ?? 0 } })
            }
            error={errorAt('prescription.years')}
          />
        </Group>
        <Select
          label="O que vai a um contato que ninguém confirmou"
          data={ALLOWED}
          value={unconfirmedContacts.allow}
          onChange={(picked) => {
            const allow = ALLOWED.find(({ value }) => value === picked)?.value;
            if (allow)
              onChange({ ...draft, unconfirmedContacts: { ...unconfirmedContacts, allow } });
          }}
          allowDeselect={false}
          error={errorAt('unconfirmedContacts.allow')}
        />
        {confirmOptOut && (
          <Switch
            label="Confirmar a saída a quem responde SAIR"
            description="Uma última mensagem, na hora, pelo mesmo canal; não fala de dívida."
            checked={confirmOptOut.on}
            onChange={(event) =>
              onChange({
                ...draft,
                confirmOptOut: { ...confirmOptOut, on: event.currentTarget.checked },
              })
            }
            error={errorAt('confirmOptOut.on')}
          />
        )}
        {whatsapp && (
          <Switch
            label="Enviar por WhatsApp a quem consentiu"
            description="A política da Meta sobre cobrança de dívidas é ambígua: consulte o jurídico antes. O que vale para SMS vale para o WhatsApp."
            checked={whatsapp.allowed}
            onChange={(event) =>
              onChange({
                ...draft,
                whatsapp: { ...whatsapp, allowed: event.currentTarget.checked },
              })
            }
            error={errorAt('whatsapp.allowed')}
          />
        )}
        {voiceMessages && (
          <Switch
            label="Deixar que uma máquina ligue e fale"
            description="Os horários e limites de ligações valem para ela, somados aos da equipe. A Anatel bloqueia quem faz ligações curtas em massa: comece com poucas pessoas."
            checked={voiceMessages.allowed}
            onChange={(event) =>
              onChange({
                ...draft,
                voiceMessages: { ...voiceMessages, allowed: event.currentTarget.checked },
              })
            }
            error={errorAt('voiceMessages.allowed')}
          />
        )}
      </Stack>
    </Card>
  );
}
