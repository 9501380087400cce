import {
  Alert,
  Button,
  Card,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import type { ReguaDraftView } from '#events/api/regua.ts';
import { Failure } from '../../parts/failure.tsx';
import { errorsBelow } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { formatMoment } from '../../parts/format.ts';
import { DifferencesCard } from './differences-card.tsx';
import { DiscardButton } from './discard-button.tsx';
import type { Draft } from './draft.ts';
import { PublishCard } from './publish-card.tsx';
import { ReactionCard } from './reaction-card.tsx';
import { StepCard } from './step-card.tsx';
import { TrialCard } from './trial/trial-card.tsx';
import { useDraftForm } from './use-draft-form.ts';
import { useTexts } from './use-regua.ts';
import { personText } from '../../parts/person-text.ts';

type Written = { readonly draft: ReguaDraftView; readonly document: Draft };

/** Writes the next version of a régua; the API says at which field it does not hold. */
export function DraftEditor({ draft, document }: Written) {
  const form = useDraftForm(draft, document);
  const found = useTexts();
  const texts = found.data?.items ?? [];
  const { whole, steps, reactions, change, settle } = form;
  const canWrite = draft.turn !== 'look';
  const errorAt = (path: string) => form.errors.get(path);
  const hasProblem = (place: string) =>
    [...form.errors.keys()].some((path) => path.startsWith(place));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Salvo em {formatMoment(draft.savedAt)} {personText(draft.savedBy)}
        {draft.restores === null ? '' : `; traz de volta a versão ${draft.restores}`}
        {draft.basedOn < draft.liveVersion &&
          `; foi começado sobre a versão ${draft.basedOn}, e a em vigor é a ${draft.liveVersion}`}
        .
      </Text>
      <Card withBorder padding="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            label="Nome"
            value={whole.name}
            maxLength={60}
            readOnly={!canWrite}
            onChange={(event) => change({ whole: { name: event.currentTarget.value } })}
            error={errorAt('name')}
          />
          <FigureField
            label="Minutos em que cada passo se espalha"
            unit="count"
            value={whole.spreadMinutes}
            onChange={(value) => change({ whole: { spreadMinutes: value ?? 0 } })}
            error={errorAt('spreadMinutes')}
          />
        </SimpleGrid>
      </Card>
      <div>
        {steps.map((row, index) => (
          <StepCard
            key={row.key}
            step={row.step}
            texts={texts}
            errorAt={errorsBelow(errorAt, `steps.${index}`)}
            hasProblem={hasProblem(`steps.${index}.`)}
            onChange={(step) => change({ steps: steps.with(index, { ...row, step }) })}
            onMove={(days) => {
              const step = { ...row.step, offsetDays: row.step.offsetDays + days };
              const moved = steps.with(index, { ...row, step });
              change({ steps: moved });
              settle(moved);
            }}
            onSettle={() => settle()}
            remove={steps.length > 1 ? () => change({ steps: steps.toSpliced(index, 1) }) : null}
            canWrite={canWrite}
          />
        ))}
      </div>
      {reactions.length > 0 && (
        <div>
          <Title order={2} size="h5" mb="xs">
            Em resposta à pessoa
          </Title>
          {reactions.map((row, index) => (
            <ReactionCard
              key={row.key}
              step={row.step}
              texts={texts}
              errorAt={errorsBelow(errorAt, `reactions.${index}`)}
              hasProblem={hasProblem(`reactions.${index}.`)}
              onChange={(step) => change({ reactions: reactions.with(index, { ...row, step }) })}
              remove={() => change({ reactions: reactions.toSpliced(index, 1) })}
              canWrite={canWrite}
            />
          ))}
        </div>
      )}
      {form.failure && <Failure error={form.failure} />}
      {form.problems.length > 0 && (
        <Alert color="red" role="alert" title="Ainda não pode ser publicada">
          {form.problems.length === 1
            ? 'Um campo precisa'
            : `${form.problems.length} campos precisam`}{' '}
          de correção: {[...form.errors.values()].join(' ')}
        </Alert>
      )}
      {canWrite && (
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={form.addStep}>
              Adicionar passo
            </Button>
            <Button variant="default" size="xs" onClick={form.addReaction}>
              Adicionar resposta
            </Button>
          </Group>
          <Group gap="xs">
            <DiscardButton draft={draft} />
            <Button variant="default" size="xs" loading={form.isChecking} onClick={form.check}>
              Conferir
            </Button>
            <Button
              size="xs"
              loading={form.isSaving}
              disabled={!form.isChanged}
              onClick={form.save}
            >
              Salvar rascunho
            </Button>
          </Group>
        </Group>
      )}
      {draft.problems.length === 0 && draft.liveVersion > 0 && <DifferencesCard draft={draft} />}
      <TrialCard
        reguaId={draft.reguaId}
        revision={draft.revision}
        canTry={draft.turn !== 'look' && draft.problems.length === 0}
        isChanged={form.isChanged}
      />
      <PublishCard draft={draft} isChanged={form.isChanged} />
    </Stack>
  );
}
