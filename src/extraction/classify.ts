// Which type a run of pages has, how certainly, and by which words: the tables of clues, joined by the voice of the plain words, which
// also vetoes certainty when it says something else. Knows nothing about page order.
// Confidence is strength of the best type times its distance from the second; ≥ 0.8 is clear, < 0.6 is mixed or thin.
import type { Evidence, SectionType } from '../domain/document.ts';
import type { Hit } from './clues.ts';
import { findHits, weigh } from './clues.ts';
import { cvClues } from './cv-clues.ts';
import type { LetterVoice } from './letter-voice.ts';
import { listsReferees, readVoice } from './letter-voice.ts';
import { motivationClues } from './motivation-clues.ts';
import { otherKinds } from './other-clues.ts';
import type { PageView } from './page-view.ts';
import { quoteLine } from './page-view.ts';
import { acquaintanceClue, certificateClues, endorsementClues, praiseClue, recommendationClues } from './recommendation-clues.ts';
import type { WordVerdict } from './word-scores.ts';
import { scoreWords, tellingLine } from './word-scores.ts';

export type Verdict = { readonly type: SectionType; readonly confidence: number; readonly evidence: readonly Evidence[] };

type JudgedType = Exclude<SectionType, 'unknown'>;
type Score = {
  readonly type: JudgedType;
  readonly hits: readonly Hit[];
  readonly weight: number;
  /** The weight without the plain words. */
  readonly phrases: number;
};

/** Below this weight the words say nothing. */
const minWeight = 1.9;
/** The weight at which strength is 0.63; 5 gives 0.81, 8 gives 0.93. */
const strengthScale = 3;
const maxConfidence = 0.98;
/** What recognition may have misread is trusted less. */
const ocrFactor = 0.85;
/** Whatever a person must look at: a certificate of employment without a word that recommends, two witnesses who disagree. */
export const doubtfulConfidence = 0.55;
/** A second type below this share of the best takes nothing away. */
const harmlessShare = 0.45;
const maxEvidence = 4;
/** What one unit of the words' lead weighs, and the most that words alone can weigh. */
const leadWeight = 1.6;
const maxWordWeight = 4.5;
/** Words that lead by so much for another type forbid certainty; a portfolio or a call may well sound like a CV. */
const vetoLead = 1;
const vetoLeadOfOther = 2;
/** Phrases that weigh so much are certain without the words' assent, or with a slight one; fewer need a lead of `vetoLead`. */
const minPhraseWeight = 3.5;
const minPhraseWeightWithAssent = 2;

export function classify(views: readonly PageView[]): Verdict {
  const readable = views.filter((view) => view.state === 'text');
  const words = scoreWords(readable);
  const voice = readVoice(readable);
  const [best, second] = scoreTypes(readable, words, voice).sort((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight < minWeight) return { type: 'unknown', confidence: 0, evidence: evidenceOf(best) };
  const share = (second?.weight ?? 0) / best.weight;
  let confidence = Math.min(maxConfidence, strength(best.weight) * clarity(share));
  if (readable.some((view) => view.source.ocr)) confidence *= ocrFactor;
  if (isBareCertificate(best.type, readable) || isRefereeList(best.type, readable) || isVetoed(best, words, voice))
    confidence = Math.min(confidence, doubtfulConfidence);
  confidence = Math.round(confidence * 100) / 100;
  const evidence = evidenceOf(best);
  if (confidence < 0.4) return { type: 'unknown', confidence, evidence };
  return { type: best.type, confidence, evidence };
}

function scoreTypes(views: readonly PageView[], words: WordVerdict | null, { position, another }: LetterVoice): Score[] {
  const kinds = Object.values(otherKinds).map((clues) => findHits(clues, views));
  const strongest = kinds.reduce((best, kind) => (weigh(kind) > weigh(best) ? kind : best));
  const found: [JudgedType, readonly Hit[]][] = [
    ['cv', findHits(cvClues, views)],
    ['motivation_letter', findHits(motivationClues, views)],
    ['recommendation_letter', [...findHits(recommendationClues, views), ...[position, another].filter((hit) => hit !== null)]],
    ['other', strongest],
  ];
  const plain = hitOfWords(words, views);
  return found.map(([type, hits]) => {
    const all = plain !== null && words?.type === type && speaks(type, hits) ? [...hits, plain] : hits;
    return { type, hits: all, weight: weigh(all), phrases: weigh(hits) };
  });
}

/** Anything can sound like no letter: words alone make nothing `other`. */
function speaks(type: JudgedType, hits: readonly Hit[]): boolean {
  return type !== 'other' || hits.length > 0;
}

function hitOfWords(words: WordVerdict | null, views: readonly PageView[]): Hit | null {
  const line = words && tellingLine(views, words);
  if (!line) return null;
  return {
    weight: Math.min(maxWordWeight, words.lead * leadWeight),
    evidence: { field: 'type', page: line.page, quote: quoteLine(line, 0) },
  };
}

function isRefereeList(type: JudgedType, views: readonly PageView[]): boolean {
  return type === 'recommendation_letter' && listsReferees(views);
}

function isWitnessed({ type, phrases }: Score, words: WordVerdict | null): boolean {
  if (words?.type !== type) return phrases >= minPhraseWeight;
  return words.lead >= vetoLead || phrases >= minPhraseWeightWithAssent;
}

/** What only a person can settle: the words say another type, or somebody with a position writes of somebody else in an application. */
function isVetoed(best: Score, words: WordVerdict | null, { position, another }: LetterVoice): boolean {
  if (words !== null && words.type !== best.type && words.lead >= (best.type === 'other' ? vetoLeadOfOther : vetoLead)) return true;
  if (best.type !== 'other' && !isWitnessed(best, words)) return true;
  return best.type === 'motivation_letter' && position !== null && another !== null;
}

function strength(weight: number): number {
  return 1 - Math.exp(-weight / strengthScale);
}

/** 1 while the second type is far behind, 0.5 when both are equal. */
function clarity(share: number): number {
  return share <= harmlessShare ? 1 : 1 - (0.5 * (share - harmlessShare)) / (1 - harmlessShare);
}

/** The form of a certificate of employment, and no word that vouches for the person. */
function isBareCertificate(type: JudgedType, views: readonly PageView[]): boolean {
  if (type !== 'recommendation_letter' || findHits(certificateClues, views).length === 0) return false;
  return findHits([...endorsementClues, acquaintanceClue, praiseClue], views).length === 0;
}

function evidenceOf(best: Score | undefined): readonly Evidence[] {
  const strongest = [...(best?.hits ?? [])].sort((a, b) => b.weight - a.weight).map((hit) => hit.evidence);
  const distinct = strongest.filter(
    (one, index) => one.quote !== '' && strongest.findIndex((other) => other.page === one.page && other.quote === one.quote) === index,
  );
  return distinct.slice(0, maxEvidence);
}
