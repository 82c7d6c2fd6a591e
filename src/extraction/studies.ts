// The degrees and courses that a CV lists, each with the line that says so. A title is recognised by the word for its degree.
import type { Study } from '../domain/document.ts';
import { linesOf } from './cv-regions.ts';
import { cutPeriod } from './dated-entries.ts';
import { piecesOf } from './entry-fragments.ts';
import { isSentence } from './organization-words.ts';
import type { Line } from './page-view.ts';
import { fold } from './page-view.ts';
import { findPeriods } from './periods.ts';

const maxStudies = 30;
const lineCharacters = 200;
const degreeWords =
  /\b(?:licenciatura|licenciad[oa]|lic\.? (?:en|de)|maestria|maestr[oa] en|mtr[oa]\. en|doctorado|diplomado|especialidad|especializacion|ingenier[ii]a|tecnic[oa] (?:en|superior)|carrera (?:de|en|tecnica)|bachiller(?:ato)?|preparatoria|posgrado|curso|taller|certifica(?:cion|do)(?: en)?|seminario|bootcamp|t\.?s\.?u\.?|pasante (?:de|en)|estudios (?:de|en)|bachelor(?:'?s)?|master(?:'?s)?|b\.?a\.? (?=[a-z])|b\.?sc?\.? (?=[a-z])|m\.?a\.? (?=[a-z])|m\.?sc?\.? (?=[a-z])|ph\.?d|degree|minor in|associate|certificate|course)\b/;
const schoolWords =
  /\b(?:universidad|university|universitari[oa]|instituto|institute|escuela|school|facultad|faculty|colegio|college|centro|academia|academy|bachillerato|cbtis|conalep|cecyt|cetis|preparatoria|tecnologico|politecnico|unam|uam|ipn|itesm|tec de|coursera|edx|platzi|domestika|google|meta|hubspot|crehana|udemy)\b/;

export function readStudies(lines: readonly Line[]): Study[] {
  const region = linesOf(lines, 'studies') ?? lines.map((line, index) => ({ line, index }));
  const found = region.flatMap(({ line, index }, at) => {
    if (line.folded.length > lineCharacters || !degreeWords.test(line.folded)) return [];
    const near = [region[at - 1], region[at + 1]].flatMap((one) => (one && Math.abs(one.index - index) === 1 ? [one.line] : []));
    return readLine(line, near);
  });
  return found.slice(0, maxStudies);
}

/** One line may hold several: each piece with the word for a degree is one, up to the next. */
function readLine(line: Line, near: readonly Line[]): Study[] {
  const { period, rest } = periodOf(line);
  const pieces = piecesOf(rest);
  const isTitle = (piece: string | undefined) => piece !== undefined && degreeWords.test(fold(piece)) && !isSentence(piece);
  // "Técnico en Diseño Gráfico, Bachillerato Tecnológico 203": right after a title, a school is a school.
  const titles = pieces.flatMap((piece, at) => (isTitle(piece) && !(isTitle(pieces[at - 1]) && isSchool(piece)) ? [at] : []));
  return titles.map((at, index) => {
    const beside = pieces.slice(at + 1, titles[index + 1] ?? pieces.length);
    const before = index === 0 ? pieces.slice(0, at) : [];
    const school = [...beside, ...before].find(isSchool) ?? schoolNear(near);
    return {
      title: pieces[at] ?? '',
      institution: school ?? null,
      period: titles.length > 1 ? null : (period ?? periodNear(near)),
      page: line.page,
      quote: line.text,
    };
  });
}

function schoolNear(near: readonly Line[]): string | undefined {
  const line = near.find((one) => isSchool(one.text) && !degreeWords.test(one.folded));
  return line && piecesOf(periodOf(line).rest).find(isSchool);
}

function periodNear(near: readonly Line[]): string | null {
  const line = near.find((one) => !degreeWords.test(one.folded) && (isSchool(one.text) || one.folded.length < 30));
  return line ? periodOf(line).period : null;
}

function periodOf(line: Line): { period: string | null; rest: string } {
  const period = findPeriods(line.folded).at(-1);
  return period ? cutPeriod(line, period) : { period: null, rest: line.text };
}

/** A word for a school, or its initials: "UNAM", "ITESO". */
function isSchool(text: string): boolean {
  return schoolWords.test(fold(text)) || /(?:^|[\s(,])\p{Lu}{3,7}(?:$|[\s),])/u.test(text);
}
