import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReguaDraftView, ReguaProblems } from '#events/api/regua.ts';
import { useApi } from '../../session/session.tsx';
import { errorsIn } from '../../parts/field-errors.ts';
import {
  type Draft,
  inOrder,
  newReaction,
  newStep,
  type ReactionDraft,
  type Row,
  rowsOf,
  type StepDraft,
  withRow,
} from './draft.ts';
import { useRefresh } from './use-regua.ts';

/** The draft as it is typed, what the API says to it, and how it is checked and saved. */
export function useDraftForm(draft: ReguaDraftView, document: Draft) {
  const api = useApi();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const { reguaId } = draft;
  const [whole, setWhole] = useState(document);
  const [steps, setSteps] = useState<readonly Row<StepDraft>[]>(() => rowsOf(document.steps));
  const [reactions, setReactions] = useState<readonly Row<ReactionDraft>[]>(() =>
    rowsOf(document.reactions),
  );
  const [problems, setProblems] = useState(draft.problems);
  const [isChanged, setIsChanged] = useState(false);

  /** Takes over what was typed. Problems are told by places, so those are forgotten where places change. */
  function change(next: {
    readonly whole?: Partial<Draft>;
    readonly steps?: readonly Row<StepDraft>[];
    readonly reactions?: readonly Row<ReactionDraft>[];
  }): void {
    if (next.whole) setWhole({ ...whole, ...next.whole });
    if (next.steps) setSteps(next.steps);
    if (next.reactions) setReactions(next.reactions);
    const isPlaced = (next.steps ?? steps).length === steps.length;
    const isSame = (next.reactions ?? reactions).length === reactions.length;
    if (!isPlaced || !isSame) setProblems([]);
    setIsChanged(true);
  }
  /** Each step at the place of its day. */
  function settle(rows: readonly Row<StepDraft>[] = steps): void {
    const ordered = inOrder(rows);
    if (ordered.some(({ key }, index) => key !== steps[index]?.key)) setProblems([]);
    setSteps(ordered);
  }
  function written(): Draft {
    const ordered = inOrder(steps);
    setSteps(ordered);
    return {
      ...whole,
      steps: ordered.map(({ step }) => step),
      reactions: reactions.map(({ step }) => step),
    };
  }
  const taken = [...steps, ...reactions].map(({ step }) => step.stepId);

  const check = useMutation({
    mutationFn: (content: Draft) =>
      api.send(ReguaProblems, 'POST', `/reguas/${reguaId}/validation`, { document: content }),
    onSuccess: (found) => {
      setProblems(found.problems);
      if (found.problems.length === 0) notifications.show({ message: 'Nenhum problema.' });
    },
  });
  const save = useMutation({
    mutationFn: (content: Draft) =>
      api.send(ReguaDraftView, 'PUT', `/reguas/${reguaId}/draft`, {
        expectedRevision: draft.revision,
        document: content,
      }),
    onSuccess: async (saved) => {
      notifications.show({ message: 'Rascunho salvo.' });
      queries.setQueryData(['regua-draft', reguaId], saved);
      await refresh();
    },
  });
  return {
    whole,
    steps,
    reactions,
    problems,
    errors: errorsIn(problems.map(atField)),
    isChanged,
    change,
    settle,
    addStep: () => {
      const rows = withRow(steps, newStep(steps, taken));
      change({ steps: inOrder(rows) });
    },
    addReaction: () => change({ reactions: withRow(reactions, newReaction(taken)) }),
    check: () => check.mutate(written()),
    save: () => save.mutate(written()),
    isChecking: check.isPending,
    isSaving: save.isPending,
    failure: save.error ?? check.error,
  };
}

/** What is wrong deep inside a condition is told at the condition. */
const atField = ({ path, message }: ReguaDraftView['problems'][number]) => ({
  path: path.replace(/(\.condition)\..*$/, '$1'),
  message,
});
