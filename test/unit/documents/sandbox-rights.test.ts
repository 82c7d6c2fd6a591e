import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

describe('a sandbox process', () => {
  it('reads and writes nothing but what it must, starts nothing and speaks to nobody', async () => {
    const writable = await temporaryDirectory();
    const outside = await temporaryDirectory();
    const pool = await evilSandbox({ writablePaths: [writable] });
    const network = 'the sandbox has no network';
    expect(await pool.run({ kind: 'rights', outside, writable }, { wallMs: 30_000 })).toEqual({
      ok: true,
      value: {
        read: 'ERR_ACCESS_DENIED',
        write: 'ERR_ACCESS_DENIED',
        escape: 'ERR_ACCESS_DENIED',
        inside: 'allowed',
        spawn: 'ERR_ACCESS_DENIED',
        connect: network,
        http: network,
        fetch: 'refused',
        lookup: network,
        listen: network,
      },
    });
    expect([existsSync(join(outside, 'x')), existsSync(join(writable, 'x'))]).toEqual([false, true]);
  });

  it('knows no environment', async () => {
    process.env['SMTP_PASSWORD_OF_A_TEST'] = 'secret';
    const result = await (await evilSandbox()).run<string[]>({ kind: 'env' });
    delete process.env['SMTP_PASSWORD_OF_A_TEST'];
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual([]);
  });
});
