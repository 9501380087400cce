import type { Language } from '#shared/domain/values/language.ts';
import { everydaySample, sampleFacts } from './sample-facts.ts';
import type { MessageFacts } from './template-facts.ts';
import { languagesOf, type Template } from './template.ts';

/** Somebody to show a text with, in one of its languages. */
export type PreviewSample = {
  readonly label: string;
  readonly language: Language;
  readonly facts: MessageFacts;
};

/**
 * Invented people to look at a text with, for each of its languages: whoever has not said who they are, an everyday debtor,
 * and the longest names.
 */
export const previewSamples = (template: Template): readonly PreviewSample[] =>
  languagesOf(template).flatMap((language) => {
    const samples = sampleFacts(template.purpose, language);
    const strangers = samples.filter(({ confirmado }) => !confirmado);
    const longest = samples.filter(({ confirmado }) => confirmado).slice(-1);
    const labelled = (label: string) => (facts: MessageFacts) => ({ label, language, facts });
    return [
      ...strangers.map(labelled('Quem ainda não se identificou')),
      labelled('Pessoa de exemplo')(everydaySample(template.purpose, language)),
      ...longest.map(labelled('Nomes e valores compridos')),
    ];
  });
