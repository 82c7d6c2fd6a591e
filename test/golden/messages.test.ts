// Every sample message through the real pipeline. First against the truth of the manifest, which was derived by hand from the rules
// of the call; then, in every detail, against fixtures/expected/messages. `UPDATE_EXPECTED=1` writes these anew: read the difference.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { messagesDir } from '../support/fixture-replay.ts';
import { removeTemporaryDirectories } from '../support/temporary-directory.ts';
import { type Replay, type Replayed, replayLive, replaySamples } from './replay.ts';

const expectedDir = path.join(projectRoot(), 'fixtures/expected/messages');
const MESSAGE_COUNT = 50;
/** Some seconds on an idle machine; only there so that a hang ends. */
const REPLAY_LIMIT_MS = 300_000;
const samples = fs
  .readdirSync(messagesDir)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.replace(/\.eml$/, ''))
  .toSorted();

let replayed: Map<string, Replayed>;
let imported: Replay;
let live: Awaited<ReturnType<typeof replayLive>>;
beforeAll(async () => {
  imported = await replaySamples();
  replayed = new Map(imported.replayed.map((one) => [one.name, one]));
  live = await replayLive();
  if (process.env['UPDATE_EXPECTED']) writeExpected();
}, REPLAY_LIMIT_MS);
afterAll(removeTemporaryDirectories);

function writeExpected(): void {
  fs.rmSync(expectedDir, { recursive: true, force: true });
  fs.mkdirSync(expectedDir, { recursive: true });
  for (const { name, snapshot } of replayed.values())
    fs.writeFileSync(path.join(expectedDir, `${name}.json`), `${JSON.stringify(snapshot, null, 2)}\n`);
}

const of = (name: string): Replayed => {
  const found = replayed.get(name);
  if (!found) throw new Error(`${name} is not in the manifest`);
  return found;
};

/** Nothing is called missing that is there, and nothing that lacks goes unnoticed; in doubt it is to verify. */
function assertContactFields(absent: readonly string[], applicant: Replayed['snapshot']['applicant']): void {
  const missing = applicant?.missingContactFields ?? [];
  expect(missing.filter((field) => !absent.includes(field))).toEqual([]);
  expect(absent.filter((field) => ![...missing, ...(applicant?.unverifiedContactFields ?? [])].includes(field as never))).toEqual([]);
}

describe('the truth of the manifest', () => {
  it.each(samples)('%s', (name) => {
    const { truth, snapshot } = of(name);
    const { message, applicant, reply } = snapshot;
    expect({
      kind: message.kind,
      vacancy: message.vacancy,
      receivedAt: message.receivedAt,
      lateBySeconds: message.lateBySeconds,
      applicant: applicant?.name ?? null,
      status: applicant?.status ?? null,
      missing: applicant?.missing ?? [],
      toVerify: applicant?.toVerify ?? [],
      flags: [...new Set((applicant?.flags ?? message.flags).map((flag) => flag.split(':')[0]))],
      decision: reply.decision,
      expectReply: reply.decision === 'send' ? reply.kind : null,
    }).toEqual({
      kind: truth.kind,
      vacancy: truth.vacancy,
      receivedAt: truth.receivedAt,
      lateBySeconds: truth.lateBySeconds,
      applicant: truth.applicant,
      status: truth.status,
      missing: truth.missing,
      toVerify: truth.toVerify,
      flags: truth.flags,
      decision: truth.decision,
      expectReply: truth.expectReply,
    });
    assertContactFields(truth.missingContactFields, applicant);
  });
});

describe('the golden files', () => {
  it.each(samples)('%s', (name) => {
    const expected: unknown = JSON.parse(fs.readFileSync(path.join(expectedDir, `${name}.json`), 'utf8'));
    expect(JSON.parse(JSON.stringify(of(name).snapshot))).toEqual(expected);
  });

  it('has one file per message and no others', () => {
    expect(samples).toHaveLength(MESSAGE_COUNT);
    expect([...replayed.keys()].toSorted()).toEqual(samples);
    expect(fs.readdirSync(expectedDir).toSorted()).toEqual(samples.map((name) => `${name}.json`));
  });

  it('offered nothing to a server: an import without --reply only decides', () => {
    expect(imported.connectionsToSmtp).toBe(0);
    expect(new Set([...replayed.values()].map(({ snapshot }) => snapshot.reply.state))).toEqual(new Set(['not-sent']));
  });
});

describe('the export of all samples', () => {
  it('has every message once', () => {
    const { applicants, unassigned, pending } = imported.exported;
    const told = [...applicants.flatMap(({ messages }) => messages), ...unassigned];
    expect(pending).toEqual([]);
    expect(told).toHaveLength(MESSAGE_COUNT);
    // the two deliveries of one message share their Message-ID
    expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(MESSAGE_COUNT - 1);
    expect(imported.exported.replies).toHaveLength(MESSAGE_COUNT);
  });

  it('proposes the letter of a referee to the person whom it recommends', () => {
    const elisa = imported.exported.applicants.find(({ applicant }) => applicant.name === 'Elisa Maldonado Quiroz');
    expect(elisa).toMatchObject({ status: 'to_verify', missing: [], toVerify: ['recommendation_letter'] });
    expect(elisa?.flags.map(({ code }) => code)).toEqual(['letter-from-referee']);
  });
});

describe('the same messages as live mail', () => {
  it.each(samples)('%s is answered as the import would', (name) => {
    const { kind, decision, reason } = of(name).snapshot.reply;
    expect(live.decisions.get(name)).toBe(`${kind} ${decision} ${reason}`);
  });

  it('sends each reply once', () => {
    const expected = [...replayed.values()].flatMap(({ snapshot: { reply } }) => (reply.decision === 'send' ? [`${reply.to}`] : []));
    expect(live.sent.toSorted()).toEqual(expected.toSorted());
  });
});
