// The lines that give a letter its shape: date, salutation, closing, subject, addressee. Works on single folded lines
// and knows nothing about who writes to whom.

const month =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|' +
  'january|february|march|april|may|june|july|august|september|october|november|december)';

const dateLine = new RegExp(
  `^.{0,70}?\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: de| dia\\w*| of)?(?: del? mes)?(?: de)? ${month},?(?: del?| del ano)? ?\\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${month} (?:del? )?\\d{4})\\W*$`,
);
/** A place, a comma, a date: nothing else, so that a wrapped line that ends with a date is none. */
const letterhead = new RegExp(
  `^(?:.{0,45}(?:[,.:;] ?|\\ba )(?:a |a los )?|a )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: de| dia\\w*| of)?(?: del? mes)?(?: de)? ${month},?(?: del?| del ano)? ?\\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\W*$`,
);
const numericDateLine = /^(?:.{0,50}(?:,|fecha:|date:) ?(?:a )?)?\d{1,2}[/.-](?:\d{1,2}|[a-z]{3,10})[/.-]\d{2,4}\W*$/;
/** "Oaxaca, mayo 2024", "a catorce de mayo de dos mil veinticuatro". */
const otherDateLine = new RegExp(
  `^(?:.{2,45}[,.] ?(?:a )?(?:[a-z]{3,12} de )?|a [a-z]{3,12} de )${month} (?:del? )?(?:\\d{4}|dos mil [a-z ]{4,20})\\W*$`,
);

const salutation =
  /^(?:a q ?u ?i ?e ?n (?:corresponda|pueda interesar|interese|competa|concierna)|to whom (?:it|this) (?:may|might)|estimad\S*|apreciables?\b|apreciad\S*|distinguid\S*|querid\S*|(?:amig|companer)[ao@x]s\b|a (?:quien|quienes|las personas que) (?:lean?|reciban?|tengan?)\b|dear\b|hola\b|(?:at'?n|atencion|con atencion|attn?|atte?n)\b ?[.:]|comit[eé] de seleccion|(?:a la |al )?equipo de (?:seleccion|reclutamiento|amnistia)|muy (?:estimad|senor|distinguid)|buen(?:os|as)? (?:dias?|tardes?|noches?)|respetable|hiring (?:team|manager|committee)|senor(?:es|as|a)?\b.{0,40}[:,]$)/;

const closing =
  /^(?:(?:muy )?a ?t ?e ?n ?t ?a ?m ?e ?n ?t ?e\b|att?e\.?\W*$|attentamente|cordialmente|(?:con )?(?:un )?(?:cordial(?:es)? )?saludos?\b.{0,40}$|respetuosamente|afectuosamente|fraternalmente|solidariamente|sinceramente|(?:yours )?(?:most )?(?:sincerely|respectfully|faithfully|truly|cordially)(?: yours)?\W*$|(?:with )?(?:my )?(?:kind(?:est)?|best|warm(?:est)?|many)?,? ?(?:regards|wishes|thanks)\W*$|all the best\W*$|en solidaridad|con (?:aprecio|afecto|respeto)|(?:un |reciban un )?(?:fuerte |gran )?abrazos?\b.{0,25}$|firmas? por (?:la|el|las|los)\b.{0,40}$|recib(?:a|an|e) (?:un|mi|mis|nuestr)\b.{0,60}saludo|(?:muchas |mil )?gracias\W*$)/;

/** Leads to the closing, and is one when no better one follows. */
const weakClosing =
  /\b(?:sin (?:mas|otro)(?: asunto)?(?: particular)?(?: por el momento| que agregar| por ahora| a que)?\b|quedo (?:a|de|en|al|atent|pendient)|quedamos a|me despido|look(?:ing)? forward to|(?:do not|don't|please) hesitate|feel free to)/;

const subjectLine = /^(?:asunto|subject|referencia|ref|re|tema|reference)\b ?[.:]/;
const attention =
  /^(?:at'?n|atencion|con atencion|attn?|at)\b ?[.:]|^(?:para|dirigid\S* a|to) ?:|\bpresente\W*$|^c\.? ?c\.? ?p\.?\b|^(?:comit[eé]|equipo|area|departamento) de (?:seleccion|reclutamiento|recursos humanos)/;

export function isDateLine(folded: string): boolean {
  return folded.length <= 110 && (dateLine.test(folded) || numericDateLine.test(folded));
}

const unmistakableSalutation = /^(?:a quien (?:corresponda|pueda interesar|interese)|to whom (?:it|this) (?:may|might) concern)\b/;
const opening =
  /\b(?:(?:quien|el que|la que|le que) (?:suscribe|firma)|l[ao] suscrit[ao]|por (?:medio de |este medio|este conducto|la presente)|por el presente|mediante la presente|sirva (?:la|el) presente|me dirijo a|the undersigned|i am writing|my name is|mi nombre es)\b/;
const inlineClosing =
  /\b(?:atentamente|cordialmente|saludos cordiales|reciba(?:n)? un (?:cordial )?saludo|(?:yours )?sincerely|(?:kind|best) regards)\b/;
const openingCharacters = 260;

/** The formula with which a letter begins, among the first words of a page. */
export function beginsLikeLetter(flat: string): boolean {
  return opening.test(flat.slice(0, openingCharacters));
}

/** A closing formula within the last part of running text whose line ends were lost. */
export function endsLikeLetter(flat: string): boolean {
  return inlineClosing.test(flat.slice(Math.floor(flat.length * 0.6)));
}

/** A line that dates a letter, strictly. */
export function isLetterDateLine(folded: string): boolean {
  return (
    folded.length <= 90 && (letterhead.test(folded) || otherDateLine.test(folded) || (folded.length <= 40 && numericDateLine.test(folded)))
  );
}

export function isSalutation(folded: string): boolean {
  if (unmistakableSalutation.test(folded)) return true;
  // A wrapped line of running text may begin with "apreciable" or "distinguida"; a salutation is short or ends like one.
  return (folded.length <= 45 || (folded.length <= 110 && /[:,;.-]$/.test(folded))) && salutation.test(unornamented(folded));
}

/** Ends the addressee's lines in Mexican letters; in a CV the same word ends a period ("2021 - Presente"). */
export function isPresentLine(folded: string): boolean {
  return /^\W*(?:presentes?|p ?r ?e ?s ?e ?n ?t ?e)\W*$/.test(folded);
}

export function isClosing(folded: string): boolean {
  return folded.length <= 90 && closing.test(unornamented(folded));
}

export function isWeakClosing(folded: string): boolean {
  return weakClosing.test(folded);
}

export function isSubjectLine(folded: string): boolean {
  return subjectLine.test(folded);
}

/** Names who the letter is for: never the issuer. */
export function isAttentionLine(folded: string): boolean {
  return folded.length <= 140 && attention.test(folded);
}

function unornamented(folded: string): string {
  return folded.replace(/^[^a-z]+/, '');
}
