// Short ways to write the facts that domain rules judge: sections, documents, vacancies of invented people.
import type { FiledDocument } from '../../src/domain/assessment.ts';
import type { RefereeContact, RequiredContactField, Section, SectionType } from '../../src/domain/document.ts';
import { type Vacancy, vacancySchema } from '../../src/domain/vacancy.ts';

export const vacancy: Vacancy = vacancySchema.parse({
  id: 'responsable-comunicacion-digital',
  folioPrefix: 'RCD',
  title: 'Persona Responsable de Comunicación Digital',
  organization: 'Amnistía Internacional Sección Mexicana',
  subject: 'Vacante: Responsable de Comunicación Digital',
  deadline: '2024-05-22T23:59',
  documents: [{ type: 'cv' }, { type: 'motivation_letter' }, { type: 'recommendation_letter', count: 2 }],
  contactEmail: 'vacantesaimex@amnistia.org.mx',
});

export const ON_TIME = new Date('2024-05-20T18:00:00Z');

export function section(type: SectionType, change: Partial<Section> = {}): Section {
  return {
    type,
    pages: [1],
    confidence: 0.95,
    contact: null,
    missingContactFields: [],
    unverifiedContactFields: [],
    evidence: [],
    ...change,
  };
}

export function contact(name: string, email: string | null = null, phone: string | null = null): RefereeContact {
  return { name, email, phone, organization: null, position: null };
}

/** A recommendation letter by `name`, lacking `missing`. */
export function letter(name: string, missing: RequiredContactField[] = [], unverified: RequiredContactField[] = []): Section {
  const slug = name.toLowerCase().replace(/\W/g, '');
  return section('recommendation_letter', {
    contact: contact(name, `${slug}@organizacion.example`, '+525512345678'),
    missingContactFields: missing,
    unverifiedContactFields: unverified,
  });
}

let documents = 0;
export function document(sections: readonly Section[], change: Partial<FiledDocument> = {}): FiledDocument {
  documents += 1;
  return {
    id: `doc-${documents}`,
    messageId: 'm1',
    receivedAt: ON_TIME,
    onTime: true,
    sha256: `sha-${documents}`,
    problem: null,
    ocr: false,
    pictured: false,
    sections,
    ...change,
  };
}
