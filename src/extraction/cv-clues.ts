// What makes a page a CV: its headings and its dates. A section "Referencias" with names and phones belongs to it.
import type { Clue } from './clues.ts';

const year = '(?:19|20)\\d\\d';
const month = '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|jan|apr|aug|dec)[a-z]{0,8}\\.?,?(?: del?)? ?';
const period = new RegExp(
  `\\b(?:${month})?(?:\\d{1,2}/)?${year} ?(?:-|/|a|al|to|hasta|until) ?(?:la |el )?(?:(?:${month})?(?:\\d{1,2}/)?${year}|presente|actual|fecha|hoy|present|current|now|today|date|en curso)`,
);

/** A CV whose line ends were lost, or that uses labels. */
const inlineHeading =
  /\b(?:experiencia(?: laboral| profesional)?|educacion|formacion(?: academica| profesional)?|estudios|idiomas|habilidades|competencias|conocimientos|cursos|perfil(?: profesional)?|objetivo|software|skills|education|(?:work )?experience|languages|profile) ?:/;

export const cvClues: readonly Clue[] = [
  {
    weight: 5,
    where: 'title',
    pattern:
      /^(?:mi )?(?:curriculum(?: ?vitae)?(?:[ :|-].{0,60})?|c\.? ?v\.?(?: ?[:|-].{0,60})?|cv (?:de )?.{0,50}|hoja de vida.{0,50}|(?:resumen|sintesis|semblanza) curricular.{0,50}|resume(?: ?(?:of|[:|-]).{0,50})?|vitae)$/,
  },
  {
    weight: 2.2,
    where: 'heading',
    pattern:
      /^(?:(?:mi )?experiencia(?: (?:laboral|profesional|de trabajo|relevante|reciente|previa|en .{3,30}))?(?: [a-z]{3,20} [a-z]{3,20})?|trayectoria(?: (?:laboral|profesional))?|historial laboral|empleos? (?:anteriores|recientes)|(?:work|professional|relevant|employment) (?:experience|history)|experience|employment|career (?:history|summary))\b.{0,12}$/,
  },
  {
    weight: 2,
    where: 'heading',
    pattern:
      /^(?:formacion(?: (?:academica|profesional|universitaria|educativa|complementaria))?|educacion(?: (?:superior|formal|y .{3,20}))?|estudios(?: (?:realizados|profesionales|superiores|universitarios))?|preparacion academica|escolaridad|datos academicos|grados? academicos?|education(?: and .{3,20})?|academic (?:background|training|formation))\b.{0,12}$/,
  },
  {
    weight: 1.3,
    where: 'heading',
    pattern:
      /^(?:(?:mis )?(?:habilidades|competencias|aptitudes|fortalezas|capacidades|destrezas|conocimientos|hard skills|soft skills)(?: (?:y|e|&|tecnic|digital|clave|informat|profesional|blandas|en ).{0,25})?|(?:technical |key |core |professional )?skills(?: .{0,20})?|core competencies)$/,
  },
  { weight: 1.2, where: 'heading', pattern: /^(?:idiomas?|languages?|lenguas?)\b(?:[ :].{0,45})?$/ },
  {
    weight: 1.2,
    where: 'heading',
    pattern:
      /^(?:perfil(?: (?:profesional|personal|laboral|ejecutivo))?|(?:professional )?(?:profile|summary)|resumen(?: (?:profesional|ejecutivo))?|sobre mi|acerca de mi|about me|semblanza|extracto|objetivo(?: (?:profesional|laboral))?|(?:career )?objective|quien soy)$/,
  },
  {
    weight: 1.2,
    where: 'heading',
    pattern:
      /^(?:datos (?:personales|generales|de contacto)|informacion (?:personal|de contacto|general)|contacto|contact(?: information| details)?|personal (?:data|details|information))$/,
  },
  {
    weight: 1.1,
    where: 'heading',
    pattern:
      /^(?:cursos|certificaciones|diplomados|capacitacion(?:es)?|talleres|formacion continua|actualizacion profesional|courses|certifications?|training)\b.{0,35}$/,
  },
  { weight: 1, where: 'heading', pattern: /^(?:referencias(?: (?:laborales|personales|profesionales|disponibles.{0,20}))?|references)$/ },
  {
    weight: 1,
    where: 'heading',
    pattern:
      /^(?:logros(?: .{0,20})?|reconocimientos|premios(?: .{0,20})?|publicaciones|voluntariado|ponencias|congresos|proyectos(?: (?:destacados|relevantes))?|intereses|aficiones|awards|achievements|publications|volunteer(?:ing)?(?: .{0,15})?|interests|hobbies|projects)$/,
  },
  {
    weight: 1,
    where: 'heading',
    pattern: /^(?:software|herramientas(?: .{0,25})?|programas|paqueteria|informatica|computacion|manejo de .{3,30}|tools|technologies)$/,
  },
  {
    weight: 0.8,
    where: 'heading',
    pattern: /^(?:nombre(?: completo)?|fecha de nacimiento|nacionalidad|estado civil|domicilio|direccion|edad|lugar de residencia) ?:/,
  },
  { weight: 1.4, where: 'anywhere', pattern: period, atLeast: 2 },
  { weight: 1.4, where: 'anywhere', pattern: period, atLeast: 4 },
  {
    weight: 0.8,
    where: 'anywhere',
    pattern:
      /\b(?:licenciatura|maestria|diplomado|especialidad|bachillerato|bachelor|master|b\.a\.|m\.a\.|universidad|university|unam|itesm)\b/,
    atLeast: 3,
  },
  {
    weight: 1,
    where: 'anywhere',
    pattern:
      /\b(?:excel|word|powerpoint|office|photoshop|illustrator|indesign|premiere|after effects|canva|wordpress|google (?:ads|analytics)|hootsuite|metricool|seo|html|meta business|mailchimp|figma)\b/,
    atLeast: 4,
  },
  {
    weight: 1,
    where: 'anywhere',
    pattern: /\b(?:experiencia (?:laboral|profesional)|formacion academica|work experience|datos personales)\b/,
    atLeast: 2,
  },
  { weight: 2.5, where: 'anywhere', pattern: inlineHeading, atLeast: 2 },
  { weight: 2, where: 'anywhere', pattern: inlineHeading, atLeast: 4 },
  { weight: 0.6, where: 'anywhere', pattern: /(?:linkedin\.com|behance\.net|linktr\.ee|github\.com)/ },
];
