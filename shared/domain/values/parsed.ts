/**
 * What comes of reading text that a person or another system wrote: the value, or why not. The reason is in
 * pt-BR, says what to write instead and is shown as it is; whoever knows the field's name puts it in front.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export const accepted = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (reason: string): Parsed<never> => ({ ok: false, reason });
