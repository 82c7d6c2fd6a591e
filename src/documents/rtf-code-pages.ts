// In which code page the bytes of an RTF document are written: that of the document, or of the font that is used. Knows no text.
import { CHARSET_CODE_PAGES, decodeCodePage } from './code-pages.ts';

const DOCUMENT_PAGES: Readonly<Record<string, number>> = { ansi: 1252, mac: 10000, pc: 437, pca: 850 };

export class RtfCodePages {
  private readonly fontPages = new Map<number, number>();
  private fontInTable = -1;
  private page = 1252;

  /** A word inside the font table. `\fcharset` 0 and 1 mean the document's own page. */
  readFont(word: string, parameter: number | null): void {
    const number = parameter ?? 0;
    if (word === 'f') this.fontInTable = number;
    const page = word === 'cpg' ? number : word === 'fcharset' && number > 1 ? CHARSET_CODE_PAGES.get(number) : undefined;
    if (page !== undefined) this.fontPages.set(this.fontInTable, page);
  }

  /** A word that may name the document's page. */
  setDocumentPage(word: string, value: number): void {
    if (word === 'ansicpg' && value > 0) this.page = value;
    else this.page = DOCUMENT_PAGES[word] ?? this.page;
  }

  decode(bytes: readonly number[], font: number): string {
    return decodeCodePage(Uint8Array.from(bytes), this.fontPages.get(font) ?? this.page);
  }
}
