import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { GivenMapping } from './column-mapping.ts';

/**
 * The mapping that comes with a file, of header to field.
 *
 * @param text JSON of the file's metadata; none where there is none
 */
export function givenMapping(text: string | undefined): Parsed<GivenMapping> {
  if (text === undefined || text === '') return accepted({});
  const wrong = 'O mapeamento em x-amz-meta-mapping não é um JSON de coluna para campo';
  try {
    const parsed = GivenMapping.safeParse(JSON.parse(text));
    if (parsed.success) return accepted(parsed.data);
    const column = String(parsed.error.issues[0]?.path[0] ?? '');
    return refused(`${wrong}; confira o campo da coluna "${column}".`);
  } catch (error) {
    if (error instanceof SyntaxError) return refused(`${wrong}.`);
    throw error;
  }
}
