import { type ReactNode, useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

type Decision = {
  readonly of: AgreementModal;
  /** The last word of the API's path. */
  readonly path: 'cancel' | 'let-go';
  readonly title: string;
  readonly verb: string;
  readonly done: string;
  /** What else the API is told. */
  readonly told: object;
  readonly isReady?: boolean;
  readonly label: string;
  readonly description: string;
  /** What is asked before the reason. */
  readonly children?: ReactNode;
  /** What will come of it. */
  readonly outcome: ReactNode;
};

/** A gestor's decision about an agreement, with why in words for the team. */
export function ReasonedDecision(decision: Decision) {
  const { of, path, title, verb, done, told, isReady = true, label, description } = decision;
  const [reason, setReason] = useState('');
  const decide = useAgreementAction(of, path, done);
  return (
    <ActionModal
      title={title}
      verb={verb}
      opened
      close={of.close}
      act={() => decide.mutate({ ...told, reason: reason.trim() })}
      isActing={decide.isPending}
      error={decide.error}
      isReady={isReady && isReason(reason)}
    >
      {decision.children}
      <ReasonField label={label} description={description} value={reason} onChange={setReason} />
      {decision.outcome}
    </ActionModal>
  );
}
