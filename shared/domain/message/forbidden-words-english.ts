import { type Forbidden, REASONS } from './forbidden-reasons.ts';

/** What no text in English may say, as patterns over lower case. Whatever is forbidden in Portuguese stays so in it, too. */
export const ENGLISH_FORBIDDEN_WORDS: readonly Forbidden[] = [
  {
    words:
      /\b(?:law ?suits?|(?:sue|suing) you|legal (?:action|proceedings?|measures?|steps?|consequences|department)|you to court|(?:in|before|through|go to) (?:the |a )?courts?|court (?:order|action|case|date|proceedings?)|(?:case|suit|claim) against you|judges?|attorneys?|lawyers?|litigation|summons|subpoena|seiz\w+|garnish\w*|bailiffs?|repossess\w*|foreclos\w+|(?:block|freeze|freezing|attach)\w* (?:of )?(?:your )?(?:bank )?(?:accounts?|assets|cards?|wages|salary))\b/,
    because: REASONS.lawsuit,
  },
  {
    words:
      /\b(?:crimes?|criminal\w*|police|arrest\w*|jail\w*|prison|fraud\w*|theft|thief|thieves|steal\w*|stole\w*|swindl\w+|scam\w*|prosecut\w+|felony)\b/,
    because: REASONS.crime,
  },
  {
    words:
      /\b(?:credit (?:bureaus?|agenc\w+|reports?|scores?|records?|files?|rating|history)|black ?list\w*|protest\w*|bad credit|(?:ruin|damage|hurt|harm|affect|spoil)\w* your (?:credit|name)|your name (?:will be |is |gets )?(?:listed|registered|reported|dirty)|protest office|notary)\b/,
    because: REASONS.listing,
    inNotices: true,
  },
  {
    words:
      /\b(?:dead ?beats?|defaulters?|delinquen\w+|debtors?|free ?loaders?|sham(?:e|ed|eful|eless)\w*|ashamed|embarrass\w+|disgrac\w+|irresponsib\w+|dishonest\w*|liars?|lying|cheat\w*|bad payers?|pathetic|(?:honest|decent|serious) (?:people|person|customers?)|honou?r your (?:debts?|obligations?|commitments?|word)|people like you)\b/,
    because: REASONS.shame,
  },
  {
    words:
      /\b(?:or else|failure to (?:pay|comply|respond|act)|if you (?:fail|refuse) to|consequences|will regret|where you live|find you|(?:call|text|write|contact|message)\w*(?: to)? (?:you )?(?:every day|every hour|daily|until you)|(?:come|visit|go|knock)\w* (?:to |at |on )?your (?:home|house|door|place)|(?:last|final) (?:chance|warning|demand|notice)|immediately|at once|pay (?:now|up|right (?:now|away))|(?:can ?not|can['’]t) (?:hide|escape|run)|no use hiding|(?:come|go)ing after you|come after you|no excuses?)\b/,
    because: REASONS.pressure,
  },
  {
    words:
      /\b(?:your (?:boss|employer|manager|workplace|co-?workers?|colleagues?|neighbou?rs?|family|relatives?|parents?|mother|father|wife|husband|spouse|friends?|children|kids)|(?:tell|inform|notify|call|contact)\w* (?:the |a )?(?:boss|employer|neighbou?rs?|family|relatives?|friends?)|social (?:media|networks?)|facebook|instagram|everyone (?:will|to) know)\b/,
    because: REASONS.others,
  },
  {
    words:
      /\b(?:(?:appropriate|necessary|further|stronger|harsher|tougher|severe|drastic|more serious|all available) (?:measures?|actions?|steps)|(?:before|until) we (?:act|take)|legal (?:team|means|ways|channels|advis\w+)|enforc\w+|evict\w*|auction\w*|lose (?:your )?(?:car|vehicle|home|house|property|custody)|(?:car|vehicle|home|house|property|assets?) (?:\w+ ){0,3}(?:taken|seized|sold|auctioned)|(?:accounts?|cards?|wages?|salary|pension|assets) (?:\w+ ){0,3}(?:frozen|blocked|withheld|attached|deducted)|(?:driving|driver['’]?s) licen[cs]e|passport)\b/,
    because: REASONS.lawsuit,
  },
  {
    words:
      /\b(?:authorit(?:y|ies)|illegal\w*|unlawful\w*|offen[cs]es?|charged with|denounc\w+|criminal record)\b/,
    because: REASONS.crime,
  },
  {
    words:
      /\b(?:cpf (?:\w+ ){0,3}(?:blocked|restricted|suspended|cancelled|listed|dirty|irregular)|(?:issue|problem|restriction)s? (?:with|on|in) your (?:cpf|name)|your name (?:\w+ ){0,3}(?:added|put|placed|included|recorded)|credit (?:protection|restriction\w*)|(?:give|get|find|lend) (?:you )?(?:any )?credit|your credit (?:\w+ ){0,3}(?:affected|harmed|hurt|damaged|cut|ruined)|report\w* (?:you )?(?:\w+ ){0,2}(?:in default|defaulted)|lose (?:your )?credit|(?:to|on|in) (?:the|a) (?:register|registry|list) of|the register\b)/,
    because: REASONS.listing,
    inNotices: true,
  },
  {
    words:
      /\b(?:(?:keep|break|broke|kept) your (?:word|promises?)|(?:who|whoever) owes|pay (?:us )?what(?: you)?(?: you)? owe|be (?:a )?(?:man|woman|adult|honest|serious|responsible)|no (?:hono[u]?r|shame|word|character)|grow up|making excuses|bad customers?|your bad faith|bad faith)\b/,
    because: REASONS.shame,
  },
  {
    words:
      /\b(?:(?:last|final) (?:reminder|opportunity|call|letter)|you (?:only )?have (?:only |just )?(?:until )?\d{1,3} ?(?:h|hrs?|hours?)|deadline (?:is )?(?:today|tonight)|otherwise we|we(?:['’]ll| will| are going to) visit|(?:expect|receive) (?:a|our) visit|to your (?:address|doorstep)|know your address|(?:not|never) stop (?:until|calling|writing)|watching you|(?:service|power|water|electricity|internet|phone|line|gas|supply) (?:\w+ ){0,2}(?:cut|disconnected|suspended|blocked|switched off)|cut(?:ting)? (?:off )?your (?:service|power|water|electricity|internet|phone|line|gas)|(?:benefits?|pension|allowance|aid) (?:\w+ ){0,2}(?:suspended|cut|cancelled|stopped|blocked)|been warned|(?:make|force) us|time is (?:running out|up)|running out of time|(?:stop|keep|not) ignor\w+|cost you dear\w*|lose your job|send (?:an? )?(?:agent|officer|collector|someone)|we know (?:that )?you (?:read|saw|have))\b/,
    because: REASONS.pressure,
  },
  {
    words:
      /\b(?:(?:whole|entire|all the) (?:building|street|neighbou?rhood|family|church|town|school|company)|every(?:body|one) (?:\w+ )?know\w*|your (?:references?|guarantors?|landlord|pastor|priest|contacts|teacher|relative)|(?:publish|post|expose|spread|show|share)\w* your (?:name|photo|picture|debt|situation|cpf)|(?:tell|inform|call|notify|contact|write to) (?:hr|human resources)|(?:group|board) of your)\b/,
    because: REASONS.others,
  },
  {
    words:
      /\b(?:(?:student|child|son|daughter|pupil) (?:\w+ ){0,3}(?:barred|banned|expelled|excluded|kept out|removed)|(?:may|can|will) ?not (?:attend|enter|sit|take) (?:the |any |his |her |their )?(?:class\w*|lessons?|school|exams?|tests?)|(?:barred|banned) from|(?:diploma|transcript|certificate|documents?|grades?) (?:\w+ ){0,2}(?:withheld|retained|not be (?:given|issued|released)))\b/,
    because: REASONS.pupil,
  },
  {
    words:
      /\b(?:(?:this is|we are|i am|here is|from|of|by|on behalf of|in the name of) (?:an? )?(?:official )?(?:from )?(?:the )?(?:federal (?:revenue|police)|tax office|government|central bank|ministry of \w+|public prosecutor\w*|department of justice|justice|city hall|state|treasury))\b/,
    because: REASONS.authority,
  },
];

/** What tells a stranger that somebody owes, in English. */
export const ENGLISH_DEBT_WORDS =
  /\b(?:debts?|owe[ds]?|owing|over ?due|past due|due|balance|pay(?:s|ing|able|ments?)?|paid|unpaid|invoices?|bills?|billing|instal?ments?|tuition|fees?|fines?|interest|arrears|outstanding|collect(?:s|ion|ions|ing|or|ors)?|settl(?:e|ed|ing|ement)|negotiat\w+|agreements?|amounts?|loans?|financ\w+|money|clear your name|up to date|(?:bounced|returned|bad) che(?:que|ck)s?|refinanc\w+|(?:you are|you['’]re|fallen|falling) behind|missed|discounts?|good standing|credit card|payoff|write ?offs?)\b/;
