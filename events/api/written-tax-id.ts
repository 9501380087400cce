import * as z from 'zod';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';

/** A CPF or CNPJ with or without its dots. What is wrong with it never repeats it. */
export const WrittenTaxId = z
  .string()
  .max(40)
  .superRefine((text, context) => {
    const read = parseTaxId(text);
    if (!read.ok) context.addIssue({ code: 'custom', message: read.reason });
  });
