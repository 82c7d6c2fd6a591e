import { describe, expect, it } from '@jest/globals';
import type { SectionType } from '../../../src/domain/document.ts';
import { CERTAIN_OTHER, CERTAIN_TYPE } from '../../../src/domain/thresholds.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';
import { page } from './invented-texts.ts';

function onlySection(text: string, more: Parameters<typeof page>[1] = {}) {
  const { sections } = readDocument([page(text, more)]);
  expect(sections).toHaveLength(1);
  return sections[0]!;
}

const clear: readonly (readonly [SectionType, string, string])[] = [
  ['cv', 'Spanish', usual.cvSpanish],
  ['cv', 'English', usual.cvEnglish],
  ['cv', 'with labels', usual.cvPlain],
  ['cv', 'sidebar first', usual.cvSidebar],
  ['cv', 'with a Referencias section', `${usual.cvSpanish}\n\n${usual.cvReferences}`],
  ['cv', 'quoting that a referee recommends', odd.cvWithPraise],
  ['cv', 'in one paragraph', odd.cvOneParagraph],
  ['cv', 'Europass', odd.cvEuropass],
  ['cv', 'academic', odd.cvAcademic],
  ['motivation_letter', 'Spanish', usual.motivationSpanish],
  ['motivation_letter', 'titled, to whom it may concern', usual.motivationTitled],
  ['motivation_letter', 'English', usual.motivationEnglish],
  ['motivation_letter', 'without formulas', usual.motivationBland],
  ['motivation_letter', 'of somebody who led people and "recomienda revisar"', odd.motivationWithTeam],
  ['motivation_letter', 'narrative', odd.motivationNarrative],
  ['recommendation_letter', 'complete', usual.recommendationComplete],
  ['recommendation_letter', 'contact in the body', usual.recommendationSecond],
  ['recommendation_letter', 'English', usual.recommendationEnglish],
  ['recommendation_letter', 'short', usual.recommendationBody],
  ['recommendation_letter', 'employer certifies and recommends', usual.constanciaRecommending],
  ['recommendation_letter', 'never says "recomiendo"', odd.recommendationImplicit],
  ['recommendation_letter', 'professor', odd.recommendationOldNumber],
  ['recommendation_letter', 'personal', odd.recommendationPersonal],
  ['recommendation_letter', 'who signs speaks first', odd.recommendationSelfIntroduced],
  ['recommendation_letter', 'a form', odd.recommendationForm],
  ['recommendation_letter', 'signature first', odd.recommendationReordered],
  ['recommendation_letter', 'one line', odd.recommendationOneLine],
  ['recommendation_letter', 'capitals without accents', odd.recommendationCapitals],
  ['recommendation_letter', 'English, academic', odd.recommendationAcademic],
  ['recommendation_letter', 'informal', odd.recommendationInformal],
  ['recommendation_letter', 'inclusive Spanish', odd.recommendationCollective],
  ['other', 'diploma', usual.diploma],
  ['other', 'identity card', usual.identity],
  ['other', 'portfolio', usual.portfolio],
  ['other', 'invoice', usual.invoice],
  ['other', 'the call itself', usual.jobCall],
  ['other', 'online certificate', odd.certificateOnline],
  ['other', 'registry record', odd.registryRecord],
  ['other', 'degree', odd.degree],
  ['other', 'record of studies', odd.studyRecord],
  ['other', 'a proposal', odd.proposal],
];

describe('clear documents get their type, with certainty and a quote', () => {
  it.each(clear)('%s: %s', (type, _, text) => {
    const section = onlySection(text);
    expect(section.type).toBe(type);
    expect(section.confidence).toBeGreaterThanOrEqual(CERTAIN_OTHER);
    const reasons = section.evidence.filter((one) => one.field === 'type');
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(text).toContain(reason.quote);
  });
});

describe('thinner documents get their type above the threshold', () => {
  it.each([
    ['motivation_letter', odd.motivationEssay],
    ['motivation_letter', odd.motivationSubject],
    ['motivation_letter', odd.motivationEnglishFormal],
    ['cv', odd.cvSkills],
    ['recommendation_letter', odd.recommendationUnclosed],
    ['recommendation_letter', odd.recommendationBrokenAddress],
  ] as const)('%s', (type, text) => {
    const section = onlySection(text);
    expect(section.type).toBe(type);
    expect(section.confidence).toBeGreaterThanOrEqual(CERTAIN_TYPE);
  });
});

describe('what says nothing is unknown, never a guess', () => {
  it.each([usual.bland, odd.article, odd.newsletter, 'Hola', 'Página 3 de 4'])('%#', (text) => {
    const section = onlySection(text);
    expect(section.type).toBe('unknown');
    expect(section.confidence).toBeLessThan(CERTAIN_TYPE);
    expect(section.contact).toBeNull();
  });
});

describe('doubt stays doubt', () => {
  it('a list of referees is no letter by any of them', () => {
    const section = onlySection(odd.refereeList);
    expect(section.type).not.toBe('recommendation_letter');
    expect(section.confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it('a whole application typed into one file without pages', () => {
    const texts = [usual.cvSpanish, usual.motivationSpanish, usual.recommendationComplete, usual.recommendationSecond];
    expect(onlySection(texts.join('\n\n')).confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it.each([
    ['a letter and the recommendation below it', usual.motivationBland, odd.recommendationUnclosed],
    ['two recommendations, the first of which closes with a name', odd.recommendationUnclosed, odd.recommendationAcademic],
    ['a recommendation and a CV', usual.recommendationBody, usual.cvPlain],
  ])('%s', (_, first, second) => {
    expect(onlySection(`${first}\n${second}`).confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it('a bare certificate of employment may or may not count as a recommendation', () => {
    const section = onlySection(usual.constancia);
    expect(section.type).toBe('recommendation_letter');
    expect(section.confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it('a CV and a letter on one page of a DOCX', () => {
    expect(onlySection(`${usual.cvSpanish}\n\n${usual.motivationSpanish}`).confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it('two recommendations on one page of a DOCX', () => {
    const section = onlySection(`${usual.recommendationComplete}\n\n${usual.recommendationSecond}`);
    expect(section.confidence).toBeLessThan(CERTAIN_TYPE);
  });
  it('recognised text is trusted less than the same text', () => {
    const recognised = onlySection(usual.cvSpanish, { ocr: true, imageCoverage: 1 });
    expect(recognised.type).toBe('cv');
    expect(recognised.confidence).toBeLessThan(onlySection(usual.cvSpanish).confidence);
  });
});

describe('damaged text', () => {
  it('letters set apart ("C U R R Í C U L U M") are read', () => {
    const text = usual.cvSpanish.replace('PERFIL PROFESIONAL', 'C U R R Í C U L U M   V I T A E');
    const section = onlySection(text);
    expect(section.evidence.map((one) => one.quote)).toContain('C U R R Í C U L U M   V I T A E');
  });
  it('every word torn into letters: a type, and nothing certainly missing', () => {
    const section = onlySection([...usual.recommendationBody].map((character) => (character === '\n' ? '\n' : `${character} `)).join(''));
    expect(section.type).toBe('recommendation_letter');
    expect(section.missingContactFields).toEqual([]);
  });
  it('words hyphenated at line ends', () => {
    const section = onlySection(usual.recommendationComplete.replace('recomiendo', 'reco-\nmiendo'));
    expect(section.type).toBe('recommendation_letter');
    expect(section.evidence.some((one) => one.quote.includes('reco-\nmiendo'))).toBe(true);
  });
  it('a font without character map', () => {
    const section = onlySection('(cid:12)(cid:44)(cid:3) '.repeat(60));
    expect(section).toMatchObject({ type: 'unknown', confidence: 0 });
  });
});
