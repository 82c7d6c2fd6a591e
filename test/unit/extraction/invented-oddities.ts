// A second shelf of invented texts: forms that a first design of the rules got wrong, and documents that are none of the three.

export const recommendationImplicit = `Estimadas personas del comité:

Me dirijo a ustedes para compartir mi experiencia de trabajo con Camila Ortega Vidal, con quien coincidí en el equipo de incidencia de la Red Semilla entre 2020 y 2023. Camila fue responsable de nuestras redes sociales y multiplicó por tres nuestra audiencia. Es una persona comprometida y generosa. Estoy segura de que aportará mucho a su organización.

Quedo atenta.

Brenda Téllez Montiel
Directora ejecutiva, Red Semilla
btellez@redsemilla.example
+52 1 55 8888 7777`;

export const recommendationOldNumber = `UNIVERSIDAD DE LA COSTA
FACULTAD DE CIENCIAS SOCIALES

Asunto: Carta de recomendación

COMITÉ DE SELECCIÓN
P R E S E N T E

Por medio de la presente me permito recomendar a la Lic. Camila Ortega Vidal, quien fue mi alumna en la Licenciatura en Comunicación. Su desempeño académico fue excelente, y siempre mostró interés por los derechos humanos.

Agradezco la atención que se sirva prestar a la presente.

A T E N T A M E N T E
"Saber y servir"

_______________________
DR. ERNESTO BARRIOS LEAL
PROFESOR DE TIEMPO COMPLETO

Circuito Escolar s/n, C.P. 04510. Tel. 5622 1234 ext. 12345  ernesto.barrios@ucosta.example`;

export const recommendationPersonal = `México, D.F. a 5 de mayo de 2024
A QUIEN CORRESPONDA:
Por este conducto hago de su conocimiento que conozco a la señorita Camila Ortega Vidal desde hace diez años, tiempo en el que ha demostrado ser una persona honesta, responsable y trabajadora, por lo que no tengo ningún inconveniente en extender la presente recomendación.
Se extiende la presente a petición de la interesada para los fines que a ella convengan.
ATENTAMENTE
JOSEFINA MEDINA CAMPOS
TEL: 55 12 34 56 78`;

export const recommendationSelfIntroduced = `La que suscribe, Diputada Rosa Elena Figueroa Prado, hace constar que la ciudadana Camila Ortega Vidal prestó sus servicios como asesora de comunicación durante la LXIV Legislatura, destacándose por su profesionalismo. Por lo anterior, la recomiendo ampliamente.
Oficina: 5036 0000 ext 61234
Correo: rosa.figueroa@congreso.example`;

export const recommendationForm = `CARTA DE RECOMENDACIÓN LABORAL
Fecha: 03/05/2024
Por este medio recomiendo a CAMILA ORTEGA VIDAL para desempeñar el puesto que solicita.
Datos de contacto de quien recomienda
Nombre: Ulises Parra Cordero
Cargo: Gerente de marketing
Empresa: Grupo Nopal S.A. de C.V.
Teléfono: 55-2222-1111
Correo electrónico: uparra@nopal.example`;

export const recommendationReordered = `Lic. Sandra Nava Toscano
Coordinadora de Proyectos
snava@puentes.example | 951 123 4567
PUENTES A.C.
A quien corresponda
Sirva la presente para recomendar ampliamente a Camila Ortega Vidal, quien laboró en Puentes A.C. desde enero de 2018 hasta marzo de 2020 como responsable de contenidos, realizando sus funciones de manera satisfactoria.
Sin otro particular, reciban un cordial saludo.`;

export const recommendationOneLine = `A quien corresponda: Por medio de la presente recomiendo a Camila Ortega Vidal, quien trabajó conmigo durante dos años como diseñadora en Estudio Tuna. Es una persona creativa y puntual. Quedo a sus órdenes en el 55 4321 8765 o en hola@tuna.example. Atentamente, Fabián Rosas Medrano, Director creativo.`;

export const recommendationFirstName = `A quien corresponda:
Recomiendo ampliamente a Camila Ortega. Trabajó conmigo en la campaña de 2022 y siempre entregó a tiempo.
Saludos
Fabián
fabian@tuna.example`;

export const recommendationCandidateData = `A quien corresponda:
Por medio de la presente recomiendo a Camila Ortega Vidal (tel. 55 1010 2020, camila.ortega@mail.example), quien colaboró con nosotros dos años y demostró gran compromiso.
Atentamente
Lic. Fabián Rosas Medrano
Estudio Tuna`;

export const recommendationNoEmail = `Oaxaca de Juárez, Oax., a 9 de mayo de 2024.
A quien corresponda.
El que suscribe, Mtro. Andrés Velasco Ríos, recomienda ampliamente a la C. Camila Ortega Vidal por su trabajo en la Radio Comunitaria Viento. Ella colaboró en la producción y mostró liderazgo.
Atentamente
Mtro. Andrés Velasco Ríos
Radio Comunitaria Viento
Cel. 951.222.3344`;

export const recommendationUnclosed = `SINDICATO DE TRABAJADORAS DE LA PALABRA
15 de abril del 2024
Comité de contrataciones de Amnistía Internacional México
Con gusto escribo estas líneas sobre el trabajo de Noé Ibarra Solís. Noé llegó al sindicato en 2017 y en poco tiempo se volvió indispensable. Organizó nuestra presencia en redes, formó a ocho compañeras y cuidó siempre la seguridad de la información. Si tuviera que elegir de nuevo, lo contrataría sin pensarlo.
Ma. Guadalupe Hdez. Prado
Secretaria de comunicación
lupita_prado@palabra.example / 442 111 22 33`;

export const recommendationAcademic = `Department of Media Studies
University of Northport
15 April 2024

Dear Members of the Committee,

I have known Noé Ibarra for six years, first as his professor and then as thesis adviser. He is among the top five percent of students I have taught. His thesis on digital activism was awarded the faculty prize. I am confident that he will excel at Amnesty International and I give him my highest recommendation.

Yours faithfully,

Prof. Margaret O'Neill, PhD
Chair, Department of Media Studies
m.oneill@northport.example | T: +44 20 7946 0958`;

export const recommendationInformal = `Hola equipo de Amnistía:

Les escribo para dar referencias de Noé Ibarra, con quien trabajé en Agencia Pera. Noé es un gran compañero, muy creativo y puntual. No duden en escribirme si necesitan más información.

Un abrazo,
Karla Rangel
Directora de cuentas | Agencia Pera
M. 5533221100`;

export const recommendationCapitals = `A QUIEN CORRESPONDA

POR ESTE MEDIO HAGO DE SU CONOCIMIENTO QUE EL C. NOE IBARRA SOLIS LABORO EN ESTA EMPRESA COMO COMMUNITY MANAGER DEL 2017 AL 2020, MOSTRANDO SIEMPRE BUENA CONDUCTA Y HONRADEZ, POR LO QUE NO TENGO INCONVENIENTE EN RECOMENDARLO.

ATENTAMENTE

ING. RAUL PEREZ TREJO
GERENTE GENERAL
COMERCIALIZADORA EL FRESNO
TEL: (442) 2 12 34 56   CORREO: RPEREZ@FRESNO.EXAMPLE`;

export const recommendationOffice = `CARTA DE RECOMENDACIÓN
A quien corresponda:
Recomiendo a Noé Ibarra por su trabajo profesional.
Atentamente,
Dirección de Comunicación
Sindicato de la Palabra
Tel. 442 111 2233
comunicacion@palabra.example`;

export const recommendationManyNumbers = `Carta de recomendación personal
Recomiendo a Noé Ibarra Solís ampliamente.
Atentamente
Raúl Trejo Pino
Gerente
Oficina: +52 (442) 212 3456 ext. 12 / Cel.: 044 442 987 6543 / Fax 442 212 0000
rtrejo@fresno.example; contacto@fresno.example`;

export const recommendationBrokenAddress = `Referencia: Recomendación de Noé Ibarra Solís
A quien pueda interesar
Noé Ibarra colaboró en nuestro proyecto durante el año 2022. Cumplió con sus tareas de forma puntual y con mucho profesionalismo. Cualquier duda pueden llamar a mi oficina, 442 212 3456.
Elena Trejo, Coordinadora, trejo.elena@
fresno.example`;

export const recommendationCollective = `A quien corresponda
Con mucho entusiasmo recomendamos a Sol Andrade Nieto, elle ha colaborado con nosotres desde 2020. 
Sin más, saludos
Colectiva Las Raras
colectiva@raras.example`;

export const motivationEssay = `¿Por qué quiero trabajar en Amnistía?

Desde muy joven entendí que la comunicación puede salvar vidas. En la universidad fundé un periódico estudiantil y después trabajé en una agencia, donde descubrí que no quería vender refrescos sino ideas. Hoy busco un espacio en el que mis habilidades sirvan para defender derechos. Creo que la vacante de comunicación digital es ese espacio.

Camila Ortega Vidal`;

export const motivationWithTeam = `A quien corresponda

Soy Camila Ortega, egresada de Comunicación. Durante cuatro años estuve a cargo de las redes de un museo; bajo mi coordinación el equipo creció de dos a cinco personas. Recomiendo revisar mi portafolio adjunto. Tuve el gusto de colaborar con la Red Semilla en la campaña de desaparecidos. Considero que cumplo con el perfil del puesto y me encantaría platicar con ustedes.

Saludos cordiales,
Camila Ortega
55 1010 2020`;

export const motivationSubject = `ASUNTO: Vacante: Responsable de Comunicación Digital

H. Comité:

La comunicación digital dejó de ser un accesorio. En un país con más de cien mil personas desaparecidas, cada publicación cuenta. A lo largo de mi carrera he llevado historias de familias buscadoras a millones de pantallas. Por ello pongo a su consideración mi postulación. 

Atte. Camila Ortega Vidal`;

export const motivationNarrative = `Noé Ibarra Solís
noe@ibarra.example | 55 7070 8080
Ciudad de México

Carta motivo

Amnistía Internacional México:

Cuando tenía quince años mi tía desapareció en la carretera. Desde entonces la comunicación fue mi manera de buscarla. Estudié periodismo, aprendí diseño y trabajé en tres colectivos. En el sindicato de la palabra dirigí la comunicación digital, y la secretaria general reconoció que mi trabajo duplicó la afiliación. Ella me recomendó postular a esta convocatoria. Estoy listo para asumir la responsabilidad.

Noé`;

export const motivationEnglishFormal = `Noé Ibarra
April 20, 2024
Amnesty International Mexico
RE: Digital Communications Officer

To whom it may concern:

As a community manager with over three years of experience, I was thrilled to see your opening. At Pera Agency I led a team of four and increased engagement by 60%. My supervisor often highlighted my creativity. I would welcome the opportunity to discuss how my skills fit your needs.

Best regards,
Noé Ibarra`;

export const cvWithPraise = `CAMILA ORTEGA
Estratega digital
camila@ortega.example · 5510102020 · CDMX

Sobre mí
Comunicadora con enfoque de derechos.

Trayectoria
Museo del Agua — Coordinadora digital — 2019/2023
Agencia Pera — Ejecutiva — 2016/2019

Estudios
Lic. Comunicación, UAM, 2012-2016

Herramientas
Metricool, Canva, Figma, Mailchimp

Referencias
Lic. Sandra Nava Toscano, Puentes A.C., 951 123 4567. La recomienda ampliamente.`;

export const cvOneParagraph = `Camila Ortega Vidal. Comunicóloga. Tel. 5510102020. EXPERIENCIA LABORAL: Museo del Agua, coordinadora digital, de 2019 a 2023. Agencia Pera, ejecutiva de cuenta, de 2016 a 2019. EDUCACIÓN: Licenciatura en Comunicación, UAM. IDIOMAS: inglés avanzado. HABILIDADES: Canva, Excel, WordPress, Photoshop.`;

export const cvEuropass = `INFORMACIÓN PERSONAL   Camila Ortega Vidal
 Calle Olmo 12, 28010 Madrid (España)
 +34 612 000 111
 camila@ortega.example
EXPERIENCIA PROFESIONAL
01/09/2019–31/12/2023   Técnica de comunicación
Asociación Faro
EDUCACIÓN Y FORMACIÓN
2012–2016  Grado en Periodismo
COMPETENCIAS PERSONALES
Lengua materna: español`;

export const cvAcademic = `Noé Ibarra Solís
Dirección: Calle Roble 8, Querétaro. Tel: 442-555-0101. E-mail: noe@ibarra.example
Grados académicos
Maestro en Comunicación (2019-2021)
Publicaciones
Ibarra, N. (2020). Redes y resistencia.
Ponencias
"Activismo digital", Congreso de Medios, 2022
Docencia
Profesor de asignatura, 2021-2024
Idiomas: inglés, portugués`;

export const cvSkills = `NOÉ IBARRA
COMMUNITY MANAGER
Hard skills
SEO · Meta Business · Figma · Canva
Soft skills
Liderazgo · Empatía
Work
Pera Agency, CM, 2020-Now
Sindicato, CM, 2017-2020`;

export const certificateOnline = `Google Digital Academy
Certificate of completion
Camila Ortega has successfully completed Google Ads Search
Credential ID 12345678`;

export const registryRecord = `ESTADOS UNIDOS MEXICANOS
CONSTANCIA DE LA CLAVE ÚNICA DE REGISTRO DE POBLACIÓN
Soy México OEVC900101MDFRDM09 CAMILA ORTEGA VIDAL`;

export const degree = `La Universidad Autónoma de la Costa otorga a Camila Ortega Vidal el título de Licenciada en Comunicación en atención a que aprobó el examen profesional`;

export const studyRecord = `UNIVERSIDAD DE LA COSTA
CONSTANCIA DE ESTUDIOS
Se hace constar que Noé Ibarra Solís cursó la Licenciatura en Comunicación con promedio de 9.1
Se extiende la presente a petición del interesado.`;

export const article = `La lucha por el agua
Reportaje de Camila Ortega
En la comunidad de San Marcos, las mujeres caminan dos horas diarias para llenar sus cubetas. El gobierno municipal prometió una red que nunca llegó. Este reportaje recorre las historias de cinco familias.`;

export const refereeList = `REFERENCIAS LABORALES
Lic. Sandra Nava Toscano
Coordinadora, Puentes A.C.
951 123 4567 snava@puentes.example
Dr. Ernesto Barrios Leal
Profesor, Universidad de la Costa
55 5622 1234`;

export const newsletter = `Boletín mensual. Esta semana inauguramos la exposición. Inscríbete a nuestros talleres. Consulta la programación en nuestra página. Promociones de temporada y descuentos especiales para suscriptores.`;

export const proposal = `Propuesta de estrategia digital para Amnistía Internacional México
Objetivo general: incrementar la participación. Público meta. Canales. Cronograma. Indicadores.
Presupuesto estimado $ 120,000.00`;
export const recommendationReferred = `Instituto de Artes Visuales | Tel: 55 4444 5555 | contacto@iav.example | iav.example
Recomendación para Itzel Corona
Estimad@s:
Itzel Corona fue docente del Instituto durante 2021 y 2022. Su trabajo fue impecable y sus alumnos la evaluaron con las notas más altas. Con gusto la recomendamos.
Saludos afectuosos,
Mireya Lozano, coordinación académica`;

export const recommendationMemo = `To: Amnesty International Mexico
From: Deborah Klein, Program Manager, Harbor Trust
Subject: Reference for Itzel Corona
I supervised Itzel for eighteen months. She ran our Spanish-language channels and handled two crises with calm and skill. I would hire her again tomorrow. Happy to talk: +1 212 555 0147.
Deborah`;

export const recommendationIntroducedNowhere = `Noé llegó al taller cuando nadie sabía subir un video y se fue cuando ya todos sabíamos. Entre una cosa y otra nos organizó el archivo, nos consiguió dos becas y le cambió el nombre a la revista, que buena falta le hacía. Es puntual, es generoso y no presume. Quien lo tenga en su equipo va a dormir mejor.

Ofelia Carranza Luna
Coordinadora del taller Tinta Viva
ofelia@tintaviva.example · 442 555 0119`;
