// What our own server found out about the sender's domain, from `Authentication-Results` (RFC 8601). Lines of servers that
// are not ours are what the sender says about itself and count for nothing.
import { splitComments } from './header-comments.ts';

export type AuthenticationVerdict = 'pass' | 'fail' | 'none';

/** Statements of one delivery; what lies beyond is not ours. */
const MAX_LINES = 20;

/**
 * `fail` only where the domain's owner said so: dmarc=fail, or without a DMARC verdict spf=fail with no valid signature.
 * Several milters of ours each add a line, so a run of trusted lines is read together and the topmost word on a method wins;
 * RFC 8601 §5 has our border remove forged lines that carry its name.
 */
export function decideAuthentication(results: readonly string[], trustedAuthservIds: readonly string[]): AuthenticationVerdict {
  const trusted = new Set(trustedAuthservIds.map((id) => id.toLowerCase()));
  const found = topmostTrusted(results.slice(0, MAX_LINES).map(parseResults), trusted);
  const dmarc = found.get('dmarc')?.[0];
  if (dmarc === 'pass' || dmarc === 'fail') return dmarc;
  const spf = found.get('spf')?.[0];
  const dkim = found.get('dkim') ?? [];
  if (dkim.includes('pass') || spf === 'pass') return 'pass';
  const unsigned = dkim.every((result) => result === 'fail' || result === 'none');
  return spf === 'fail' && unsigned ? 'fail' : 'none';
}

type Results = { readonly authservId: string; readonly methods: readonly (readonly [method: string, result: string])[] };

function topmostTrusted(lines: readonly Results[], trusted: ReadonlySet<string>): Map<string, string[]> {
  const start = lines.findIndex(({ authservId }) => trusted.has(authservId));
  const found = new Map<string, string[]>();
  if (start < 0) return found;
  for (const line of lines.slice(start)) {
    if (!trusted.has(line.authservId)) break;
    for (const [method, result] of line.methods) found.set(method, [...(found.get(method) ?? []), result]);
  }
  return found;
}

/** RFC 8601 §2.2: `authserv-id [version] ; method[/version]=result properties ; …`. */
function parseResults(line: string): Results {
  const [head = '', ...statements] = splitComments(line).bare.split(';');
  const methods = statements.flatMap((statement) => {
    const match = /^\s*([a-z0-9-]+)(?:\s*\/\s*\d+)?\s*=\s*([a-z]+)/i.exec(statement);
    return match ? [[(match[1] as string).toLowerCase(), (match[2] as string).toLowerCase()] as const] : [];
  });
  return { authservId: (head.trim().split(/\s+/)[0] ?? '').replaceAll('"', '').toLowerCase(), methods };
}
