// What is known about one document: where it came from, what its pages say, and what that means.
// Knows nothing about formats, files or how text was obtained.

/** Why a document could not be read, or not completely. Shown to HR and, in words, to the applicant. */
export const documentProblems = [
  'encrypted', // needs a password
  'corrupt', // the bytes are damaged beyond what the converter recovers
  'empty', // no bytes, or pages without any text or image
  'unsupported', // a format that is not read, or pages (scans) on which no text was recognised
  'too-large', // over a limit of bytes, pages or expansion
  'timed-out', // conversion was killed at its wall-clock limit
  'out-of-memory', // conversion was killed at its memory limit
  'infected', // a virus scanner refused it
  'external-link', // a link to a file elsewhere; never fetched
] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/** One page (PDF) or one part (DOCX) of text. */
export type PageText = {
  /** 1-based. */
  readonly page: number;
  /** Plain text in reading order, lines separated by \n, NFC. */
  readonly text: string;
  /** True when the text comes from optical recognition and may be wrong. */
  readonly ocr: boolean;
  /** Of recognised pages, 0..1: how sure the recogniser was of its words, on average. Absent where somebody else recognised them. */
  readonly ocrConfidence?: number;
  /**
   * Share of the page that raster images cover, 0..1. Text inside images is invisible to us: an empty page that is
   * covered is a scan, and a datum that is absent from the text may stand in a letterhead image.
   */
  readonly imageCoverage: number;
};

/** The result of converting bytes to text. `problem` and pages may coexist: a PDF with one scanned page has both. */
export type DocumentText = {
  /** Decided from the bytes, never from the name: `application/pdf`, or `application/octet-stream` when unknown. */
  readonly mime: string;
  readonly pages: readonly PageText[];
  readonly problem: DocumentProblem | null;
};

export const sectionTypes = ['cv', 'motivation_letter', 'recommendation_letter', 'other', 'unknown'] as const;
export type SectionType = (typeof sectionTypes)[number];

export const contactFields = ['name', 'phone', 'email', 'organization', 'position'] as const;
export type ContactField = (typeof contactFields)[number];
/** What the call demands of a recommendation's issuer; the other contact fields are welcome, never demanded. */
export const requiredContactFields = ['name', 'phone', 'email'] as const;
export type RequiredContactField = (typeof requiredContactFields)[number];

/** The person who issues a recommendation letter. `phone` is E.164 (`+525512345678`), with `;ext=123` where one is given. */
export type RefereeContact = { readonly [field in ContactField]: string | null };

/** The proof of one statement: the page it was read on and the exact words. */
export type Evidence = { readonly field: string; readonly page: number; readonly quote: string };

/** A run of pages of one document with one type. */
export type Section = {
  readonly type: SectionType;
  /** 1-based page numbers, ascending, contiguous. */
  readonly pages: readonly number[];
  /** 0..1; compared only with the thresholds of `thresholds.ts`. */
  readonly confidence: number;
  /** Only for recommendation letters. */
  readonly contact: RefereeContact | null;
  /** Required contact fields that are certainly absent: every page of the section was readable text. */
  readonly missingContactFields: readonly RequiredContactField[];
  /** Required contact fields that were not found but may stand in an image, in recognised text, or in a doubtful form. */
  readonly unverifiedContactFields: readonly RequiredContactField[];
  /** `field` is `type` for why the section has its type, else a contact field. */
  readonly evidence: readonly Evidence[];
};

/** What a document says about the applicant (a CV's header, a letter's signature, "recomiendo a …"). */
export type PersonMention = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly evidence: readonly Evidence[];
};

/**
 * One employment as a CV prints it. Dates stay as printed and nothing is computed from them: how long somebody has worked is for a
 * person to read. `quote` holds the lines it was read from.
 */
export type Employment = {
  readonly organization: string | null;
  readonly position: string | null;
  /** `marzo 2019 – actualidad`, as printed; null when the CV gives no date. */
  readonly period: string | null;
  /** The CV says that it goes on ("a la fecha", "actualidad"). */
  readonly current: boolean;
  readonly page: number;
  readonly quote: string;
};

/** One degree or course as a CV prints it. */
export type Study = {
  readonly title: string;
  readonly institution: string | null;
  readonly period: string | null;
  readonly page: number;
  readonly quote: string;
};

/** What a CV tells about the past, latest employment first. */
export type CvReading = { readonly employments: readonly Employment[]; readonly studies: readonly Study[] };

/** The meaning of one document: its sections in page order, the applicant as the document presents them, and what its CV tells. */
export type DocumentReading = {
  readonly sections: readonly Section[];
  readonly applicant: PersonMention | null;
  /** null when no section is a CV. */
  readonly cv: CvReading | null;
  /** Beside its text a page shows a picture that may itself be a page: a letter pasted under a CV. What it says was not read. */
  readonly pictured: boolean;
};

/** How a document reached us. `decorative` images (logos of a mail signature) are not documents and are not stored as such. */
export const documentSources = ['attachment', 'nested', 'body', 'link'] as const;
export type DocumentSource = (typeof documentSources)[number];
