// Letters that people write into the mail itself, and the notes, signatures and legal notices that are none.
import { describe, expect, it } from '@jest/globals';
import { readBody } from '../../../src/extraction/read-body.ts';

const NOTICE =
  '\n\nAVISO DE CONFIDENCIALIDAD: Este correo electrónico y sus archivos adjuntos son confidenciales y están dirigidos exclusivamente a su destinatario. Si usted no es el destinatario, se le notifica que está prohibida su divulgación, copia o distribución. Si recibió este mensaje por error, por favor notifique al remitente y elimínelo de inmediato. Antes de imprimir este correo piense en el medio ambiente.\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error please notify the sender and delete it.';

const BODIES: readonly (readonly [name: string, letterLike: boolean, body: string])[] = [
  [
    'with salutation',
    true,
    'Estimado comité de selección:\n\nMe dirijo a ustedes para expresar mi interés en la vacante de Responsable de Comunicación Digital. Desde hace ocho años trabajo en organizaciones civiles y estoy convencida de que la comunicación puede cambiar vidas. En mi último empleo coordiné campañas que llegaron a miles de personas y aprendí a escuchar a las audiencias antes de hablarles. Quiero aportar esa experiencia a su equipo porque comparto su misión y porque creo que los derechos humanos se defienden también en las redes. Agradezco de antemano su atención y quedo a sus órdenes para una entrevista.\n\nAtentamente,\nRosa Inventada Luna',
  ],
  [
    'a story without salutation',
    true,
    'Desde niña supe que quería contar historias. Mi abuela me enseñó a leer con los periódicos viejos y desde entonces no he dejado de escribir. Estudié comunicación en una universidad pública y después trabajé en radios comunitarias, donde entendí que una voz amplificada puede abrir puertas. Por eso quiero sumarme a su organización: porque he visto lo que pasa cuando nadie escucha. Mi motivación es poner lo que sé de redes, video y comunidades al servicio de una causa que admiro. En los últimos cinco años dirigí tres campañas nacionales y formé equipos jóvenes. Me gustaría seguir haciéndolo con ustedes, con la misma convicción con la que empecé.\n\nTeresa Inventada',
  ],
  [
    'in English',
    true,
    'Dear hiring team,\n\nI am writing to express my interest in the position of Responsable de Comunicación Digital. For the last six years I have managed communities for non-profit organisations and I believe that my experience with campaigns, analytics and storytelling would allow me to contribute to your mission from day one. I am motivated by the chance to work for human rights and by the reputation of your team. I would welcome the opportunity to discuss my application with you. Thank you for your time and consideration.\n\nSincerely,\nGrace Invented',
  ],
  [
    'after a line about enclosures',
    true,
    'Buenas tardes:\n\nAdjunto mi CV y dos cartas de recomendación. A continuación mi carta de motivos.\n\nEstimado equipo:\n\nQuiero postularme porque llevo diez años trabajando en comunicación para causas sociales y considero que mi perfil coincide con lo que buscan. He coordinado campañas digitales, redactado boletines y dirigido equipos. Me motiva su compromiso con los derechos humanos y la posibilidad de aprender de un movimiento global. Estoy convencida de que puedo aportar creatividad, orden y empatía. Me interesa especialmente el trabajo con audiencias jóvenes, a las que he dedicado buena parte de mi carrera, y quisiera poner esa experiencia a su servicio.\n\nAtentamente,\nLidia Inventada',
  ],
  [
    'short, with signature and notice',
    true,
    'Hola:\n\nMe interesa mucho la vacante de Responsable de Comunicación Digital porque desde hace tiempo sigo su labor. Soy licenciado en Comunicación con cuatro años de experiencia manejando redes y quiero contribuir con mi trabajo a la defensa de los derechos humanos. Considero que mi experiencia en pauta digital, diseño y atención a comunidades me permitirá aportar desde el primer día. Me motiva formar parte de una organización independiente y aprender de su equipo. Me gustaría tener la oportunidad de conversar con ustedes sobre mi candidatura. Agradezco su tiempo.\n\nSaludos cordiales,\nMario Inventado\nTel. 55 0000 0000' +
      NOTICE,
  ],
  [
    'a recommendation',
    true,
    'A quien corresponda:\n\nPor este medio recomiendo ampliamente a Julia Inventada Ruiz, quien colaboró en nuestra agencia durante cuatro años como community manager. Durante ese tiempo demostró ser una persona responsable, creativa y comprometida. Coordinó campañas con excelentes resultados y siempre mantuvo una actitud de servicio con clientes y compañeros. No dudo que será un gran elemento en cualquier organización. Para cualquier aclaración pueden contactarme.\n\nAtentamente,\nLic. Pedro Inventado Soto\nDirector, Agencia Ficticia\nTel. 55 0000 0000\npedro@ficticia.example',
  ],
  [
    'announced, above a forwarded call',
    true,
    'Buen día:\n\nComparto mi carta de motivación:\n\nLa vacante que publicaron describe justo lo que sé hacer y lo que quiero hacer. Trabajé seis años como coordinadora de redes y en ese tiempo pasé de publicar efemérides a construir comunidades que participan. Me postulo porque quiero que ese oficio sirva para algo más grande que vender; los derechos humanos son, para mí, la causa que reúne a todas las demás. Creo que puedo aportar método, calma en las crisis y ganas de aprender. Estoy segura de que juntas podemos llegar a personas que hoy no los escuchan.\n\nCordialmente,\nSara Inventada\n\n---------- Forwarded message ---------\nDe: Bolsa de trabajo <bolsa@universidad.example>\nDate: lun, 13 may 2024 a las 9:00\nSubject: Vacante\n\nSe busca Responsable de Comunicación Digital. Requisitos: licenciatura, tres años de experiencia.',
  ],
  [
    'a note below a long notice',
    false,
    'Buenas tardes, adjunto mis documentos para la vacante de Responsable de Comunicación Digital. Quedo al pendiente. Saludos.' + NOTICE,
  ],
  [
    'a long note with signature and notice',
    false,
    'Estimados:\n\nPor medio del presente me permito enviar mi currículum vitae, carta de motivos y dos cartas de recomendación para participar en el proceso de selección de la vacante de Responsable de Comunicación Digital, publicada en su página. Los archivos van en formato PDF. En caso de que alguno no se pueda abrir, les agradeceré me lo hagan saber para enviarlo de nuevo. Mis teléfonos están en el currículum y pueden llamarme a cualquier hora. Quedo atenta a sus comentarios y agradezco de antemano la atención que se sirvan dar a mi solicitud.\n\nSin más por el momento, reciban un cordial saludo.\n\nLic. Norma Inventada Paz\nComunicóloga\nCel. 55 0000 0000' +
      NOTICE,
  ],
  [
    'questions',
    false,
    'Hola, buen día. Vi su vacante y me interesa participar. ¿Me podrían decir si el trabajo es presencial y cuál es el horario? También quisiera saber si las cartas de recomendación deben ir membretadas y si puedo enviar los documentos en Word. Vivo en Toluca y podría trasladarme sin problema. Tengo experiencia en redes sociales y diseño, pero antes de enviar mis documentos me gustaría confirmar estos datos. Muchas gracias por su ayuda, quedo atento a su respuesta. Saludos.\n\nRaúl Inventado',
  ],
  [
    'the call itself',
    false,
    'Se busca: Responsable de Comunicación Digital. Requisitos: licenciatura en Comunicación, tres años de experiencia, inglés B2. Ofrecemos: sueldo competitivo y prestaciones de ley. Enviar CV, carta de motivos y dos cartas de recomendación con teléfono y correo de contacto a más tardar el 22 de mayo.',
  ],
  [
    'a correction, from a telephone',
    false,
    'Hola:\n\nLes mando de nuevo mi carta de recomendación porque en la anterior faltaba el teléfono de mi antiguo jefe. Disculpen la molestia y muchas gracias por avisarme tan pronto. También aprovecho para actualizar mi CV, en el que corregí la fecha de mi último empleo y agregué un curso que terminé la semana pasada. Si hace falta algo más, por favor díganme. Que tengan una excelente tarde.\n\nSaludos cordiales,\nElena Inventada\nTel. 55 0000 0000\n\nEnviado desde mi iPhone',
  ],
  [
    'a note in English with notice',
    false,
    'Good afternoon,\n\nPlease find attached my resume, cover letter and two letters of recommendation for the position of Responsable de Comunicación Digital. All files are in PDF format. Should you need any additional information, please do not hesitate to contact me by phone or e-mail. I look forward to hearing from you.\n\nBest regards,\nJohn Invented' +
      NOTICE,
  ],
  [
    'thanks with a long signature',
    false,
    'Confirmo de recibido. Muchas gracias por la atención, quedo al pendiente del proceso.\n\nSaludos,\nInés Inventada\nConsultora en comunicación estratégica | Redes sociales | Relaciones públicas\nCel. 55 0000 0000\nwww.inesinventada.example\nlinkedin.com/in/inesinventada' +
      NOTICE,
  ],
  [
    'a numbered list of what is enclosed',
    false,
    'Estimado equipo:\n\nComo solicitan en la convocatoria, comparto los documentos: 1. Currículum vitae actualizado. 2. Carta de exposición de motivos. 3. Carta de recomendación de la Mtra. Inventada, directora de la Fundación Ficticia, donde laboré de 2018 a 2021. 4. Carta de recomendación del Lic. Imaginario, gerente de la Agencia Ficticia, donde laboré de 2021 a 2024. Todos los documentos incluyen los datos de contacto de quienes los firman: nombre completo, teléfono y correo electrónico. El peso total de los archivos es de 4 MB. Agradeceré confirmen de recibido para mi tranquilidad, ya que la semana pasada tuve problemas con el servidor de mi correo.\n\nAtentamente,\nIvonne Inventada',
  ],
];

describe('letter or note', () => {
  it.each(BODIES)('%s', (_name, expected, body) => expect(readBody(body).letterLike).toBe(expected));
});
