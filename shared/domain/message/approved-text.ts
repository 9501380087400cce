import type { WhatsAppTemplate } from './template.ts';

/** A variable of a text that Meta approves, and whatever looks like one and is none. */
const PLACEHOLDER = /\{\{\d+\}\}/g;

/**
 * What Meta would refuse of a body when it looks at it (Cloud API, "Template components"): variables that are not counted from 1
 * on, or that stand at its beginning or end. pt-BR; empty when it may be handed in.
 */
export function approvalProblems({
  text,
  variables,
}: Pick<WhatsAppTemplate, 'text' | 'variables'>): readonly string[] {
  const used = new Set(text.match(PLACEHOLDER));
  const wanted = variables.map((_, index) => `{{${index + 1}}}`);
  const missing = wanted.filter((placeholder) => !used.has(placeholder));
  const extra = [...used].filter((placeholder) => !wanted.includes(placeholder));
  const rest = text.replaceAll(PLACEHOLDER, '');
  return [
    ...missing.map((placeholder) => `falta ${placeholder}, que tem uma variável`),
    ...extra.map((placeholder) => `${placeholder} não tem variável; acrescente-a ou tire-o`),
    ...(/[{}]/.test(rest) ? ['o texto aprovado só pode ter {{1}}, {{2}} e assim por diante'] : []),
    ...(/^\s*\{\{|\}\}\s*$/.test(text)
      ? ['não pode começar nem terminar com uma variável: a Meta o recusaria']
      : []),
  ];
}
