// Reads one invented letter and compares its issuer with what stands in it, written as "name | phone | email | organisation | post":
// "-" is a value that the letter does not give; organisation and post may be left out where a case is not about them.
import { expect } from '@jest/globals';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { page } from './invented-texts.ts';

export const prose = (about = 'recomiendo ampliamente a Vico Santos Prado, quien colaboró con nosotros'): string => `A quien corresponda:
Por medio de la presente ${about} de 2020 a 2024 bajo mi supervisión. Es una persona responsable, creativa y
comprometida, por lo que no dudo en recomendarla para cualquier puesto que solicite.
`;
export const signed = (signature: string, head = '', closing = 'Atentamente,\n'): string => head + prose() + closing + signature;

export function expectIssuer(text: string, expected: string, ocr = false): void {
  const section = readDocument([page(text, { ocr, imageCoverage: ocr ? 1 : 0 })]).sections[0]!;
  expect(section.type).toBe('recommendation_letter');
  const contact = section.contact!;
  const given = expected.split(' | ');
  const read = [contact.name, contact.phone, contact.email, contact.organization, contact.position].map((value) => value ?? '-');
  expect(read.map((value, index) => (given[index] === undefined || (index > 2 && given[index] === '-') ? given[index] : value))).toEqual(
    read.map((_, index) => given[index]),
  );
  const present = ['name', 'phone', 'email'].filter((_, index) => given[index] !== '-');
  expect(section.missingContactFields.filter((field) => present.includes(field))).toEqual([]);
  for (const { quote } of section.evidence) expect(text).toContain(quote);
}
