import { describe, it } from '@jest/globals';
import { expectIssuer, prose, signed } from './read-letter.ts';

describe('the issuer among other people and their data', () => {
  it.each([
    [
      'intro soy',
      `Hola, equipo:\nSoy Teo Baños Rivera, editor en Revista Cometa, y les escribo para recomendar a Vico Santos, con quien trabajé tres años en\nla redacción. Es una persona responsable. Mi número es 55 1029 3847 y mi correo teo@cometa.example.\nGracias por leer.\nTeo`,
      'Teo Baños Rivera | +525510293847 | teo@cometa.example | Revista Cometa | editor',
    ],
    [
      'intro suscribe',
      `A quien corresponda:\nQuien suscribe, Lic. Nancy Tuz Chablé, en mi calidad de directora de Fundación Pozo Dulce, A.C., recomiendo a Vico Santos Prado, quien\nlaboró en esta organización de 2019 a 2022 con gran responsabilidad y compromiso.\nQuedo a sus órdenes en el 999 100 2030 o en nancy.tuz@pozodulce.example.\nAtentamente`,
      'Nancy Tuz Chablé | +529991002030 | nancy.tuz@pozodulce.example | Fundación Pozo Dulce, A.C. | directora',
    ],
    [
      'intro llamo',
      `A quien corresponda:\nMe llamo Goyo Chi Balam y soy presidente del Comité de Agua de Xul. Recomiendo a Vico Santos porque trabajó con nosotros dos años y nos\nayudó con la página y los avisos. Es una persona responsable y honesta.\nMi cel es 997 555 12 12, correo no tengo.\nGoyo Chi Balam`,
      'Goyo Chi Balam | +529975551212 | - | - | presidente',
    ],
    [
      'calidad',
      `A quien corresponda:\nEn mi calidad de coordinadora editorial de Ediciones Tezontle, recomiendo a Vico Santos, quien colaboró con nosotros de 2018 a 2020.\nEs una persona responsable, creativa y puntual.\nSaludos cordiales,\nMaya Frausto Lira\nmfrausto@tezontle.example\n442 101 2020`,
      'Maya Frausto Lira | +524421012020 | mfrausto@tezontle.example | Ediciones Tezontle | coordinadora editorial',
    ],
    [
      'two sign',
      signed(
        'Lic. Olga Pineda Sosa\nPresidenta\n\nMtro. Raúl Treviño Garza\nSecretario técnico\nCel. 81 1122 3344\nraul.trevino@redlago.example',
      ),
      'Raúl Treviño Garza | +528111223344 | raul.trevino@redlago.example | - | Secretario técnico',
    ],
    [
      'form head',
      `CARTA DE RECOMENDACIÓN\nNombre de quien recomienda: Eva Cobos Lara\nCargo: Directora de Prensa\nTeléfono: 55 1212 3434\nCorreo: eva@ocaso.example\n` +
        prose() +
        'Atentamente',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Directora de Prensa',
    ],
    [
      'candidate data body',
      prose('recomiendo a Vico Santos Prado (cel. 55 9999 8888, vico@correo.example), quien colaboró con nosotros') +
        'Atentamente,\nEva Cobos Lara\nDirectora\n55 1212 3434\neva@ocaso.example',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Directora',
    ],
    [
      'candidate only',
      prose() +
        'Pueden localizarle en su celular 55 9999 8888 o escribirle a vico@correo.example.\nAtentamente,\nEva Cobos Lara\nDirectora',
      'Eva Cobos Lara | - | - | - | Directora',
    ],
    [
      'addressee',
      `Amnistía Internacional Sección Mexicana\nvacantesaimex@amnistia.org.mx, tel. 55 8880 5730\nPresente\n` +
        prose() +
        'Atentamente,\nEva Cobos Lara\n55 1212 3434\neva@ocaso.example',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'body only',
      prose() + 'Estoy para lo que necesiten: márquenme al 55 1212 3434 o escríbanme a eva@ocaso.example.\nEva Cobos Lara',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'branches',
      signed(
        'Eva Cobos Lara\nGerente\nDirecto 55 1212 3434\neva@ocaso.example\nSucursal Centro 55 2000 0001 · Sucursal Sur 55 2000 0002 · Sucursal Norte 55 2000 0003',
      ),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Gerente',
    ],
    ['no email', signed('Eva Cobos Lara\nDirectora\n55 1212 3434'), 'Eva Cobos Lara | +525512123434 | - | - | Directora'],
    [
      'office only',
      signed('Departamento de Recursos Humanos\nGrupo Textil del Bajío\n477 123 4567\nrh@textilbajio.example'),
      '- | +524771234567 | rh@textilbajio.example | Grupo Textil del Bajío',
    ],
    ['first name only', signed('Evita\n55 1212 3434\nevita@ocaso.example'), '- | +525512123434 | evita@ocaso.example'],
    [
      'english intro',
      `To whom it may concern,\nMy name is Priya Raman and I am the Communications Director at Open Field Network. I recommend Vico Santos, who worked under my supervision\nfor two years. He is a great colleague and a skilled communicator.\nYou can reach me at priya@openfield.example or +44 20 7946 0321.\nBest,\nPriya`,
      'Priya Raman | +442079460321 | priya@openfield.example | Open Field Network | Communications Director',
    ],
    [
      'two columns sign',
      signed(
        'Lic. Olga Pineda Sosa\tIng. Memo Tzul Canto\nPresidenta\tTesorero\nolga.pineda@redlago.example\tmemo.tzul@redlago.example\n55 1111 2222\t55 3333 4444',
      ),
      'Olga Pineda Sosa | +525511112222 | olga.pineda@redlago.example | - | Presidenta',
    ],
    [
      'PD after',
      signed('Eva Cobos Lara\nTel. 55 1212 3434\neva@ocaso.example\nP.D. Si no contesto, mi asistente es Rita Salas, 55 7777 7777.'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'ccp after',
      signed('Eva Cobos Lara\nDirectora\nTel. 55 1212 3434\neva@ocaso.example\nC.c.p. Lic. Rita Salas Mora, Subdirectora. Archivo.'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Directora',
    ],
    [
      'elaboro initials',
      signed('Eva Cobos Lara\nDirectora\nTel. 55 1212 3434\neva@ocaso.example\nECL/rsm*'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Directora',
    ],
    [
      'head personal',
      'Arq. Nuria Bassols Ferrer\nArquitecta independiente · nuria@bassols.example · 55 9090 8080\n\nCiudad de México, 2 de mayo de 2024\n' +
        prose() +
        'Saludos',
      'Nuria Bassols Ferrer | +525590908080 | nuria@bassols.example',
    ],
    [
      'third person',
      'La Mtra. Rosa Elena Cab Pool, Directora de la Escuela Secundaria Técnica 14, hace constar que el C. Vico Santos Prado laboró en este plantel y lo recomienda ampliamente por su\nresponsabilidad, honestidad y puntualidad demostradas durante tres años.\nSe extiende la presente a petición del interesado.\nTel. 999 222 3344, est14@escuelas.example',
      'Rosa Elena Cab Pool | +529992223344 | est14@escuelas.example | - | Directora',
    ],
    [
      'label below',
      signed('_____________\nEva Cobos Lara\nNombre y firma\nGerente\nTel. 55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Gerente',
    ],
    [
      'candidate same signature name',
      'A quien corresponda:\nRecomiendo a mi colega Eva Santos Prado, quien trabajó conmigo en la oficina tres años y es una persona responsable.\nAtentamente\nEva Cobos Lara\nTel. 55 1212 3434\neva@ocaso.example',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'family surnames',
      'A quien corresponda:\nRecomiendo ampliamente a Luis Cobos Lara, quien trabajó conmigo tres años y es una persona responsable y honesta.\nAtentamente\nEva Cobos Lara\nTel. 55 1212 3434\neva@ocaso.example',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'cv refs style',
      signed('Eva Cobos Lara\nReferencias de la empresa: Rita Salas 55 7777 7777\nTel. 55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'sent from',
      signed('Eva Cobos Lara\n55 1212 3434\neva@ocaso.example\nEnviado desde mi iPhone'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
  ])('%s', (_, text, expected) => expectIssuer(text, expected));
});
