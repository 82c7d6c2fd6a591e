// The pieces of an entry's heading lines: which names an employer or a school, which a job, which only a place. Knows words and
// typography, nothing about where in a CV the lines stand.
import { legalForm, organizationWords, positionWords } from './organization-words.ts';
import { fold } from './page-view.ts';

export type Fragment = { readonly text: string; readonly kind: 'organization' | 'position' | 'place' | 'unknown' };

const separators =
  /\s*[|•·;●■]\s*|\s+[–—-]+\s+|\s*[–—]\s*|\t+|\s{3,}|(?<!\b(?:S|A|I|R|C|Lic|Ing|Mtr[oa]|Dra?|Gral|Col|Av|No|N[uú]m|Prof|Profra|Arq|Univ|Inst|Esc|T[eé]c|St))[.,]\s+(?!S\.|A\.|C\.|de C\.|I\.A\.P|Inc|S\. |A\. )|\s+\/\s+|:\s+|\s*[()]\s*/;
const jobWords =
  /\b(?:disenador\w*|redactor\w*|reporter[oa]|fotograf[oa]|locutor\w*|becari[oa]|practicante|practicas profesionales|servicio social|voluntari[oa]|pasante|asistente|auxiliar|ayudante|freelance|independiente|consultor\w*|creador\w*|estratega|planner|copywriter|intern(?:ship)?|trainee|assistant|designer|writer|reporter|content creator|community manager|social media(?: manager| specialist| lead)?|tecnic[oa]|promotor\w*|capacitador\w*|tallerista|facilitador\w*|vendedor\w*|cajer[oa]|recepcionista|mesero|barista|maestr[oa]|instructor\w*|gestor\w*|enlace|operador\w*|programador\w*|associate|officer|strategist|coordinator|producer|analyst|responsable|encargad[oa]|desarrollador\w*|realizador\w*|camarografo|guionista|corrector\w*|traductor\w*|account executive|ejecutiv[oa]|manager|cm)\b/;
/** Words for a job that here begin the name of an office or a firm; an accent or a capital tells. */
const organizationLikeJob = /^(?:(?:Sub)?[Ss]ecretaría\b|Consultora (?!Senior|Jr|Junior)\p{Lu}|Productora (?!Senior|Jr|Junior)\p{Lu})/u;
const places =
  /^(?:(?:cdmx|ciudad de mexico|mexico|d\.? ?f\.?|edo\.? (?:de )?mex(?:ico)?|estado de mexico|guadalajara|monterrey|puebla|queretaro|oaxaca(?: de juarez)?|merida|tijuana|xalapa|toluca|cuernavaca|leon|morelia|cancun|chiapas|yucatan|jalisco|nuevo leon|veracruz|sinaloa|culiacan|sonora|chihuahua|hidalgo|pachuca|tlaxcala|guerrero|michoacan|tuxtla(?: gutierrez)?|san cristobal(?: de las casas)?|jal|gto|qro|oax|chis|yuc|ver|pue|nl|bc|remoto|home office|hibrid[oa]|remote|presencial|tiempo completo|medio tiempo|full[- ]time|part[- ]time|actual|espana|colombia|madrid|bogota|barcelona|eua|usa|estados unidos|los angeles)[., ]*){1,3}$/;
/** "Coordinadora de redes en la Fundación Ágora", "Designer at Blue Valley". */
const joinedEmployer = /^(.{3,80}?)\s+(?:en|at|@|para|for|con)\s+(?:(?:la|el|los|las|the)\s+)?(?=["“«]?\p{Lu})(.{3,90})$/u;
const fieldLabel =
  /^(?:empresa|compania|institucion|organizacion|dependencia|lugar|puesto(?: desempenado)?|cargo|area|periodo|fecha|position|company|role|title|employer|jefe directo|jefe inmediato|funciones|actividades|escuela|grado|carrera)$/;
const maxFragmentCharacters = 110;

export function fragmentsOf(text: string): Fragment[] {
  return piecesOf(text)
    .flatMap(splitEmployer)
    .map((piece) => ({ text: piece, kind: kindOf(piece) }));
}

/** What commas, dashes, tabs and full stops set apart, field labels left out. */
export function piecesOf(text: string): string[] {
  return text
    .split(separators)
    .map(trimmed)
    .filter((piece) => /\p{L}{2}/u.test(piece) && piece.length <= maxFragmentCharacters && !fieldLabel.test(fold(piece)));
}

function splitEmployer(piece: string): string[] {
  const match = joinedEmployer.exec(piece);
  const [left = '', right = ''] = match?.slice(1) ?? [];
  return match && isPosition(fold(left)) ? [trimmed(left), trimmed(right)] : [piece];
}

function trimmed(piece: string): string {
  return piece
    .replace(/^(?:como|as an?)\s+(?=\p{L})/iu, '')
    .replace(/^[\s\p{P}\p{S}]*?(?=["“«¡¿]?[\p{L}\d])/u, '')
    .replace(/[\s,;:–—-]+$|(?<!\b\p{L}{1,3})\.$/u, '');
}

function kindOf(piece: string): Fragment['kind'] {
  const folded = fold(piece);
  if (places.test(folded)) return 'place';
  const start = folded.split(' ').slice(0, 2).join(' ');
  if (legalForm.test(piece) || organizationLikeJob.test(piece)) return 'organization';
  if (isPosition(start)) return 'position';
  if (organizationWords.test(folded)) return 'organization';
  return isPosition(folded) ? 'position' : 'unknown';
}

function isPosition(folded: string): boolean {
  return positionWords.test(folded) || jobWords.test(folded);
}
