import { UndefinedVariableError } from 'liquidjs';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { plainText } from '#shared/domain/values/plain-text.ts';
import { approvalProblems } from './approved-text.ts';
import { undisguised } from './disguised-words.ts';
import { legalFindings } from './legal-lint.ts';
import type { LegalFinding } from './word-lint.ts';
import { liquidComplaint } from './liquid-complaint.ts';
import { textLiquid } from './liquid.ts';
import { markupFindings } from './markup-lint.ts';
import { render, TemplateError } from './render.ts';
import { sampleFacts } from './sample-facts.ts';
import { inLanguage, languagesOf, type Template } from './template.ts';
import { TEMPLATE_WORDS } from './template-words.ts';
import { unfilledFindings } from './unfilled-lint.ts';
import { visibleText } from './visible-text.ts';

/** Why a template may not be published, in pt-BR, as shown to its author. */
export type TemplateProblem = {
  readonly field: string;
  readonly detail: string;
  /** Of the field as it was written, from 1; null where no line is to blame. */
  readonly line: number | null;
};

/**
 * Everything wrong with a template: what Liquid cannot read, words that do not exist, words of the debt outside
 * `{% if confirmado %}`, and what the law forbids. Tried in each of its languages on samples of every situation; empty when it
 * may be published.
 */
export const templateProblems = (template: Template): readonly TemplateProblem[] =>
  languagesOf(template).flatMap((language) =>
    problemsIn(template, language).map((problem) => ({
      ...problem,
      field: fieldIn(language, problem.field),
    })),
  );

/** Where the words of a language stand in the document. */
const fieldIn = (language: Language, field: string): string =>
  language === FIRST_LANGUAGE || field === 'template' ? field : `translations.${language}.${field}`;

function problemsIn(template: Template, language: Language): readonly TemplateProblem[] {
  const worded = inLanguage(template, language);
  const written = writtenFields(worded);
  const { channel } = worded;
  const isNotice = template.purpose === 'listing-notice';
  const misread = written.flatMap(([field, source]) => unreadable(field, source));
  if (misread.length > 0) return misread;
  const placed = ({ field, detail, words }: LegalFinding): TemplateProblem => {
    const source = written.find(([name]) => name === field)?.[1] ?? '';
    return { field, detail, line: words === undefined ? null : lineOf(source, words) };
  };
  return distinct([
    ...(worded.channel === 'whatsapp' ? approvalProblems(worded) : []).map((detail) => ({
      field: 'text',
      detail,
      line: null,
    })),
    ...written
      .flatMap(([field, source]) => (field === 'html' ? markupFindings(field, source) : []))
      .map(placed),
    ...written
      .flatMap(([field, source]) =>
        unfilledFindings(field, source, { channel, isNotice, language }),
      )
      .map(placed),
    ...sampleFacts(template.purpose, language).flatMap((facts) => {
      try {
        return legalFindings(render(template, facts), facts).map(placed);
      } catch (error) {
        return [{ field: 'template', ...whyNotRendered(error, facts.confirmado) }];
      }
    }),
  ]);
}

/** What its author wrote in Liquid; the variables of a WhatsApp text by their place. */
function writtenFields(template: Template): readonly [string, string][] {
  return Object.entries(template).flatMap(([field, written]): [string, string][] => {
    if (Array.isArray(written)) return written.map((source, at) => [`${field}.${at}`, source]);
    return LIQUID_FIELDS.has(field) ? [[field, written]] : [];
  });
}

/** The first line in which the words stand; null when they only come about in the message. */
function lineOf(source: string, words: string): number | null {
  const index = source
    .split('\n')
    .findIndex((line) => [line, visibleText(line)].some((read) => saysIt(read, words)));
  return index === -1 ? null : index + 1;
}

const saysIt = (line: string, words: string): boolean =>
  [line.normalize('NFD'), plainText(line), undisguised(plainText(line))].some((read) =>
    read.includes(words),
  );

const LIQUID_FIELDS = new Set(['subject', 'preview', 'text', 'html']);

function unreadable(field: string, source: string): readonly TemplateProblem[] {
  try {
    const { globals } = textLiquid.analyzeSync(textLiquid.parse(source));
    return Object.values(globals)
      .flat()
      .filter(({ segments }) => !isKnown(segments))
      .map(({ segments, location }) => ({
        field,
        line: location.row,
        detail: `a palavra "${segments.join('.')}" (linha ${location.row}) não existe; confira a lista de palavras`,
      }));
  } catch (error) {
    const { detail, line } = liquidComplaint(error);
    return [{ field, detail: `o Liquid não entende este texto: ${detail}`, line }];
  }
}

const isKnown = (segments: readonly unknown[]): boolean =>
  Object.hasOwn(
    TEMPLATE_WORDS,
    segments.filter((segment) => typeof segment === 'string').join('.'),
  );

function whyNotRendered(error: unknown, confirmed: boolean): Omit<TemplateProblem, 'field'> {
  const cause = error instanceof TemplateError ? error.cause : error;
  const { detail, line } = liquidComplaint(cause);
  if (cause instanceof UndefinedVariableError) {
    const word = /^undefined variable: (\S+?),/.exec(cause.message)?.[1] ?? '';
    const why = confirmed
      ? `não funciona com dados de exemplo: "${word}" não tem valor aqui; o que é de cada dívida se escreve dentro de {% for %}`
      : `palavra da dívida fora de {% if confirmado %}: "${word}"`;
    return { detail: why, line };
  }
  return { detail: `não funciona com dados de exemplo: ${detail}`, line };
}

const distinct = (problems: readonly TemplateProblem[]): readonly TemplateProblem[] =>
  problems.filter(
    (problem, index) =>
      problems.findIndex(
        ({ field, detail }) => field === problem.field && detail === problem.detail,
      ) === index,
  );
