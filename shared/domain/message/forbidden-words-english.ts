import type { Forbidden } from './forbidden-words.ts';

/** What no text in English may say, as patterns over lower case. Whatever is forbidden in Portuguese stays so in it, too. */
export const ENGLISH_FORBIDDEN_WORDS: readonly Forbidden[] = [
  {
    words:
      /\b(?:law ?suits?|(?:sue|suing) you|legal (?:action|proceedings?|measures?|steps?|consequences|department)|you to court|(?:in|before|through|go to) (?:the |a )?courts?|court (?:order|action|case|date|proceedings?)|(?:case|suit|claim) against you|judges?|attorneys?|lawyers?|litigation|summons|subpoena|seiz\w+|garnish\w*|bailiffs?|repossess\w*|foreclos\w+|(?:block|freeze|freezing|attach)\w* (?:of )?(?:your )?(?:bank )?(?:accounts?|assets|cards?|wages|salary))\b/,
    because: 'é ameaça de processo; uma mensagem de cobrança não ameaça (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:crimes?|criminal\w*|police|arrest\w*|jail\w*|prison|fraud\w*|theft|thief|thieves|steal\w*|stole\w*|swindl\w+|scam\w*|prosecut\w+|felony)\b/,
    because: 'trata dívida como crime, o que ela não é (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:credit (?:bureaus?|agenc\w+|reports?|scores?|records?|files?|rating|history)|black ?list\w*|protest\w*|bad credit|(?:ruin|damage|hurt|harm|affect|spoil)\w* your (?:credit|name)|your name (?:will be |is |gets )?(?:listed|registered|reported|dirty)|protest office|notary)\b/,
    because:
      'anuncia negativação ou protesto, que pedem aviso próprio e comprovado (CDC art. 43 §2º, Súmula 359 STJ)',
    inNotices: true,
  },
  {
    words:
      /\b(?:dead ?beats?|defaulters?|delinquen\w+|debtors?|free ?loaders?|sham(?:e|ed|eful|eless)\w*|ashamed|embarrass\w+|disgrac\w+|irresponsib\w+|dishonest\w*|liars?|lying|cheat\w*|bad payers?|pathetic|(?:honest|decent|serious) (?:people|person|customers?)|honou?r your (?:debts?|obligations?|commitments?|word)|people like you)\b/,
    because: 'expõe a pessoa ao ridículo ou a ofende (CDC art. 42)',
  },
  {
    words:
      /\b(?:or else|failure to (?:pay|comply|respond|act)|if you (?:fail|refuse) to|consequences|will regret|where you live|find you|(?:call|text|write|contact|message)\w*(?: to)? (?:you )?(?:every day|every hour|daily|until you)|(?:come|visit|go|knock)\w* (?:to |at |on )?your (?:home|house|door|place)|(?:last|final) (?:chance|warning|demand|notice)|immediately|at once|pay (?:now|up|right (?:now|away))|(?:can ?not|can['’]t) (?:hide|escape|run)|no use hiding|(?:come|go)ing after you|come after you|no excuses?)\b/,
    because: 'pressiona ou constrange; diga o que a pessoa pode fazer, sem ameaçar (CDC art. 42)',
  },
  {
    words:
      /\b(?:your (?:boss|employer|manager|workplace|co-?workers?|colleagues?|neighbou?rs?|family|relatives?|parents?|mother|father|wife|husband|spouse|friends?|children|kids)|(?:tell|inform|notify|call|contact)\w* (?:the |a )?(?:boss|employer|neighbou?rs?|family|relatives?|friends?)|social (?:media|networks?)|facebook|instagram|everyone (?:will|to) know)\b/,
    because: 'envolve outras pessoas na cobrança (CDC art. 42 e 71)',
  },
];

/** What tells a stranger that somebody owes, in English. */
export const ENGLISH_DEBT_WORDS =
  /\b(?:debts?|owe[ds]?|owing|over ?due|past due|due|balance|pay(?:s|ing|able|ments?)?|paid|unpaid|invoices?|bills?|billing|instal?ments?|tuition|fees?|fines?|interest|arrears|outstanding|collect(?:s|ion|ions|ing|or|ors)?|settl(?:e|ed|ing|ement)|negotiat\w+|agreements?|amounts?|loans?|financ\w+|money)\b/;
