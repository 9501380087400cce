import type { DoubtRule } from './rule.ts';

/**
 * What a person may say of themselves that the law or decency protects: every ladder rests, before anybody has read it. They
 * hold over every reading that would have somebody collected from or called; what stops the case besides goes on doing so.
 */
export const PROTECTED_RULES: readonly DoubtRule[] = [
  {
    rule: 'alguem-morreu',
    rests: 'grief',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\b(?:faleceu|faleceram|falecer|falecido|falecida|morreu|morreram|obito|morto|morta|luto|falecimento|velorio|sepultamento|sepultei|sepultamos|enterrei|enterramos|enterro d[aeo]|(?:foi|sera) enterrad[oa])\b|\bnao esta mais (?:entre nos|conosco|com a gente|nesse mundo|neste mundo)\b|\b(?:deus|jesus) (?:levou|chamou|recolheu)\b|\b(?:foi morar com deus|foi para o ceu|esta no ceu|partiu dessa|descansou em paz|fiquei viuv[ao]|ficou viuv[ao])\b|\b(?:perdi|perdemos) (?:(?:o|a|os|meu|minha|meus|minhas|nosso|nossa) )+(?:pai|mae|pais|marido|esposa|esposo|mulher|filho|filha|irmao|irma|avo|neto|neta|sogro|sogra|companheiro|companheira)\b|\b(?:pai|mae|marido|esposa|esposo|mulher|filho|filha|irmao|irma|avo|ele|ela) (?:ja )?(?:nos deixou|partiu)(?= \.|$| (?:ano|mes|semana|ontem|hoje|em|ha|faz|na|no|dia|desse|deste))/,
  },
  {
    rule: 'menor-de-idade',
    rests: 'checking',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\bsou (?:de |uma? )?menor\b(?! (?:que|do|aprendiz))|\b(?:e|era) (?:de )?menor de (?:idade|1[68])\b|\b(?:tenho|tinha) (?:so |apenas )?1[0-7] anos\b(?! (?:de (?!idade)|que|como|pagando|trabalhando))/,
  },
  {
    rule: 'superendividamento',
    rests: 'hardship',
    isMore: true,
    doubts: ['wrong-person', 'call-me', 'promise'],
    pattern:
      /\b(?:superendividad[oa]s?|superendividamento|super endividad[oa]|super endividamento)\b/,
  },
  {
    rule: 'justica',
    rests: 'court-order',
    isMore: true,
    doubts: ['wrong-person', 'call-me', 'promise'],
    pattern:
      /\b(?:recuperacao judicial|falencia|liminar|liminares|tutela|decisao judicial|ordem judicial|determinacao judicial|repactuacao judicial|insolvencia)\b|\b(?:juiz|juiza|justica|tribunal) (?:ja )?(?:suspendeu|mandou|proibiu|determinou|decidiu|bloqueou|anulou|cancelou)\b|\b(?:entrei|entrou|entramos|ajuizei|ajuizou|movi|moveu|abri|abriu) (?:(?:com|na|no|uma?|a) )*(?:acao|processo|justica|juizado)\b|\b(?:esta|ja esta) (?:na justica|em juizo)\b/,
  },
];
