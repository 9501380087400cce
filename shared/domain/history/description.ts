/** A fact as the team reads it, in pt-BR: what happened in one line, and why in as many as it takes. */
export type Description = {
  readonly kind: 'cadastro' | 'contato' | 'retido' | 'portal' | 'dinheiro' | 'decisao';
  readonly title: string;
  readonly why: readonly string[];
};
