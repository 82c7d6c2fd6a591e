// Words that tell an organisation and a position from a person, and a sentence from all three. Folded, apart from legal forms.
// Knows nothing about where in a letter they stand.
import { notNameWords, particleWords, surnamesToo } from './name-words.ts';
import { fold } from './page-view.ts';

export const positionWords =
  /\b(?:(?:co|ex|sub|vice)?-?director\w*|(?:ex|sub)?-?coordinador\w*|codirig\w+|gerent[ea]|jef[ea]|responsable|(?:vice)?president[ea]|secretari[oa]|titular|rector[a]?|profesor\w*|docente|catedratic\w+|investigador\w*|editor[a]?|consultor[a]?|encargad\w+|lider|supervisor\w*|representante|administrador\w*|(?:co)?fundador\w*|soci[oa]|asesor\w*|analista|oficial|especialista|delegad\w+|comisionad\w+|vocer[oa]|periodista|tesorer\w+|productor\w*|abogad\w+|ceo|coo|cmo|cto|cfo|manager|head|chief|lead|officer|founder|partner|professor|coordinator|supervisor|executive|specialist|producer|ejecutiv[oa]|recursos humanos|human resources|dueñ[oa]|duen[oa]|propietari[oa]|apoderad[oa]|representacion legal|promotor[a]?|facilitador[a]?|curador[a]?|parroc[oa]|regidor[a]?|sindic[oa]|alcald\w+|comisari[oa]|dirigente|tutor[a]?|mayordom[oa]|reporter[oa]|redactor[a]?|maestr[oa] de|contador[a]?|enlace|dean|chair|principal|teacher|owner|representative|(?:ex)?-?jef[ea]|tecnic[oa]|capitan[a]?)\b/;
export const organizationWords =
  /\b(?:fundaci(?:on|o)|associacio|asociacion|mutualidad|caja|ayuntamiento|imprenta|papeleria|muebleria|panaderia|ferreteria|farmacia|tienda|libreria|cafeteria|restaurante|hotel|bar|hospital|clinica|banco|iglesia|parroquia|diocesis|teatro|galeria|cineclub|cine|biblioteca|archivo|acuario|zoologico|parque|mercado|taller|productora|promotora|consultora|inmobiliaria|aseguradora|manufacturas|maquiladora|industrias|alimentos|transportes|diario|semanario|noticiero|portal|agrupacion|ong|confederacion|camara|patronato|fideicomiso|barra|bufete|despacho|notaria|ejido|comunidad|tejedor[ae]s|secretaria de|ministerio|embajada|consulado|delegacion|alcaldia|municipio|tribunal|fiscalia|procuraduria|defensoria|academia|academy|preparatoria|primaria|secundaria|bachillerato|tecnologico|politecnico|college|initiative|alliance|council|coalition|project|media|press|labs?|works|partners|holdings|corporacion|corporation|universidad|university|instituto|institute|colegio|centro|center|centre|comision|consejo|gobierno|red|colectiv[oa]|agencia|agency|estudio|studio|grupo|group|organizacion|organization|sociedad|empresa|comercializadora|distribuidora|constructora|sindicato|cooperativa|federacion|corporativo|corporation|foundation|museo|museum|radio|television|editorial|revista|periodico|observatorio|laboratorio|consultoria|consultores|consulting|ediciones|company|solutions|servicios|facultad|escuela|school|association|network|movimiento|alianza|articulo|greenpeace|oxfam|unicef|unesco|onu|club|casa|frente|coalicion|programa)\b/;
export const legalForm =
  /(?:\bA\.\s?C\.|\bS\.\s?C\.|\bS\.\s?A\.|\bI\.\s?A\.\s?P\.|\bA\.\s?B\.\s?P\.|\bS\.A\.P\.I|\bA\.?C\.?$|,? (?:AC|SC|IAP|SAPI|LLC|Inc|Ltd)\b)/;
const sentenceWords =
  /\b(?:que|sera|seran|tengo|tenemos|quedo|quedamos|estoy|fue|ha|han|me|nos|sus?|agradezco|will|would|was|has|have|your|i am|we are|please)\b/;
const maxNameWords = 5;

/** "Tengo la certeza de que será una aportación para su organización." names nobody. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 4 && (sentenceWords.test(fold(text)) || (words >= 6 && /[\p{Ll}]{3}[.!?;]$/u.test(text.trim())));
}

/** Two to five words that are no post, no organisation and no formula: a name, perhaps one that no list knows. */
export function mayBeName(line: string): boolean {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > maxNameWords || /[\d@:/]|www\./.test(line) || isSentence(line)) return false;
  const folded = fold(line);
  if (positionWords.test(folded) || organizationWords.test(folded) || legalForm.test(line)) return false;
  const plain = words.map((word) => fold(word).replaceAll(/[^a-zéó]/g, '')).filter((word) => word.length > 1 && !particleWords.has(word));
  return plain.some((word) => !notNameWords.has(word) || surnamesToo.has(word));
}
