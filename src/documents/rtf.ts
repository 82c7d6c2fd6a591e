// RTF → text per page. Knows that a file whose outermost group stays open was cut off.
import type { DocumentProblem } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { assembleFlow } from './flow-pages.ts';
import { FlowLimit } from './flow-writer.ts';
import { RtfText } from './rtf-text.ts';
import { readRtf } from './rtf-tokens.ts';

export async function convertRtf(bytes: Uint8Array): Promise<ConvertedDocument> {
  const text = new RtfText();
  const failure = attempt(bytes, text);
  return assembleFlow(text.body.finish(), failure, text.sections.surroundOf);
}

function attempt(bytes: Uint8Array, text: RtfText): DocumentProblem | null {
  try {
    const whole = readRtf(bytes, text);
    text.finish();
    return whole ? null : 'corrupt';
  } catch (error) {
    if (error instanceof FlowLimit) return 'too-large';
    throw error;
  }
}
