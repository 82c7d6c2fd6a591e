// `vacantes start` with a configuration that is wrong: everything that is wrong is said at once, and nobody is contacted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommandResult, Installation } from '../support/installation.ts';

const EX_CONFIG = 78;
let installation: Installation;
let listener: net.Server;
let connections = 0;

beforeAll(async () => {
  installation = await Installation.create({});
  listener = net.createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  await new Promise((resolve) => {
    listener.close(resolve);
  });
  await installation.remove();
});
beforeEach(() => {
  connections = 0;
});

/** Every server of a valid configuration is the listener, so that any contact is seen. */
function everythingHere(): Record<string, string> {
  const { port } = listener.address() as net.AddressInfo;
  return {
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(port),
    IMAP_TLS: 'none',
    IMAP_USER: 'vacantes@example.mx',
    IMAP_PASSWORD: 'secreto',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(port),
    SMTP_TLS: 'none',
    REDIS_URL: `redis://127.0.0.1:${port}`,
    DATABASE_URL: `postgres://vacantes@127.0.0.1:${port}/vacantes`,
  };
}

function expectRefusal(result: CommandResult, variables: readonly string[]): void {
  expect(result).toMatchObject({ code: EX_CONFIG, signal: null, stdout: '' });
  for (const variable of variables) expect(result.stderr).toContain(variable);
  expect(result.stderr).not.toContain('    at ');
  expect(connections).toBe(0);
}

describe('start', () => {
  it('without anything names every variable that it needs', async () => {
    const result = await installation.run(['start']);
    expectRefusal(result, ['IMAP_HOST', 'IMAP_USER', 'IMAP_PASSWORD', 'SMTP_HOST']);
    expect(result.stderr).toContain('IMAP_HOST=imap.example.org');
  });

  it('lists every mistake at once, each with what to do, and never a secret', async () => {
    const wrong = {
      IMAP_PORT: 'ninety',
      IMAP_DONE: 'delete',
      SMTP_TLS: 'starttsl',
      REPLY_SETTLE_SECONDS: '-1',
      REDIS_URL: 'http://:palabra-secreta@127.0.0.1',
      IMAP_ACCESS_TOKEN: 'ficha-secreta',
      IMAP_PASWORD: 'x',
    };
    const result = await installation.run(['start'], { ...everythingHere(), ...wrong });
    expectRefusal(result, Object.keys(wrong));
    expect(result.stderr).not.toMatch(/secret[ao]/);
  });

  it('finds fault with vacancies and templates before any contact', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vacantes-config-'));
    await writeFile(join(folder, 'broken.yaml'), 'id: broken\ndeadline: "tomorrow"\n');
    const vacancies = await installation.run(['start'], { ...everythingHere(), VACANCIES_DIR: folder });
    expectRefusal(vacancies, ['broken.yaml', 'deadline']);
    const templates = await installation.run(['start'], { ...everythingHere(), TEMPLATES_DIR: folder });
    expectRefusal(templates, ['complete.liquid']);
    await rm(folder, { recursive: true });
  });

  it('accepts a valid configuration from .env alone, and the environment outranks it', async () => {
    const lines = Object.entries(everythingHere()).map(([name, value]) => `${name}=${value}`);
    await writeFile(join(installation.directory, '.env'), `# ours\n${lines.join('\n')}\n`);
    const accepted = await installation.run(['check-config']);
    expect(accepted).toMatchObject({ code: 0, signal: null });
    expect(connections).toBe(0);
    expectRefusal(await installation.run(['start'], { IMAP_TLS: 'maybe' }), ['IMAP_TLS']);
    // With valid settings it does go out: the count above is no accident.
    const contacted = await installation.run(['start']);
    expect(contacted).toMatchObject({ code: 1, signal: null });
    expect(connections).toBeGreaterThan(0);
    await rm(join(installation.directory, '.env'));
  });
});
