import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { Template } from '#shared/domain/message/template.ts';
import { TextTestOutcome } from '#shared/domain/message/text-test.ts';
import { TestNews } from '#shared/domain/message/test-news.ts';
import { TextTask } from '#shared/domain/message/text-task.ts';
import { MetaText } from '#shared/domain/message/whatsapp-texts.ts';
import { CredorId, DebtorId, TemplateId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE, Language } from '#shared/domain/values/language.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';
import { ReguaDraftView, ReguaRolledBack, ReguaVersions } from './regua.ts';

/** A text while it is written: any JSON of a bearable size. Whether it may be published is told by its problems. */
export const TemplateDocument = z
  .unknown()
  .refine((value) => value !== undefined, {
    error: 'falta o documento; envie o texto',
    abort: true,
  })
  .refine((value) => JSON.stringify(value).length <= 60_000, {
    error: 'o documento passa de 60000 caracteres; encurte o texto',
    abort: true,
  });

/** One thing that keeps a text from being published. */
export const TemplateProblemView = z.object({
  /** `subject`, `preview`, `text`, `html` or `variables.<place>`, the same below `translations.<language>`, another field of the document, or `template` for the whole. */
  field: z.string(),
  /** Of the field as it was written, from 1; null where no line is to blame. */
  line: z.int().nullable(),
  /** pt-BR: what is wrong and what to do. */
  message: z.string(),
});
export type TemplateProblemView = z.infer<typeof TemplateProblemView>;

/** The text as somebody would get it, and what that costs. */
export const TemplatePreview = z.object({
  /** Of whom it is. */
  label: z.string(),
  language: Language,
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  /** How many SMS it is paid as, or started minutes of what is spoken; 1 for anything else. */
  parts: z.int(),
  /** Of an SMS in its own alphabet, of a WhatsApp or voice message as they are; null for an e-mail. */
  characters: z.int().nullable(),
  /** Today's price, in millionths of a real; null where the table has none. */
  costMicros: z.int().nullable(),
});
export type TemplatePreview = z.infer<typeof TemplatePreview>;

export const TemplateValidation = z.strictObject({ document: TemplateDocument });
export const TemplateVerdict = z.object({
  problems: z.array(TemplateProblemView),
  /** Of invented people; empty while the text cannot be read. */
  previews: z.array(TemplatePreview),
});
export type TemplateVerdict = z.infer<typeof TemplateVerdict>;

/** A real debtor of one credor. Nobody is contacted, and nothing is written. */
export const TemplateTrial = z.strictObject({
  document: TemplateDocument,
  debtorId: DebtorId,
  credorId: CredorId,
});

const note = z.string().trim().min(3).max(300);

export const PublishedTemplate = Published(Template);
export type PublishedTemplate = z.infer<typeof PublishedTemplate>;
/** `expectedVersion` is the one that the author saw; 0 for a new text. */
export const TemplatePublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: TemplateDocument,
  note: note.optional(),
});
export const TemplateRollback = z.strictObject({
  expectedVersion: z.int().min(1),
  toVersion: z.int().min(1),
  note,
});
export const TemplateRolledBack = ReguaRolledBack;
export const TemplateVersions = ReguaVersions;

/** A text while it is written, as a régua is: who, on what, what is wrong, and whose turn it is. */
export const TemplateDraftView = ReguaDraftView.omit({ reguaId: true, problems: true }).extend({
  templateId: TemplateId,
  problems: z.array(TemplateProblemView),
});
export type TemplateDraftView = z.infer<typeof TemplateDraftView>;
/** `expectedRevision` is the draft's that the author saw; 0 when there was none. */
export const TemplateDraftSaving = z.strictObject({
  expectedRevision: z.int().min(0),
  document: TemplateDocument,
});
/** The same of a credor's own text; null drafts the return to the general one. */
export const OwnTextDraftSaving = z.strictObject({
  expectedRevision: z.int().min(0),
  document: TemplateDocument.nullable(),
});
export const TemplateDraftPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  expectedRevision: z.int().min(1),
  /** Why; the proposal's words when it was proposed. */
  note: note.optional(),
});
/** A text, to be sent as a test to the e-mail or telephone of whoever asks, in the name of this credor. */
export const TextTestRequest = z.strictObject({
  credorId: CredorId,
  document: TemplateDocument,
  /** Of those that the text has. */
  language: Language.default(FIRST_LANGUAGE),
});
/** `to` is the address or the telephone of the account; the price is that of the table of today. */
export const TextTestAccepted = z.object({
  /** When it was asked for: by it the list of tests says what became of it. */
  at: Instant,
  to: z.string(),
  /** Of an SMS; else 1. */
  parts: z.int(),
  /** Millionths of a real; null where the table has no price. */
  costMicros: z.int().nullable(),
});
/** The newest tests of texts in a credor's name. */
export const TriedTextList = z.object({
  items: z.array(
    z.object({
      at: Instant,
      userId: z.string(),
      /** The address or the telephone of their account. */
      to: z.string(),
      templateId: TemplateId,
      channel: Channel,
      language: Language,
      parts: z.int(),
      /** Millionths of a real, by the prices of the day; null where the table had none. */
      costMicros: z.int().nullable(),
      outcome: TextTestOutcome,
      /** What the channel told of it since. */
      news: TestNews.optional(),
    }),
  ),
});
export type TriedTextList = z.infer<typeof TriedTextList>;
/** What Meta told of WhatsApp texts; with one that rests nothing is sent, and `tasks` wait for a gestor. */
export const WhatsAppTextList = z.object({
  items: z.array(MetaText.extend({ isResting: z.boolean(), tasks: z.array(TextTask) })),
});
/** A gestor looked after what Meta did to a text, and says how. */
export const TextTaskClosing = z.strictObject({
  name: z.string().min(1).max(512),
  language: z.string().min(1).max(20),
  taskId: z.string().min(1).max(120),
  note: z.string().trim().min(3).max(500),
});
export type WhatsAppTextList = z.infer<typeof WhatsAppTextList>;
/** One credor's own wording of a text; `document` is null where the general one stands again. */
export const PublishedOwnText = Published(Template.nullable()).extend({
  templateId: TemplateId,
  /** The second person, where two are wanted. */
  approvedBy: z.string().optional(),
});
export const OwnTextList = z.object({
  items: z.array(PublishedOwnText),
  /** Whether two people are wanted for each publication. */
  fourEyes: z.boolean(),
});
/** `expectedVersion` is the one that the author saw; 0 for the first. Null gives the text up. */
export const OwnTextPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: TemplateDocument.nullable(),
});
export const TemplatePath = z.strictObject({ templateId: TemplateId });
export const OwnTextPath = z.strictObject({ credorId: CredorId, templateId: TemplateId });
