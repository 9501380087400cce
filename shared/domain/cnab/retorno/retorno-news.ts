import type { Centavos } from '#shared/domain/values/money.ts';
import type { RetornoHeader } from './open-retorno.ts';
import type { Title } from './title.ts';

/** A line that is set aside, or looks odd: where, and why in pt-BR. Lines and columns count from 1. */
export type Remark = { readonly line: number; readonly column: number; readonly reason: string };

/** What a file tells, in its order. */
export type RetornoNews =
  | { readonly kind: 'opened'; readonly header: RetornoHeader }
  | { readonly kind: 'title'; readonly title: Title }
  /** A title's lines that cannot be read. Nothing else of the file depends on them. */
  | ({ readonly kind: 'rejected' } & Remark)
  | ({ readonly kind: 'warning' } & Remark)
  /** The trailer was there and its counts were right. */
  | { readonly kind: 'closed'; readonly totals: RetornoTotals };

export type RetornoTotals = {
  readonly lines: number;
  readonly titles: number;
  readonly paid: Centavos;
};
