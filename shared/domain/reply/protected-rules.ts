import type { DoubtRule } from './rule.ts';

/**
 * What a person may say of themselves that the law or decency protects: every ladder rests, before anybody has read it. They
 * hold over every reading that would have somebody collected from or called; what stops the case besides goes on doing so.
 */
export const PROTECTED_RULES: readonly DoubtRule[] = [
  {
    rule: 'risco-de-vida',
    rests: 'hardship',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\bme (?:matar|mato)\b(?! (?:de (?:tanto |trabalhar|rir)|do coracao))|\b(?:suicidi[oa]|suicidar|suicido|me enforcar)\b|\bquero (?:so )?(?:morrer|sumir do mundo)\b|\b(?:vou|penso em|pensei em|pensando em|vontade de) morrer\b|\b(?:tirar|acabar com|dar fim a|dar fim na) (?:a )?minha (?:propria )?vida\b|\bnao (?:aguento|quero|suporto|consigo) (?:mais )?viver\b(?! (?:com|sem|de|nes[st]e|nessa|desse|assim com|aqui))|\bperdi a vontade de viver\b|\b(?:pens(?:o|ei|ando) em|vou|vontade de|capaz de) (?:fazer|cometer) (?:uma )?(?:besteira|loucura)\b|\bnao vejo (?:mais )?saida\b|\bfundo do poco\b/,
  },
  {
    rule: 'alguem-morreu',
    rests: 'grief',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\b(?:faleceu|faleceram|falecer|falecido|falecida|morreu|morreram|obito|morto|morta|luto|falecimento|velorio|sepultamento|sepultei|sepultamos|enterrei|enterramos|enterro d[aeo]|(?:foi|sera) enterrad[oa])\b|\bnao esta mais (?:entre nos|conosco|com a gente|nesse mundo|neste mundo)\b|\b(?:deus|jesus) (?:levou|chamou|recolheu)\b|\b(?:foi morar com deus|foi para o ceu|esta no ceu|partiu dessa|descansou em paz|fiquei viuv[ao]|ficou viuv[ao])\b|\b(?:sou|aqui e|eh|e) (?:a |o )?viuv[ao]\b|\bfinad[ao]\b|\bnao (?:esta|e|estava) mais viv[ao]\b|\besta com (?:deus|jesus)\b|\bpartiu para (?:junto|perto|os bracos)\b|\b(?:foi|foram) (?:assassinad[ao]|mort[ao])s?\b|\b(?:perdeu|perderam) a vida\b|\b(?:pai|mae|marido|esposa|esposo|mulher|filho|filha|irmao|irma|avo|companheiro|companheira) (?:ja )?(?:se foi(?! embora)|descansou)\b|\b(?:perdi|perdemos) (?:(?:o|a|os|meu|minha|meus|minhas|nosso|nossa) )+(?:pai|mae|pais|marido|esposa|esposo|mulher|filho|filha|irmao|irma|avo|neto|neta|sogro|sogra|companheiro|companheira)\b|\b(?:pai|mae|marido|esposa|esposo|mulher|filho|filha|irmao|irma|avo|ele|ela) (?:ja )?(?:nos deixou|partiu)(?= \.|$| (?:ano|mes|semana|ontem|hoje|em|ha|faz|na|no|dia|desse|deste))/,
  },
  {
    rule: 'doenca-grave',
    rests: 'grief',
    isMore: true,
    doubts: ['wrong-person', 'call-me', 'promise'],
    pattern:
      /\b(?:internad[oa]|hospitalizad[oa]|acamad[oa])\b|\b(?:estou|to|tou|esta|estamos|fiquei|ficou) no hospital\b(?! (?:trabalh|de plantao|visit))|\b(?:cancer|quimioterapia|quimio|radioterapia|leucemia|metastase|hemodialise|avc|aneurisma|cuidados paliativos|doenca terminal|(?:estado|paciente) terminal|estado grave)\b(?! (?:animal|do (?:cachorro|gato)))|\b(?:teve|tive|sofreu|sofri|deu) (?:um |uma )?(?:derrame|infarto|enfarto|enfarte)\b|\b(?:fila d[eo]|aguard\w+|esper\w+|fiz|fez) (?:um |o )?transplante\b/,
  },
  {
    rule: 'menor-de-idade',
    rests: 'checking',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\bsou (?:de |uma? )?menor\b(?! (?:que|do|aprendiz))|\b(?:e|era) (?:de )?menor de (?:idade|1[68])\b|\b(?:tenho|tinha) (?:so |apenas )?1[0-7] (?:anos|aninhos)\b(?! (?:de (?!idade)|que|como|pagando|trabalhando))|\beu tenho 1[0-7](?= \.| \?|$)|\bsou (?:so |apenas |so uma |uma )?crianca\b|\b(?:celular|telefone|numero|aparelho) (?:e|eh) (?:d[oae]|de) (?:meu |minha |um |uma )?(?:(?:filho|filha|neto|neta) (?:menor|crianca|pequen[oa])|menor|crianca)\b|\b(?:filho|filha|neto|neta) (?:so |apenas )?tem (?:so |apenas )?(?:[1-9]|1[0-7]) (?:anos|aninhos) e (?:es[st]e|o) (?:celular|telefone|numero|aparelho) (?:e|eh) d(?:ele|ela)\b/,
  },
  {
    rule: 'nao-decide-por-si',
    rests: 'checking',
    isMore: true,
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern:
      /\b(?:interditad[ao]|curatelad[ao]|curatela|em coma|na uti|alzheimer|demencia|esquizofreni\w+)\b|\b(?:sou|somos) (?:o |a |os |as )?curador(?:a|es|as)?\b/,
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
      /\b(?:recuperacao judicial|falencia|liminar|liminares|tutela|decisao judicial|ordem judicial|determinacao judicial|repactuacao judicial|insolvencia)\b|\b(?:juiz|juiza|justica|tribunal) (?:ja )?(?:suspendeu|mandou|proibiu|determinou|decidiu|bloqueou|anulou|cancelou)\b|\b(?:entrei|entrou|entramos|ajuizei|ajuizou|movi|moveu|abri|abriu) (?:(?:com|na|no|uma?|a) )*(?:acao|processo|justica|juizado)\b|\b(?:esta|estou|to|tou|estamos|corre|tramita) (?:na justica|em juizo|no juizado)\b|\bganh(?:ei|amos|ou) (?:(?:na justica|a acao|o processo|a causa|em juizo|no juizado) ?)+\b|\b(?:tem|tenho|temos|existe|ha) (?:uma? )?(?:processo|acao) (?:(?:meu|minha|judicial) )?contra\b|\b(?:pagar|pago|deposito|depositar|depositei|paguei) em juizo\b/,
  },
];
