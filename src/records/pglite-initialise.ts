// Entry of the child process that initialises a PGlite directory, argument 1: initdb takes 900 MB once, which would stay with the service.
import { openPglite } from './pglite-engine.ts';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: pglite-initialise <directory>');
const database = await openPglite(dataDir);
await database.close();
