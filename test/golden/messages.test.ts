// Every sample message through the real pipeline. First against the truth of the manifest, which was derived by hand from the rules
// of the call; then, in every detail, against fixtures/expected/messages. `UPDATE_EXPECTED=1` writes these anew: read the difference.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { messagesDir } from '../support/fixture-replay.ts';
import { removeTemporaryDirectories } from '../support/temporary-directory.ts';
import { type Replayed, replaySamples } from './replay.ts';

const expectedDir = path.join(projectRoot(), 'fixtures/expected/messages');
const MESSAGE_COUNT = 45;
const samples = fs
  .readdirSync(messagesDir)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.replace(/\.eml$/, ''))
  .toSorted();

let replayed: Map<string, Replayed>;
let connectionsToSmtp: number;
beforeAll(async () => {
  const result = await replaySamples();
  replayed = new Map(result.replayed.map((one) => [one.name, one]));
  connectionsToSmtp = result.connectionsToSmtp;
});
afterAll(removeTemporaryDirectories);

const of = (name: string): Replayed => {
  const found = replayed.get(name);
  if (!found) throw new Error(`${name} is not in the manifest`);
  return found;
};

describe('the truth of the manifest', () => {
  it.each(samples)('%s', (name) => {
    const { truth, snapshot } = of(name);
    const { message, applicant, reply } = snapshot;
    expect({
      kind: message.kind,
      vacancy: message.vacancy,
      receivedAt: message.receivedAt,
      lateBySeconds: message.lateBySeconds,
      applicant: applicant && applicant.named ? applicant.name : null,
      status: applicant?.status ?? null,
      missing: applicant?.missing ?? [],
      toVerify: applicant?.toVerify ?? [],
      missingContactFields: applicant?.missingContactFields ?? [],
      flags: (applicant?.flags ?? message.flags).map((flag) => flag.split(':')[0]),
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
      missingContactFields: truth.missingContactFields,
      flags: truth.flags,
      decision: truth.decision,
      expectReply: truth.expectReply,
    });
  });
});

describe('the golden files', () => {
  it.each(samples)('%s', (name) => {
    const actual = `${JSON.stringify(of(name).snapshot, null, 2)}\n`;
    const file = path.join(expectedDir, `${name}.json`);
    if (process.env['UPDATE_EXPECTED']) {
      fs.mkdirSync(expectedDir, { recursive: true });
      fs.writeFileSync(file, actual);
    }
    expect(JSON.parse(actual)).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
  });

  it('has one file per message and no others', () => {
    expect(samples).toHaveLength(MESSAGE_COUNT);
    expect([...replayed.keys()].toSorted()).toEqual(samples);
    expect(fs.readdirSync(expectedDir).toSorted()).toEqual(samples.map((name) => `${name}.json`));
  });

  it('offered nothing to a server: an import without --reply only decides', () => {
    expect(connectionsToSmtp).toBe(0);
    expect(new Set([...replayed.values()].map(({ snapshot }) => snapshot.reply.state))).toEqual(new Set(['not-sent']));
  });
});
