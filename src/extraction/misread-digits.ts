// Letters that optical recognition puts for digits, inside what is a run of digits without doubt. Keeps the length of the text, so that
// positions hold.

const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1', '|': '1', S: '5', B: '8', Z: '2' };
const runs = /(?<![\p{L}\d@.])(?:\d|[OoQlI|SBZ](?=\d))[\dOoQlI|SBZ .()-]{7,22}(?![\p{L}\d@])/gu;
/** A bar or a letter that stands alone divides; it replaces no digit. */
const misreadDigit = /(?<=\d)[OoQlI|SBZ](?![OoQlI|SBZ])|(?<![OoQlI|SBZ])[OoQlI|SBZ](?=\d)/g;
/** Of ten digits at most two may have been misread. */
const minPlainDigits = 8;
const maxMisread = 2;

export function repairDigits(text: string): string {
  return text.replace(runs, (run) => {
    const digits = run.match(/\d/g)?.length ?? 0;
    const misread = run.match(misreadDigit)?.length ?? 0;
    if (
      misread === 0 ||
      misread !== (run.match(/[OoQlI|SBZ]/g)?.length ?? 0) ||
      misread > maxMisread ||
      digits < minPlainDigits ||
      digits + misread < 10
    )
      return run;
    return run.replace(misreadDigit, (letter) => lookalikes[letter] ?? letter);
  });
}
