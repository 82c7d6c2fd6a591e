// The lines of a CV under the heading each stands below: employment, studies, or something else. Knows the usual headings in Spanish
// and English and nothing about what an entry says.
import type { Line } from './page-view.ts';

export type CvRegion = 'employment' | 'studies' | 'references' | 'other';
/** `index` counts the lines of the CV; only neighbours with consecutive indexes stand next to each other. */
export type RegionLine = { readonly line: Line; readonly index: number };

const headingCharacters = 60;
/** "Estudios. Maestría en …", "IDIOMAS: inglés": the heading begins the line that it stands over. */
const inlineHeading = /^(.{4,32}?)[.:] \S/;
const ornaments = /^[^a-z0-9]+|[^a-z0-9)]+$/g;

const tail = '(?:(?: [a-z&/,-]{1,16}){0,4})?(?: \\(?(?:19|20)\\d\\d.*)?';
const headings: readonly (readonly [CvRegion, RegExp])[] = [
  [
    'employment',
    new RegExp(
      `^(?:(?:\\d|[ivx]{1,4})\\.? )?(?:(?:mi |resumen de )?experiencias?(?: (?:laboral|profesional|de trabajo|relevante|reciente|previa|labora)(?:es)?)?(?: (?:y|e|en|&) .{3,25})?|(?:mi )?trayectoria(?: (?:laboral|profesional))?|historial? (?:laboral|profesional|de empleos?)|empleos?(?: (?:anteriores|recientes|actual(?:es)?|previos))?|(?:en qu[eé]|en donde|donde) (?:he trabajado|trabajo|trabaj[eé])|lugares donde .{3,50}|trabajos?(?: (?:anteriores|recientes|previos|realizados))?|antecedentes (?:laborales|profesionales)|ocupacion(?:es)?(?: .{3,20})?|desarrollo profesional|(?:work|professional|relevant|employment|job|career|selected) (?:experience|history|background)|experience|employment|career(?: (?:history|path|summary))?|puestos? (?:desempenados?|ocupados?))$`,
    ),
  ],
  [
    'studies',
    new RegExp(
      `^(?:(?:\\d|[ivx]{1,4})\\.? )?(?:(?:mi )?(?:formacion|educacion|preparacion)(?: (?:academica|profesional|universitaria|educativa|complementaria|superior|formal|y [a-z ]{3,24}))*|(?:mis )?estudios(?: .{3,24})?|(?:lo que|qu[eé]|donde) (?:estudio|estudi[eé]|he estudiado)|escolaridad|datos (?:academicos|escolares)|(?:antecedentes|historial|perfil) (?:academicos?|escolar(?:es)?)|grados? academicos?|nivel de estudios|education(?: (?:and|&) .{3,20})?|academic (?:background|training|formation|history|degrees?)|(?:cursos|diplomados|certificaciones|capacitacion(?:es)?|talleres|actualizacion|courses|certifications?|certificates|training|licenses)${tail})$`,
    ),
  ],
  ['references', /^(?:referencias?(?: (?:laborales|personales|profesionales|.{3,25}))?|references?(?: .{3,20})?)$/],
  [
    'other',
    /^(?:(?:mis )?(?:habilidades|competencias|aptitudes|fortalezas|capacidades|destrezas|conocimientos)(?: .{1,28})?|(?:(?:technical|key|core|professional|hard|soft|digital) )?skills(?: .{1,22})?|core competencies|idiomas?|languages?|lenguas?|(?:mi )?perfil(?: .{3,20})?|(?:professional )?(?:profile|summary)|resumen(?: .{3,20})?|sobre mi|acerca de mi|about(?: me)?|semblanza|extracto|objetivos?(?: .{3,18})?|(?:career )?objective|quien soy|datos (?:personales|generales|de contacto)|informacion (?:personal|de contacto|general|adicional)|contacto|contact(?: .{3,18})?|personal (?:data|details|information)|logros(?: .{3,20})?|reconocimientos(?: .{3,20})?|premios(?: .{3,20})?|publicaciones(?: .{3,20})?|voluntariado(?: .{3,20})?|ponencias|congresos|proyectos(?: .{3,22})?|intereses(?: .{3,18})?|aficiones|pasatiempos|awards(?: .{3,20})?|achievements|publications|volunteer(?:ing)?(?: .{3,20})?|interests|hobbies|(?:selected )?projects|software|herramientas(?: .{3,25})?|programas|paqueteria|informatica|computacion|tools(?: .{3,20})?|technologies|portafolio|portfolio|redes sociales|otros(?: .{3,20})?|disponibilidad(?: .{3,20})?)$/,
  ],
];

type Heading = { readonly region: CvRegion; readonly inline: boolean };

function headingOf(line: Line): Heading | null {
  if (/^[-*•·▪►✓–] ?\S/.test(line.text)) return null;
  const alone = line.folded.length <= headingCharacters ? regionOf(line.folded) : null;
  if (alone !== null) return { region: alone, inline: false };
  const begun = inlineHeading.exec(line.folded)?.[1];
  const region = begun === undefined ? null : regionOf(begun);
  return region === null ? null : { region, inline: true };
}

function regionOf(folded: string): CvRegion | null {
  const bare = folded.replace(ornaments, '').replace(/ ?[:.]$/, '');
  return headings.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The lines of one region, headings left out; null when the CV has no such heading. */
export function linesOf(lines: readonly Line[], wanted: CvRegion): readonly RegionLine[] | null {
  let region: CvRegion = 'other';
  let seen = false;
  const found: RegionLine[] = [];
  lines.forEach((line, index) => {
    const opened = headingOf(line);
    if (opened !== null) {
      region = opened.region;
      seen ||= region === wanted;
    }
    if (region === wanted && (opened === null || opened.inline)) found.push({ line, index });
  });
  return seen ? found : null;
}
