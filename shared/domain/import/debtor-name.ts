import { type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { parsePersonName, searchNameOf } from '#shared/domain/values/person-name.ts';

/** What tills and forms write where nobody is named. */
const FILLER = new RegExp(
  '^(?:(?:CLIENTE|CONSUMIDOR)(?: (?:FINAL|PADRAO|BALCAO|AVULSO|DIVERSOS?|GENERICO|TESTE|PARTICULAR))*' +
    '|(?:(?:CLIENTE|CONSUMIDOR|NOME|PAGADOR|SACADO) )?NAO (?:INFORMAD|IDENTIFICAD|CADASTRAD|CONSTA|DISPONIVEL)\\w*' +
    '|SEM NOME|NOME|DIVERSOS|DESCONHECIDO|INDEFINIDO|ANONIMO|A DEFINIR|TESTE|FULANO(?: DE TAL)?|VENDA (?:A |DE |AO )?(?:VISTA|BALCAO|CONSUMIDOR)|X{2,})$',
);

/** Reads the name of who owes. A filler is nobody: a debt under it was typed with a CPF of somebody's all the same. */
export function parseDebtorName(text: string): Parsed<string> {
  return FILLER.test(searchNameOf(text))
    ? refused('nome de preenchimento, e não de quem deve; informe o nome completo e confira o CPF')
    : parsePersonName(text);
}
