import { everydaySample, neutralSample, sampleFacts } from './sample-facts.ts';
import type { MessageFacts } from './template-facts.ts';
import type { Template } from './template.ts';

/** Invented people to look at a text with: whoever has not said who they are, an everyday debtor, and the longest names. */
export const previewSamples = (
  purpose: Template['purpose'],
): readonly { readonly label: string; readonly facts: MessageFacts }[] => [
  { label: 'Quem ainda não se identificou', facts: neutralSample },
  { label: 'Pessoa de exemplo', facts: everydaySample(purpose) },
  ...sampleFacts(purpose)
    .filter(({ confirmado }) => confirmado)
    .slice(-1)
    .map((facts) => ({ label: 'Nomes e valores compridos', facts })),
];
