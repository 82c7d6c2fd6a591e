// What makes a page certainly nobody's CV or letter: one table per kind, of which the strongest counts alone,
// so that hints of different kinds never add up.
import type { Clue } from './clues.ts';

const anywhere = (weight: number, pattern: RegExp, atLeast = 1): Clue => ({ weight, where: 'anywhere', pattern, atLeast });
const title = (weight: number, pattern: RegExp): Clue => ({ weight, where: 'title', pattern });

export const otherKinds: Readonly<Record<string, readonly Clue[]>> = {
  identity: [
    anywhere(5.5, /\b(?:instituto (?:nacional|federal) electoral|credencial para votar|clave de elector)\b/),
    anywhere(3, /\b(?:credencial para votar|clave de elector|ano de registro)\b/),
    anywhere(1.5, /\b(?:curp|vigencia|seccion \d{3,4}|domicilio)\b/, 2),
    anywhere(5.5, /\b(?:constancia de la clave unica|clave unica de registro de poblacion)\b/),
    anywhere(
      5.5,
      /\b(?:acta de nacimiento|registro civil.{0,60}acta|licencia (?:para|de) (?:conducir|manejar)|cartilla (?:del )?servicio militar)\b/,
    ),
    anywhere(4, /\bidmex ?\d/),
    anywhere(4, /[a-z]{2}<{1,2}[a-z]{2,20}<|\d<{2,}|<{5}/),
    anywhere(4, /\b(?:pasaporte.{0,10}passport|passport no)\b/),
  ],
  diploma: [
    anywhere(
      5.5,
      /\b(?:(?:otorga|otorgan|otorgamos|concede|confiere|expide)n? (?:el|la|este|esta|a|al)\b.{0,80}(?:diploma|constancia|reconocimiento|certificado|titulo|grado)|(?:diploma|constancia|reconocimiento|certificado|titulo|grado).{0,60}\b(?:otorga|concede|confiere|a nombre de)\b|por su (?:valiosa |destacada )?(?:participacion|asistencia) (?:en|como|al|a)|por haber (?:concluido|acreditado|cursado|participado|asistido|aprobado|completado))/,
    ),
    anywhere(
      2.5,
      /\b(?:otorga|confiere|expide|concede|entrega)n? (?:el |la |este |esta )?(?:presente|siguiente|reconocimiento|diploma|constancia|a [a-z])/,
    ),
    anywhere(
      4,
      /\b(?:certifica|constar|acredita|reconoce) (?:que|a) .{0,80}\b(?:participó|participo en|asistió|acreditó|aprobó|cursó|concluyó|curso el)\b/,
    ),
    anywhere(
      2.5,
      /\b(?:(?:el |la )?rectora? (?:el |la )?secretari[oa] general|foja|examen (?:profesional|de grado)|en atencion a que|coordinacion academica|valor curricular|facilitador[a]?|ponente|modulos)\b/,
    ),
    anywhere(
      5.5,
      /\b(?:certificate of (?:completion|achievement|attendance|participation|proficiency)|has (?:successfully )?(?:completed|earned)|(?:this|hereby) certif(?:y|ies) that .{0,80}(?:completed|attended|passed|achieved)|score report|statement of (?:accomplishment|results))\b/,
    ),
    anywhere(
      5.5,
      /\b(?:cedula profesional electronica|direccion general de profesiones|titulo profesional de|constancia de (?:estudios|participacion|acreditacion|asistencia))\b/,
    ),
    anywhere(3, /\b(?:presente|siguiente|este) (?:reconocimiento|diploma)\b/),
    title(3.5, /^(?:diploma|reconocimiento|certificado|constancia|certificate|certificacion)(?: (?:de|a|of) .{0,50})?$/),
    anywhere(2, /\b(?:con una duracion de|duracion total de|\d{1,3} horas)\b/),
    anywhere(2, /\b(?:toefl|ielts|toeic|cambridge english|credential id|verify at|coursera|udemy|blueprint|codigo de verificacion)\b/),
  ],
  transcript: [
    title(
      5.5,
      /^(?:historial? academic[ao]|kardex|boleta de calificaciones|certificado de (?:estudios|calificaciones)|academic transcript)/,
    ),
    anywhere(3, /\b(?:calificacion|creditos|asignatura|materia|semestre)\b/, 6),
  ],
  invoice: [
    anywhere(
      5.5,
      /\b(?:folio fiscal|cfdi|sello digital|comprobante fiscal|constancia de situacion fiscal|cedula de identificacion fiscal|opinion (?:del|de) cumplimiento)\b/,
    ),
    anywhere(
      5.5,
      /\b(?:estado de cuenta|total a pagar|recibo de nomina|comision federal de electricidad|fecha limite de pago|aviso recibo)\b/,
    ),
    title(4, /^(?:factura|cotizacion|invoice|recibo|presupuesto|quote)\b/),
    anywhere(
      2.5,
      /\b(?:lectura (?:anterior|actual)|periodo facturado|kwh|(?:no|num|numero)\.? de (?:servicio|medidor|contrato|cuenta)|medidor|tarifa|limite de pago|vencimiento|consumo (?:del periodo|m3|\d))/,
      2,
    ),
    anywhere(
      3.5,
      /\b(?:percepciones|deducciones|i\.?s\.?r\.?|imss|nss|neto (?:a pagar|pagado|\d)|sueldo|clabe|saldo (?:anterior|actual|final)|depositos|retiros|(?:fecha )?(?:de )?corte)\b/,
      3,
    ),
    title(
      5,
      /^(?:comprobante (?:de (?:domicilio|pago|nomina)|fiscal)|(?:certificado|cartilla|comprobante) de vacunacion|carnet|receta medica|constancia de semanas|poliza)/,
    ),
    anywhere(2, /\b(?:subtotal|i\.?v\.?a\.?|importe|precio unitario|amount due)\b/, 2),
    anywhere(5.5, /\b(?:semanas cotizadas|numero de seguridad social.{0,80}imss|antecedentes (?:no )?penales)\b/),
  ],
  portfolio: [
    title(
      5.5,
      /^(?:mi )?(?:portafolios?|portfolio|carpeta de (?:trabajos|proyectos)|muestras? de trabajo|seleccion de (?:trabajos|proyectos)|selected work|book)(?: (?:de|of|digital|profesional|creativo|de trabajo|personal|\d{4}).{0,60})?$/,
    ),
    title(2.5, /\b(?:portafolio|portfolio|seleccion de (?:trabajos|proyectos)|selected works?)\b/),
    anywhere(
      2,
      /\b(?:proyecto \d|project \d|cartel(?:es)?|logotipo|identidad (?:grafica|visual)|ilustracion|animacion|cliente ?:|client ?:|campana ?:|brief ?:|moodboard|key visual|caso de estudio|case study)/,
      2,
    ),
  ],
  call: [
    anywhere(
      3,
      /\b(?:(?:personas|quienes esten|candidat\S+|interesad\S+) (?:interesad\S+ )?(?:deberan|deben|favor de|enviar|podran)|enviar (?:su )?(?:cv|curriculum|documentos)|send (?:your|a) (?:cv|resume)|how to apply|como (?:aplicar|postular))\b/,
    ),
    anywhere(2.5, /\b(?:fecha limite|cierre de (?:la )?convocatoria|a mas tardar el|deadline|closing date)\b/),
    anywhere(
      2.5,
      /\b(?:perfil del puesto|descripcion del puesto|funciones (?:principales|del puesto|y responsabilidades)|objetivo del puesto|terminos de referencia|job description|key responsibilities|requisitos)\b/,
    ),
    anywhere(
      2.5,
      /\b(?:ofrecemos|se ofrece|(?:sueldo|salario) (?:bruto|mensual|neto)|prestaciones (?:de|superiores|conforme)|we offer|remuneracion|tipo de contrat\w+)\b/,
    ),
    title(
      2,
      /^(?:convocatoria|vacante|oferta (?:de empleo|laboral)|job (?:posting|offer|vacancy)|terminos de referencia|buscamos|se busca)\b/,
    ),
  ],
  agreement: [
    title(5.5, /^(?:contrato|convenio|aviso de privacidad|poder notarial|acta constitutiva|non-disclosure agreement|service agreement)\b/),
  ],
};
