// A command line beside a running service: what reaches it, what it refuses, and what remains when one of the two dies.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { type ControlServer, type RunCommand, serveControl } from '../../../src/runtime/control-channel.ts';
import { tryRemote } from '../../../src/runtime/control-client.ts';
import { builtUrl, runNode } from '../../support/node-child.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

const open: ControlServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
afterAll(removeTemporaryDirectories);

async function serve(run: RunCommand): Promise<string> {
  const dataDir = await temporaryDirectory();
  open.push(await serveControl({ dataDir, run }));
  return dataDir;
}

async function callRemote(
  dataDir: string,
  argv: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; out: string; err: string }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const code = await tryRemote({
    dataDir,
    argv,
    stdout: (chunk) => out.push(Buffer.from(chunk as string)),
    stderr: (chunk) => err.push(Buffer.from(chunk as string)),
    ...(signal && { signal }),
  });
  return { code, out: Buffer.concat(out).toString('latin1'), err: Buffer.concat(err).toString() };
}

type Address = { port: number; token: string; pid: number };
const addressOf = async (dataDir: string): Promise<Address> => JSON.parse(await readFile(join(dataDir, 'control.json'), 'utf8')) as Address;

describe('a command runs in the service', () => {
  it('passes arguments, directory, output and exit code', async () => {
    const dataDir = await serve(async (argv, io) => {
      io.stdout(`${argv.join('|')}@${io.cwd}\n`);
      io.stderr('warning\n');
      return 3;
    });
    expect(await callRemote(dataDir, ['show', 'RCD-0007', '--json', ''])).toEqual({
      code: 3,
      out: `show|RCD-0007|--json|@${process.cwd()}\n`,
      err: 'warning\n',
    });
  });

  it('keeps every byte: line separators, bytes that are not text, large output', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 128]);
    const separators = Buffer.from('a\u2028b\u2029c\r\nd');
    const large = 'x'.repeat(3_000_000);
    const dataDir = await serve(async (_argv, io) => {
      for (const chunk of [bytes, separators.toString(), large]) io.stdout(chunk);
      return 0;
    });
    const { code, out } = await callRemote(dataDir, []);
    expect(code).toBe(0);
    expect(out === bytes.toString('latin1') + separators.toString('latin1') + large).toBe(true);
  });

  it('reports a command that throws as exit code 1', async () => {
    const dataDir = await serve(async () => {
      throw new Error('broken');
    });
    expect(await callRemote(dataDir, [])).toEqual({ code: 1, out: '', err: 'broken\n' });
  });
});

describe('one side goes away', () => {
  it('aborts the command when its caller disconnects', async () => {
    let reportAbort = (): void => undefined;
    const aborted = new Promise<void>((resolve) => {
      reportAbort = resolve;
    });
    const caller = new AbortController();
    const dataDir = await serve(async (_argv, io, signal) => {
      io.stdout('started');
      signal.addEventListener('abort', reportAbort);
      await aborted;
      return 0;
    });
    const call = tryRemote({ dataDir, argv: [], stdout: () => caller.abort(), stderr: () => undefined, signal: caller.signal });
    await expect(call).rejects.toThrow(/abort/);
    await aborted;
  });

  it('aborts running commands and removes its address when the service closes', async () => {
    const dataDir = await temporaryDirectory();
    const run: RunCommand = async (_argv, _io, signal) => {
      const isAborted = new Promise<number>((resolve) => signal.addEventListener('abort', () => resolve(7)));
      void server.close();
      return isAborted;
    };
    const server = await serveControl({ dataDir, run });
    expect((await callRemote(dataDir, [])).code).toBe(7);
    await server.close();
    await expect(stat(join(dataDir, 'control.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await callRemote(dataDir, [])).code).toBeNull();
  });

  it('says so when the service is killed halfway, and finds nobody afterwards', async () => {
    const dataDir = await temporaryDirectory();
    const code = `
      import { serveControl } from ${builtUrl('src/runtime/control-channel.ts')};
      await serveControl({ dataDir: process.argv[1], run: (argv, io) => { io.stdout('half'); return new Promise(() => {}); } });
      console.log('ready');`;
    const service = runNode(code, [dataDir]);
    await service.nextLine();
    let out = '';
    let err = '';
    const take = (chunk: string | Uint8Array): void => {
      out += String(chunk);
      service.child.kill('SIGKILL');
    };
    const exitCode = await tryRemote({ dataDir, argv: ['export'], stdout: take, stderr: (chunk) => (err += String(chunk)) });
    expect({ exitCode, out, err }).toEqual({ exitCode: 75, out: 'half', err: 'The running service ended before the command finished.\n' });
    expect((await callRemote(dataDir, [])).code).toBeNull();
  });
});

describe('nobody who owns the data directory answers', () => {
  const valid = { port: 1, token: 'x', pid: process.pid };
  const files: [string, string | null][] = [
    ['no file', null],
    ['an empty file', ''],
    ['half a file', '{"port":123'],
    ['something else', 'null'],
    ['wrong types', JSON.stringify({ port: '1', token: 2, pid: '3' })],
    ['a process that is gone', JSON.stringify({ ...valid, pid: 2 ** 30 })],
    ['a port where nobody listens', JSON.stringify(valid)],
  ];
  it.each(files)('%s', async (_name, content) => {
    const dataDir = await temporaryDirectory();
    if (content !== null) await writeFile(join(dataDir, 'control.json'), content);
    expect(await callRemote(dataDir, ['status'])).toEqual({ code: null, out: '', err: '' });
  });

  it('a stranger that listens on the port by now', async () => {
    const stranger = createServer((_request, response) => response.end('{"exit":0}\n'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const dataDir = await temporaryDirectory();
    const { port } = stranger.address() as AddressInfo;
    await writeFile(join(dataDir, 'control.json'), JSON.stringify({ ...valid, port }));
    expect((await callRemote(dataDir, ['status'])).code).toBeNull();
    await new Promise((resolve) => stranger.close(resolve));
  });
});

describe('somebody who may not', () => {
  it('keeps its token readable by the owner alone', async () => {
    const dataDir = await serve(async () => 0);
    expect((await stat(join(dataDir, 'control.json'))).mode & 0o777).toBe(0o600);
    expect((await addressOf(dataDir)).token).toMatch(/^[0-9a-f]{64}$/);
  });

  let ran = 0;
  const send = async (
    change: (headers: Record<string, string>, port: number) => void,
    options: { path?: string; body?: string } = {},
  ): Promise<number> => {
    const dataDir = await serve(async () => {
      ran++;
      return 0;
    });
    const { port, token } = await addressOf(dataDir);
    const headers: Record<string, string> = { 'x-vacantes-control': token };
    change(headers, port);
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        { host: '127.0.0.1', port, method: 'POST', path: options.path ?? '/run', headers, agent: false },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      request.once('error', reject);
      request.end(options.body ?? JSON.stringify({ argv: [], cwd: '/' }));
    });
  };
  const attempts: [string, number, (headers: Record<string, string>, port: number) => void][] = [
    ['no token', 403, (headers) => delete headers['x-vacantes-control']],
    ['another token', 403, (headers) => (headers['x-vacantes-control'] = 'a'.repeat(64))],
    ['a token that is longer', 403, (headers) => (headers['x-vacantes-control'] += '0')],
    ['a web page', 403, (headers) => (headers.origin = 'https://example.org')],
    ['a web page of this machine', 403, (headers, port) => (headers.origin = `http://127.0.0.1:${port}`)],
    ['a name that resolves to 127.0.0.1', 403, (headers, port) => (headers.host = `rebind.example.org:${port}`)],
    ['the owner', 200, () => undefined],
  ];
  it.each(attempts)('%s → %d', async (_name, status, change) => {
    ran = 0;
    expect(await send(change)).toBe(status);
    expect(ran).toBe(status === 200 ? 1 : 0);
  });
  it.each([
    ['not JSON', '{'],
    ['no arguments', '{}'],
    ['wrong types', '{"argv":[1],"cwd":"/"}'],
    ['null', 'null'],
  ])('a request that is %s → 400', async (_name, body) => {
    expect(await send(() => undefined, { body })).toBe(400);
  });
  it('another path → 404', async () => {
    expect(await send(() => undefined, { path: '/' })).toBe(404);
  });
});
