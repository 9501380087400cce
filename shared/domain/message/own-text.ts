import * as z from 'zod';
import type { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { Template } from './template.ts';

/** One credor's own wording of a text. `text` is null once the general one stands again. */
export const OwnText = z.object({ text: Template.nullable() });
export type OwnText = z.infer<typeof OwnText>;

export const ownTextIdOf = (credorId: CredorId, templateId: TemplateId): string =>
  `${credorId}.${templateId}`;

/** The text that a message of a credor leaves with. */
export type TextInForce = {
  readonly template: Template;
  /** Of the own text where there is one, else of the general one. */
  readonly templateVersion: number;
  readonly isOwn: boolean;
};

type Published<T> = { readonly document: T; readonly version: number };

/** A credor's own text stands before the general one. */
export const textInForce = (
  general: Published<Template>,
  own: Published<OwnText> | null,
): TextInForce =>
  own?.document.text
    ? { template: own.document.text, templateVersion: own.version, isOwn: true }
    : { template: general.document, templateVersion: general.version, isOwn: false };
