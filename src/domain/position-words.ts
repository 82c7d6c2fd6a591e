// Words of job subjects in Spanish and English, folded: which ones say nothing about the position, which ones announce a position,
// and which ones name a different one. Lists only; the rules are in subject.ts.

/** Articles and prepositions: may be dropped or added without changing what is meant. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a al ante con de del desde e el en la las lo los o para por su sus un una y the of for to in on at and an'.split(' '),
);

/** Words that announce that a position follows. */
export const ANNOUNCING_WORDS: ReadonlySet<string> = new Set('vacante vacantes vacancy vacancies puesto puestos plaza plazas'.split(' '));

/** Words by which somebody says that they apply, even if they do not say for what. */
export const APPLYING_WORDS: ReadonlySet<string> = new Set([
  ...ANNOUNCING_WORDS,
  ...'postulacion postulante postularme postulo candidatura candidata candidato candidate aspirante'.split(' '),
]);

/** Words that also stand in mail about anything else; alone they mean an application, among others they mean nothing. */
export const VAGUE_APPLICATION_WORDS: ReadonlySet<string> = new Set([
  ...'aplicacion aplicar aplico solicitud application applying apply interes interesada interesado trabajo laboral oferta'.split(' '),
  ...'bolsa cargo posicion convocatoria empleo position job'.split(' '),
]);

/** Words that people add to a subject without changing the position. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set([
  ...'persona personas amnistia amnesty internacional international mexico mexicana seccion aimex ai'.split(' '),
  ...'cv curriculum vitae carta cartas motivo motivos motivacion recomendacion recomendaciones documento documentos'.split(' '),
  ...'documentacion expediente adjunto adjuntos anexo anexos envio enviar entrega requisitos informacion duda dudas pregunta'.split(' '),
  ...'consulta complemento complementaria faltante actualizado actualizada folio no num numero fecha parte y completa completo'.split(' '),
  ...'buenas buenos dias tardes noches hola estimadas estimados gracias urgente importante sobre asunto re rv fwd fw'.split(' '),
]);

/** Stems of what people are called at work. Enough of them to see that a subject names a position, never a complete list. */
const ROLE_STEMS = [
  ...'responsable coordinador coordinacion asistente auxiliar analista director direccion subdirector subdireccion gerente gerencia'.split(
    ' ',
  ),
  ...'jefe jefa jefatura contador contabilidad abogad oficial especialista tecnic secretari recepcionist becari practicante pasante'.split(
    ' ',
  ),
  ...'practicas voluntari disenador diseno desarrollador programador administrador administracion administrativ encargad promotor'.split(
    ' ',
  ),
  ...'facilitador enlace consultor consultoria asesor editor periodista community manager officer assistant internship captador'.split(' '),
  ...'dialogador recaudador chofer mensajer investigador psicolog fotograf tesorer auditor capacitador intendencia apoyo'.split(' '),
];

/** Words that, right after a position, make it another one. */
const QUALIFYING_WORDS: ReadonlySet<string> = new Set(
  'junior jr senior sr interna interno externa externo regional adjunta adjunto suplente internacional estatal local institucional'.split(
    ' ',
  ),
);

export function isRoleWord(word: string): boolean {
  return ROLE_STEMS.some((stem) => word.startsWith(stem));
}

export function isQualifyingWord(word: string): boolean {
  return QUALIFYING_WORDS.has(word) || isRoleWord(word);
}

/** A word that says nothing about which position is meant. */
export function isNeutralWord(word: string): boolean {
  return STOP_WORDS.has(word) || isApplicationWord(word) || NEUTRAL_WORDS.has(word) || /^\p{N}+$/u.test(word);
}

export function isApplicationWord(word: string): boolean {
  return APPLYING_WORDS.has(word) || VAGUE_APPLICATION_WORDS.has(word);
}
