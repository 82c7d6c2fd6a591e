// Whose message it is: joining the wrong person loses an application, splitting one person asks twice for the same thing.
import { describe, expect, it } from '@jest/globals';
import { type ApplicantIdentity, decideIdentity } from '../../../src/domain/identity.ts';
import { compareNames } from '../../../src/domain/person-name.ts';

const ana: ApplicantIdentity = {
  applicantId: 'rcd-0001',
  folio: 'RCD-0001',
  documentName: 'Ana López Hernández',
  isOwnName: true,
  phone: '+525511112222',
  addresses: ['ana@correo.example'],
};
const person = (name: string | null, phone: string | null = null, email: string | null = null) => ({ name, phone, email, evidence: [] });

type Case = {
  isOwnName?: boolean;
  address?: string | null;
  thread?: string | null;
  person?: ReturnType<typeof person> | null;
  candidates?: ApplicantIdentity[];
};

function check(name: string, input: Case, expected: { join?: string; create?: true; flags?: string[] }): void {
  it(name, () => {
    const decision = decideIdentity({
      address: input.address ?? null,
      threadApplicantId: input.thread ?? null,
      person: input.person ?? null,
      isOwnName: input.isOwnName ?? true,
      candidates: input.candidates ?? [ana],
    });
    const { join, flags = [] } = expected;
    expect(decision).toMatchObject(join ? { action: 'join', applicantId: join } : { action: 'create' });
    expect(decision.flags.map(({ code, detail }) => `${code} ${detail}`)).toEqual(flags);
  });
}

describe('joining', () => {
  check('nobody is known', { address: 'x@correo.example', candidates: [] }, { create: true });
  check('the same address', { address: 'ana@correo.example' }, { join: 'rcd-0001' });
  check('the same address and name', { address: 'ana@correo.example', person: person('ANA LOPEZ') }, { join: 'rcd-0001' });
  check('the same thread from another address', { address: 'trabajo@empresa.example', thread: 'rcd-0001' }, { join: 'rcd-0001' });
});

describe('splitting', () => {
  check(
    'another person at the same address',
    { address: 'ana@correo.example', person: person('Julián Peña Zúñiga') },
    { create: true, flags: ['shared-address RCD-0001'] },
  );
  const julian: ApplicantIdentity = {
    applicantId: 'rcd-0002',
    folio: 'RCD-0002',
    documentName: 'Julián Peña Zúñiga',
    isOwnName: true,
    phone: null,
    addresses: ['ana@correo.example'],
  };
  check(
    'each of two people at one address keeps their own',
    { address: 'ana@correo.example', person: person('Julián Peña'), candidates: [ana, julian] },
    { join: 'rcd-0002' },
  );
  check(
    'an unnamed message of a shared address goes to one and says so',
    { address: 'ana@correo.example', candidates: [ana, julian] },
    { join: 'rcd-0001', flags: ['shared-address RCD-0002'] },
  );
});

describe('relatives', () => {
  const sister = person('Inés López Hernández');
  check(
    'who share both surnames and the address are two people',
    { address: 'ana@correo.example', person: sister },
    { create: true, flags: ['shared-address RCD-0001'] },
  );
  check(
    'are not split by what somebody else’s letter calls them',
    { address: 'ana@correo.example', person: person('Barrio Adentro'), isOwnName: false },
    { join: 'rcd-0001' },
  );
});

describe('possible duplicates are said, never merged', () => {
  check(
    'the same name elsewhere',
    { address: 'otra@correo.example', person: person('Ana López Hernández') },
    { create: true, flags: ['possible-duplicate RCD-0001'] },
  );
  check(
    'the same phone elsewhere',
    { address: 'otra@correo.example', person: person('Ana L.', '+525511112222') },
    { create: true, flags: ['possible-duplicate RCD-0001'] },
  );
  check(
    'the CV names an address that is known',
    { address: 'otra@correo.example', person: person(null, null, 'ana@correo.example') },
    { create: true, flags: ['possible-duplicate RCD-0001'] },
  );
  check(
    'a common first name is no duplicate',
    { address: 'otra@correo.example', person: person('Ana Gutiérrez Ibáñez') },
    { create: true },
  );
});

describe('names', () => {
  const table: [string, string, string][] = [
    ['Ana López Hernández', 'ANA LOPEZ HERNANDEZ', 'same'],
    ['Ana López', 'López Hernández, Ana', 'same'],
    ['Mtra. Ana María López de la Cruz', 'Ana Lopez Cruz', 'same'],
    ['Ana Lopez', 'Ana Lopes Hernández', 'same'],
    ['A. López', 'Ana López', 'same'],
    ['Ana', 'Ana López', 'unclear'],
    ['Anita', 'Julián Peña', 'unclear'],
    ['Ana López Hernández', 'Ana López Martínez', 'unclear'],
    ['Mateo Luna Rivas', 'Inés Luna Rivas', 'different'],
    ['Luis Pérez Gómez', 'Luisa Pérez Gómez', 'different'],
    ['María Inés Luna Rivas', 'Inés Luna', 'same'],
    ['Ana López', 'Ana Martínez', 'different'],
    ['Julián Peña Zúñiga', 'Ana López Hernández', 'different'],
    ['', '', 'unclear'],
  ];
  for (const [left, right, expected] of table) {
    it(`${left} / ${right}: ${expected}`, () => {
      expect([compareNames(left, right), compareNames(right, left)]).toEqual([expected, expected]);
    });
  }
});
