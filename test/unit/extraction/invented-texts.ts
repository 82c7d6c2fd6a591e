// Invented people, organisations and numbers in the forms that applications take. Texts only; expectations stand in the tests.
import type { PageText } from '../../../src/domain/document.ts';

export function page(text: string, more: Partial<PageText> = {}): PageText {
  return { page: 1, text, ocr: false, imageCoverage: 0, ...more };
}

export function pages(...texts: readonly (string | Partial<PageText>)[]): PageText[] {
  return texts.map((one, index) => (typeof one === 'string' ? page(one, { page: index + 1 }) : page('', { ...one, page: index + 1 })));
}

export const cvSpanish = `Ana Sofía Luna Cárdenas
Comunicadora digital
Ciudad de México | 55 2345 6789 | ana.luna@correo.example
linkedin.com/in/analuna

PERFIL PROFESIONAL
Comunicadora con seis años de experiencia en estrategia digital para organizaciones de la sociedad civil.

EXPERIENCIA PROFESIONAL
Coordinadora de redes sociales, Fundación Ágora (2021 – actualidad)
- Diseñé la estrategia digital y aumenté la audiencia 38 %.
- Administré pauta en Facebook e Instagram.
Community manager, Colectivo Raíces (marzo 2018 – diciembre 2020)
- Redacté boletines y atendí crisis en línea.

FORMACIÓN ACADÉMICA
Licenciatura en Comunicación, Universidad del Valle Azul, 2013 – 2017

HABILIDADES
Photoshop, Illustrator, Google Ads, Excel

IDIOMAS
Español nativo, inglés B2`;

export const cvReferences = `REFERENCIAS
Mtra. Laura Gómez Ruiz, Directora de Comunicación, Fundación Ágora
Tel. 55 9876 5432, laura.gomez@agora.example
Lic. Pedro Salas Ibarra, Colectivo Raíces
Tel. 55 1111 2222`;

export const cvSidebar = `CONTACTO
55-4444-3333
marco.rios@buzon.example
IDIOMAS
Inglés C1
SOFTWARE
Canva, Excel
Premiere, WordPress
MARCO ANTONIO
RÍOS PALACIOS
Diseñador gráfico
EDUCACIÓN
2010-2014 Lic. en Diseño, Instituto del Norte
EXPERIENCIA LABORAL
2019-2024 Responsable de diseño, Agencia Lumbre
2014-2019 Diseñador, Editorial Piedra`;

export const cvEnglish = `JULIA HERRERA MONTES
julia.herrera@mail.example  +52 55 3333 4444

PROFILE
Digital communications specialist with five years of experience.

WORK EXPERIENCE
Communications Officer, Blue Valley Foundation, Jan 2020 - Present
Social Media Assistant, River Network, 2017 - 2019

EDUCATION
BA Communication, University of the Coast, 2012 - 2016

SKILLS
Google Analytics, Mailchimp, Canva, WordPress

LANGUAGES
Spanish (native), English (C1)`;

export const cvPlain = `Curriculum Vitae
Nombre: Renata Ibáñez Soto
Fecha de nacimiento: 3 de mayo de 1990
Teléfono: 044 55 6543 2109
Correo: renata.ibanez@correo.example
Estudios
2008-2012 Universidad de la Sierra, Licenciatura en Periodismo
Experiencia laboral
2013-2016 Reportera en Radio Monte Alto
2016-2023 Editora web en Revista Nube`;

export const motivationSpanish = `Ciudad de México, a 12 de mayo de 2024

Amnistía Internacional Sección Mexicana
Comité de selección
Presente

Estimado comité de selección:

Por medio de la presente expreso mi interés en la vacante de Responsable de Comunicación Digital. Soy comunicadora y desde hace seis
años trabajo en organizaciones de derechos humanos. Me motiva la posibilidad de sumarme a un equipo que defiende la dignidad de las
personas y considero que mi experiencia en redes sociales puede aportar a sus campañas.

En mi último empleo coordiné una campaña nacional y aprendí a medir resultados. Quiero formar parte de su organización porque comparto
sus valores. Quedo atenta a una entrevista y agradezco de antemano su tiempo.

Atentamente,
Ana Sofía Luna Cárdenas
55 2345 6789
ana.luna@correo.example`;

export const motivationTitled = `CARTA DE EXPOSICIÓN DE MOTIVOS

A quien corresponda:

Mi nombre es Marco Antonio Ríos Palacios y soy diseñador gráfico. Me interesa colaborar con ustedes porque creo en la fuerza de la imagen
para transformar realidades. He trabajado diez años en agencias y hoy deseo poner mi experiencia al servicio de los derechos humanos.

Saludos cordiales
Marco Antonio Ríos Palacios`;

export const motivationEnglish = `12 May 2024

Dear Hiring Committee,

I am writing to apply for the position of Digital Communications Officer. I have worked for five years with grassroots networks, and I am
passionate about human rights. My experience managing campaigns would allow me to contribute to your team. I look forward to discussing my
application in an interview.

Sincerely,
Julia Herrera Montes
julia.herrera@mail.example`;

export const motivationBland = `Buenas tardes:

Soy periodista desde hace quince años. Crecí en una comunidad de la sierra donde aprendí que contar historias cambia vidas. Por eso, cuando
leí la convocatoria, supe que era mi lugar. He dirigido proyectos de radio comunitaria y me gustaría aportar lo que sé a las campañas de
Amnistía. Adjunto mi CV y mis cartas de recomendación.

Gracias por su tiempo.
Inés Bravo Toledo`;

export const recommendationComplete = `FUNDACIÓN ÁGORA, A.C.
Av. de los Sauces 120, Col. Jardines, C.P. 06600, Ciudad de México
www.agora.example

Ciudad de México, a 10 de mayo de 2024

Amnistía Internacional Sección Mexicana, A.C.
Atención: Lic. Marta Quiroz Peña
vacantesaimex@amnistia.org.mx
Presente

A quien corresponda:

Por medio de la presente recomiendo ampliamente a Ana Sofía Luna Cárdenas, quien colaboró con nosotros de 2021 a 2024 como coordinadora
de redes sociales. Durante ese tiempo demostró compromiso, creatividad y gran capacidad de trabajo en equipo.

Sin más por el momento, quedo a sus órdenes para cualquier aclaración.

Atentamente,

Mtra. Laura Gómez Ruiz
Directora de Comunicación
Fundación Ágora, A.C.
Tel. (55) 9876-5432 ext. 102
laura.gomez@agora.example`;

export const recommendationSecond = `Carta de recomendación

Guadalajara, Jalisco, 2 de mayo de 2024

A quien corresponda

Tuve el gusto de trabajar con Ana Luna durante tres años en el Colectivo Raíces, donde estuvo bajo mi coordinación. Su desempeño fue
sobresaliente y su trato con las comunidades, impecable. La recomiendo sin reservas.

Pueden contactarme al 33 1234 5678 o en pedro.salas@raices.example

Cordialmente
Lic. Pedro Salas Ibarra
Coordinador general, Colectivo Raíces`;

export const recommendationEnglish = `Blue Valley Foundation
200 Harbour Road

May 3, 2024

To whom it may concern,

I am pleased to recommend Julia Herrera Montes for the position. I supervised her work for two years, and she demonstrated outstanding
commitment. She would be an asset to any team.

Please feel free to contact me at +34 612 345 678.

Kind regards,
Dr. Helen Parker
Executive Director
helen.parker@bluevalley.example`;

export const recommendationBody = `A quien corresponda:

Conozco a Renata Ibáñez Soto desde 2016, cuando ingresó a la redacción de Revista Nube. Es una profesional responsable y honesta, con
excelente pluma. No dudo en recomendarla para cualquier puesto en comunicación.

Saludos,
Óscar Zúñiga Peralta
Editor, Revista Nube
Cel. 5587654321
oscar arroba nube punto example`;

export const constancia = `RADIO MONTE ALTO S.A. DE C.V.

CONSTANCIA LABORAL

Por medio de la presente se hace constar que la C. RENATA IBÁÑEZ SOTO laboró en esta empresa del 1 de febrero de 2013 al 30 de
junio de 2016, con el puesto de reportera. Se extiende la presente para los fines que a la interesada convengan.

Atentamente
Lic. Teresa Olmos Vidal
Recursos Humanos
Tel. 222 345 6789`;

export const constanciaRecommending = `RADIO MONTE ALTO S.A. DE C.V.
CARTA DE RECOMENDACIÓN LABORAL
A quien corresponda:
Hago constar que la C. Renata Ibáñez Soto laboró en esta empresa de 2013 a 2016 como reportera, y demostró siempre honestidad y
responsabilidad, por lo que no tengo inconveniente en recomendarla ampliamente.
ATENTAMENTE
LIC. TERESA OLMOS VIDAL
JEFA DE RECURSOS HUMANOS
TEL. 01 222 345 6789
TOLMOS@MONTEALTO.EXAMPLE`;

export const diploma = `La Universidad del Valle Azul
otorga el presente
DIPLOMA
a Ana Sofía Luna Cárdenas
por su participación en el curso de Estrategia Digital
con una duración de 40 horas`;

export const identity = `MÉXICO INSTITUTO NACIONAL ELECTORAL
CREDENCIAL PARA VOTAR
NOMBRE LUNA CÁRDENAS ANA SOFÍA
CLAVE DE ELECTOR LNCRAN90050309M100`;

export const portfolio = `Portafolio de Marco Ríos
Proyecto 1: campaña «Que la verdad camine»
Identidad gráfica y piezas para redes.
Proyecto 2: campaña «Agua para todas»
Ilustración y animación.`;

export const invoice = `FACTURA
Folio fiscal: 0A1B2C3D
Subtotal 1,000.00
I.V.A. 160.00
Total a pagar 1,160.00`;

export const jobCall = `CONVOCATORIA
Persona Responsable de Comunicación Digital
Objetivo del puesto: coordinar la estrategia digital.
Funciones principales: administrar redes, medir resultados.
Requisitos: licenciatura en Comunicación. Inglés B2.
Ofrecemos: salario bruto mensual conforme al tabulador.
Las personas interesadas deberán enviar CV y carta motivo. Fecha límite: 22 de mayo.`;

export const bland = `El taller se llevará a cabo en el salón principal. Habrá café y galletas. La entrada es por la puerta norte y el estacionamiento
se encuentra en la calle lateral. El clima será templado durante toda la semana.`;
