// Complete applications of people who exist only here: any number of them, each with an address and four small text PDFs of its own,
// the same for the same seed. The documents are those of the fixtures.
import { completeSet, type FixtureDocument } from '../../fixtures/generator/application-documents.ts';
import type { Candidate } from '../../fixtures/generator/cast.ts';
import { mixedEntity } from '../../fixtures/generator/compose.ts';
import { SUBJECT } from '../../fixtures/generator/fixture-message.ts';
import { encodeWords, type Header, mailDate, serialize } from '../../fixtures/generator/mime.ts';
import { makeSeededChoice } from '../../fixtures/generator/seeded-choice.ts';

export type FreshApplication = { readonly sender: string; readonly messageId: string; readonly raw: Buffer };

const GIVEN = ['Abril', 'Benita', 'Cecilia', 'Damián', 'Eloísa', 'Fermín', 'Graciela', 'Horacio', 'Inés', 'Jacinto', 'Leticia', 'Macario'];
const SURNAMES = [
  'Alatorre',
  'Bermejo',
  'Cordero',
  'Dávalos',
  'Escandón',
  'Frausto',
  'Galarza',
  'Hurtado',
  'Izquierdo',
  'Lomelí',
  'Mancilla',
];
const CITIES = ['Ciudad de México', 'Guadalajara, Jalisco', 'Mérida, Yuc.', 'Puebla, Pue.'];
const WORDS = 'Buen día:\n\nMe postulo a la vacante. Adjunto mi documentación en formato digital.\n\nSaludos cordiales,';

const pick = (options: readonly string[], index: number): string => options[index % options.length] as string;

function makePerson(number: number, seed: string): Candidate {
  const rest = Math.floor(number / GIVEN.length);
  const name = `${pick(GIVEN, number)} ${pick(SURNAMES, rest)} ${pick(SURNAMES, Math.floor(rest / SURNAMES.length) + rest + 1)}`;
  const digits = String(number).padStart(4, '0');
  return {
    key: `${seed}-${number}`,
    name,
    email: `persona${digits}.${seed}@correo.example`,
    phone: `55 ${5000 + (number % 1000)} ${digits}`,
    city: makeSeededChoice(`city ${number}`).pick(CITIES),
    ending: 'a',
  };
}

export type Mail = { readonly person: Candidate; readonly messageId: string; readonly documents: readonly FixtureDocument[] };

/** A mail to the mailbox as a person writes it, without the trace of any server. */
export function makeMail({ person, messageId, documents }: Mail): Buffer {
  const entity = mixedEntity(person, `${WORDS}\n${person.name}\n${person.phone}`, documents);
  const headers: Header[] = [
    ['Date', mailDate(new Date())],
    ['From', `${encodeWords(person.name)} <${person.email}>`],
    ['To', 'vacantes@example.mx'],
    ['Message-ID', messageId],
    ['Subject', encodeWords(SUBJECT)],
    ['MIME-Version', '1.0'],
  ];
  return serialize({ headers: [...headers, ...entity.headers], body: entity.body });
}

export async function makeFreshApplication(number: number, seed: string): Promise<FreshApplication> {
  const person = makePerson(number, seed);
  const messageId = `<postulacion-${number}.${seed}@correo.example>`;
  return { sender: person.email, messageId, raw: makeMail({ person, messageId, documents: await completeSet(person) }) };
}

/** Numbers `from` to `from + count - 1`. */
export async function makeFreshApplications(count: number, seed: string, from = 0): Promise<FreshApplication[]> {
  const applications: FreshApplication[] = [];
  for (let number = from; number < from + count; number++) applications.push(await makeFreshApplication(number, seed));
  return applications;
}
