import { Text } from '@mantine/core';
import { formatReais } from '../../../parts/format.ts';
import { ReasonedDecision } from './reasoned-decision.tsx';
import type { AgreementModal } from './use-agreement-action.ts';

/** What a kept agreement owes again is let go, and it is kept again. */
export const LetGoModal = ({ rest, ...of }: AgreementModal & { readonly rest: number }) => (
  <ReasonedDecision
    of={of}
    path="let-go"
    title={`Deixar ${of.agreement.number} por isso mesmo`}
    verb="Deixar por isso mesmo"
    done="Nada mais falta: o acordo está cumprido."
    told={{ rest }}
    label="Por quê"
    description="Fica na história da pessoa, para a equipe."
    outcome={
      <Text size="sm" c="dimmed">
        {formatReais(rest)} deixam de ser devidos, e o que custou atrasar também, para sempre. O
        acordo volta a estar cumprido, com o desconto, e a pessoa é avisada.
      </Text>
    }
  />
);
