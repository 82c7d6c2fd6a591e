// The export contract, version 1, on a ledger that holds a bit of everything: read, unread, unreadable, ignored, held and sent.
import { describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { exportSchema } from '../../../src/domain/export.ts';
import { synthesisedMessageId } from '../../../src/domain/ids.ts';
import { exportRecords } from '../../../src/intake/export-records.ts';
import { vacancy } from '../../support/facts.ts';
import { after, describedPipeline, messageOf } from '../../support/intake-bench.ts';
import { completeSet, documentsOf, GARBAGE, letter, SUBJECT, UNREADABLE } from '../../support/letter-box.ts';

const { ana, bruno, diego, hugo, lorenzo } = candidates;
const pipeline = describedPipeline();
const exported = () => exportRecords({ store: pipeline().ledger, vacancies: [vacancy] }, null);

async function populate(): Promise<string[]> {
  const out = { autoSubmitted: 'auto-replied', returnPath: '' };
  const mails: [Buffer, string, number][] = [
    [letter(ana, completeSet(ana)), ana.email, 0],
    [letter(bruno, [...documentsOf(bruno, 'cv', 'motivation', 'first'), UNREADABLE]), bruno.email, 1],
    [letter(diego, documentsOf(diego, 'cv')), diego.email, 2],
    [letter(diego, documentsOf(diego, 'motivation')), diego.email, 60],
    [letter(lorenzo, [], { text: '¿Hasta cuándo?' }), lorenzo.email, 61],
    [letter(ana, [], { subject: `Automático: ${SUBJECT}`, headers: out }), ana.email, 62],
    [letter(hugo, [], { headers: { messageId: null }, text: 'Adjunto mis documentos.' }), hugo.email, 60 * 24 * 20],
    [GARBAGE, 'quien@correo.example', 60 * 24 * 20 + 1],
  ];
  const ids: string[] = [];
  for (const [raw, sender, minutes] of mails) {
    await pipeline().run({ until: after(minutes) });
    ids.push(await pipeline().receive({ raw, sender, at: after(minutes) }));
  }
  await pipeline().run();
  // one that no worker has taken up yet
  ids.push(await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'cv')), sender: ana.email, at: after(60 * 24 * 21) }));
  return ids;
}

describe('the export', () => {
  it('keeps its contract, and loses nothing when it travels as JSON', async () => {
    await populate();
    const document = await exported();
    expect(exportSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(document.applicants.map(({ status }) => status)).toEqual(['complete', 'to_verify', 'incomplete', 'late']);
    expect(document.unassigned.map(({ kind }) => kind).toSorted()).toEqual(['automatic', 'quarantined', 'question']);
    expect(document.pending).toHaveLength(1);
    expect(document.replies.map(({ decision }) => decision).toSorted()).toEqual([
      ...['hold', 'send', 'send', 'send', 'send', 'send', 'send', 'suppress'],
    ]);
  });

  it('has every stored message exactly once', async () => {
    const ids = await populate();
    const { applicants, unassigned, pending } = await exported();
    const told = [...applicants.flatMap(({ messages }) => messages), ...unassigned, ...pending].map(({ messageId }) => messageId);
    const stored = await Promise.all(ids.map((id) => messageOf(pipeline(), id)));
    const headers = stored.map(({ messageIdHeader, sha256 }) => messageIdHeader ?? synthesisedMessageId(sha256));
    expect(told.toSorted()).toEqual(headers.toSorted());
    expect(told).toHaveLength(9);
  });

  it('names what has no Message-ID by its bytes', async () => {
    await populate();
    const late = (await exported()).applicants.find(({ status }) => status === 'late');
    expect(late?.messages[0]?.messageId).toMatch(/^<sha256-[0-9a-f]{64}@vacantes\.invalid>$/);
    expect(late?.lateBySeconds).toBeGreaterThan(0);
  });

  it('says the same in the same order however often it is asked', async () => {
    await populate();
    const first = JSON.stringify(await exported());
    await pipeline().database.exec(
      'update messages set subject = subject; update applicants set folio = folio; update replies set kind = kind',
    );
    expect(JSON.stringify(await exported())).toBe(first);
    const { applicants } = await exported();
    expect(applicants.map(({ folio }) => folio)).toEqual(['RCD-0001', 'RCD-0002', 'RCD-0003', 'RCD-0004']);
    for (const { messages } of applicants) {
      const times = messages.map(({ receivedAt }) => receivedAt);
      expect(times).toEqual(times.toSorted());
    }
  });

  it('of one vacancy leaves out what belongs to another', async () => {
    await populate();
    const other = { ...vacancy, id: 'otra-vacante', folioPrefix: 'OV' };
    const document = await exportRecords({ store: pipeline().ledger, vacancies: [vacancy, other] }, other.id);
    expect(document).toMatchObject({ vacancies: ['otra-vacante'], applicants: [] });
    expect(document.replies.every(({ kind }) => kind === 'question')).toBe(true);
  });
});
