import { describe, expect, it } from '@jest/globals';
import { readBody } from '../../../src/extraction/read-body.ts';

describe('a short letter in the body is a letter, a note about enclosed files is none', () => {
  const reason =
    'Quiero trabajar con ustedes porque creo en los derechos humanos y tengo experiencia en redes sociales. Me motiva sumarme a su equipo.';
  const check = (name: string, text: string, expected: boolean) => it(name, () => expect(readBody(text).letterLike).toBe(expected));

  check('titled', `CARTA MOTIVO\n\nEstimado equipo:\n${reason}\nAtentamente,\nNora Breve Cano`, true);
  check(
    'titled, after a remark',
    `Mi carta motivo iba en el cuerpo del correo.\n\nCARTA MOTIVO\nEstimado comité: ${reason} Leo Mena`,
    true,
  );
  check('titled, below an enclosure', `Adjunto mi CV.\n\nCarta de motivos\n\nEstimado equipo:\n${reason}\nNora Breve`, true);
  check(
    'titled in English',
    `Cover letter\n\nDear team,\n${reason} I look forward to hearing from you about the position.\nSincerely,\nNora Breve`,
    true,
  );
  check(
    'untitled, plainly a motivation letter',
    `Estimado comité de selección:\nMe dirijo a ustedes porque quiero postularme a la vacante de Responsable de Comunicación. ${reason}\nConsidero que mi perfil puede sumar al equipo.\nAtentamente,\nLeo Mena`,
    true,
  );
  check(
    'recommendation',
    `A quien corresponda:\nRecomiendo ampliamente a Leo Mena, quien colaboró bajo mi supervisión en Editorial Pardo de 2020 a 2024. No dudo en recomendarlo para cualquier puesto que solicite.\nAtentamente,\nAna López Ruiz`,
    true,
  );
  check(
    'a note',
    'Buenas tardes:\nAdjunto mi CV, carta motivo y dos cartas de recomendación para postularme a la vacante de Responsable de Comunicación Digital. Quedo al pendiente de cualquier comentario. Agradezco su atención.\nSaludos cordiales,\nCamila Ortega',
    false,
  );
  check(
    'a note without "adjunto"',
    'Estimado comité:\nPor este medio me postulo a la vacante de Responsable de Comunicación Digital. Les envío mi currículum, mi carta motivo y mis cartas de recomendación, esperando contar con su consideración.\nAtentamente,\nCamila Ortega',
    false,
  );
  check(
    'a list of files',
    'Estimado comité:\nMe postulo a la vacante. Van mis archivos:\nCV\nCarta motivo\nCarta de recomendación 1\nCarta de recomendación 2\nQuedo al pendiente de cualquier comentario y agradezco de antemano su atención y su tiempo para revisar mi postulación.\nCamila Ortega',
    false,
  );
  check(
    'a question',
    'Hola, me gustaría postularme a la vacante de Responsable de Comunicación Digital. Me interesa mucho su trabajo por los derechos humanos. ¿Hasta qué día se reciben los documentos? Saludos, Camila Ortega',
    false,
  );
  check('too short', 'CARTA MOTIVO\nMe motiva su trabajo.\nNora Breve', false);
});
