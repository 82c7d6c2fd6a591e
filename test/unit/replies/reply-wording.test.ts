// What applicants read, word for word: the whole text of each reply stands in fixtures/expected/replies, to be read by people.
// `UPDATE_EXPECTED=1` writes the files anew; read the difference aloud before committing it.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeReplyComposer } from '../../../src/mail/compose/reply-composer.ts';
import { replyModels } from '../../support/reply-models.ts';

const root = path.join(import.meta.dirname, '../../..');
const expectedDir = path.join(root, 'fixtures/expected/replies');
const composer = makeReplyComposer({
  templatesDir: path.join(root, 'config/templates/replies'),
  from: { name: 'Vacantes AI México', address: 'vacantesaimex@amnistia.org.mx' },
  messageIdDomain: 'acuses.amnistia.org.mx',
});
const target = { to: 'maria@example.org', inReplyTo: '<a@example.org>', references: [], replyId: 'r1' };

describe('the whole text of a reply', () => {
  for (const [name, model] of Object.entries(replyModels)) {
    it(name, async () => {
      const { subject, text } = await composer.compose(model, target);
      const actual = `Asunto: ${subject}\n\n${text}`;
      const file = path.join(expectedDir, `${name}.txt`);
      if (process.env['UPDATE_EXPECTED']) fs.writeFileSync(file, actual);
      expect(actual).toBe(fs.readFileSync(file, 'utf8'));
    });
  }

  it('has one file per model and no others', () => {
    expect(fs.readdirSync(expectedDir).toSorted()).toEqual(
      Object.keys(replyModels)
        .map((name) => `${name}.txt`)
        .toSorted(),
    );
  });
});
