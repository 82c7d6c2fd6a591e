// What makes a page a recommendation: somebody else vouches for the applicant. A bare certificate of employment shares the
// form and not the substance, which is why its clues, and the words that recommend, stand apart.
import type { Clue } from './clues.ts';

const endorsementTitle: Clue = {
  weight: 5,
  where: 'title',
  pattern:
    /^(?:(?:asunto|subject|ref|re)\b ?[:.] ?)?(?:cartas? (?:de |laboral de |personal de )?(?:recomendacion|referencia)\b|recomendacion(?: (?:laboral|profesional|personal|academica|para|a favor|de)\b|$)|referencia (?:laboral|profesional|personal)$|letter of (?:recommendation|reference|support)|(?:professional |personal |employment )?(?:recommendation|reference)(?: letter|$| for )|letter of endorsement|carta (?:aval|de apoyo|de respaldo)\b)/,
};

/** Words that recommend. Without one of them a certificate of employment stays doubtful. */
export const endorsementClues: readonly Clue[] = [
  endorsementTitle,
  {
    weight: 4,
    where: 'anywhere',
    pattern:
      /\b(?:(?:lo|la|le|l@|les)? ?(?:recomiendo|recomendamos|(?:se )?(?:lo|la|le) recomienda|(?:suscrito|suscrita|suscribe|firma|instituto|institucion|empresa|organizacion|asociacion|equipo|direccion|area) (?:\w+ ){0,2}recomienda)\b(?! (?:revisar|ver|leer|visitar|consultar|que|mi|mis|el|los|las|ampliamente (?:revisar|leer)))|recomendad[oa] ampliamente|(?:permito|permitimos|permitirme|quiero|quisiera|deseo|puedo|podemos|podria|dudo en|dudaria en|dudamos en|dudarlo|gusto(?: en| de)?|placer(?: de)?|honor(?: de)?|agrado(?: de)?|satisfaccion(?: de)?|reservas?|ampliamente|efusivamente|bien|para|motivo|objeto(?: de)?|intencion(?: de)?) (?:ampliamente )?recomendar(?:l[aoe]s?)?|recomendarl[aoe]s?|recomendar (?:ampliamente |con |sin )?.{0,30}\ba (?:la |el )?|i .{0,40}?\brecommend\b|(?:pleasure|pleased|happy|delighted|honou?red|privilege|hesitation|confidence|reservations?|glad|write) (?:to|in) .{0,20}\brecommend\w*|recommend (?:her|him|them|ms|mr|mrs|mx)\b|in recommending|(?:my|our) (?:\w+ ){0,3}recommendation|in support of .{0,60}(?:application|candidacy)|recommendation (?:for|on behalf of))/,
  },
  {
    weight: 2.5,
    where: 'anywhere',
    pattern:
      /\b(?:(?:la presente|esta|mi|nuestra|extender|extiendo|otorg\w+|amplia|mas|favorable|dar|doy|siguiente) (?:carta de )?(?:mas )?(?:amplia )?(?:carta de )?recomendacion|ampliamente recomenda\w+|(?:muy )?recomendable|digna? de (?:toda )?(?:confianza|recomendacion)|(?:dar|doy|damos|brindar|otorgar|brindo) (?:\w+ ){0,3}referencias?\b|(?:l[aoe]s? )?(?:volver(?:ia|iamos) a contratar|contrataria)|recontratable|contrat(?:e|en|ar)l[aoe]\b|(?:hire|employ|take) (?:her|him|them)\b|would (?:\w+ )?(?:re)?hire|(?:avalo|avalamos|respaldo|respaldamos|doy (?:fe|testimonio)) )/,
  },
];

/** The form of a certificate of employment. */
export const certificateClues: readonly Clue[] = [
  {
    weight: 1.5,
    where: 'title',
    pattern:
      /^(?:(?:asunto|subject|ref|re)\b ?[:.] ?)?(?:constancia(?: (?:laboral|de (?:trabajo|empleo|servicios?|labores|relacion laboral).{0,20})|$)|carta (?:laboral|de trabajo|patronal)|(?:certificado|comprobante) (?:laboral|de trabajo|de empleo)|(?:employment|work|service) (?:certificate|verification|confirmation).{0,20}|certificate of (?:employment|service)|proof of employment)/,
  },
  {
    weight: 1.8,
    where: 'anywhere',
    pattern:
      /\b(?:(?:hago|hacemos|hace|hacer|se hace|dejo|dejar|deja) constar|hago constancia|certific(?:o|amos|a) que|se (?:extiende|expide) (?:la|el) presente|extiend(?:o|emos) (?:la|el) presente|(?:fines|usos?|efectos) (?:legales |laborales |y usos )?que .{0,40}(?:conveng|interesad|estim)|hereby (?:certify|confirm)|(?:this (?:letter )?is|we write|i write|writing) to (?:certify|confirm|verify)|presenta(?:mos)? a (?:la|el|nuestr[ao]) (?:alumn|estudiante|pasante)|con (?:numero de )?matricula)/,
  },
];

/** Says that the writer knows the person: in a certificate that is the substance of a personal recommendation. */
export const acquaintanceClue: Clue = {
  weight: 2.5,
  where: 'anywhere',
  pattern:
    /\b(?:(?:conozco|conocemos|conoci|he conocido|conocer) (?:desde .{0,30})?a (?:la |el )?[a-z]|con (?:quien|l[ao] que) (?:he |tuve )?(?:trabaj|coincid|colabor|compart|conviv)|sobre (?:el|su) (?:trabajo|desempeno) de|la conozco|lo conozco|le conozco|(?:gusto|placer|honor|oportunidad|fortuna|privilegio|suerte|dicha|agrado) de (?:haber |ser su )?(?:conocerl|trabajar (?:junto )?(?:con|a) (?:ella|elle)|trabajado (?:con|junto)|coordinarl|dirigirl|supervisarl|tenerl|colaborar con (?:ella|elle)|contar con (?:ella|elle|su (?:cola|trab|part|apoy|tale))|jef|coordinador|supervisor|conocido|coordinado|dirigido|supervisado|tenido)|fui su (?:jef|super|coord|prof|direct|edit|maestr)|i (?:have )?(?:had the .{0,40}of (?:working|knowing|supervising|managing|teaching|mentoring)|known|supervised|worked (?:closely )?with|managed|taught|mentored)|have known|had the (?:pleasure|privilege|opportunity|honor) (?:of|to) (?:work|know|supervis|manag|teach|mentor))/,
};

/** Praise of how somebody worked: with it a certificate of employment vouches for the person. */
export const praiseClue: Clue = {
  weight: 1.5,
  where: 'anywhere',
  pattern:
    /\b(?:(?:desempeno|trabajo|labor|calidad|elemento|colaboradora?|emplead[ao]|actitud|persona|trato|resultados|servicio)s? (?:\w+ ){0,3}(?:excelentes?|sobresalientes?|destacad[oa]s?|ejemplar(?:es)?|intachables?|impecables?|extraordinari[oa]s?|proactiv[oa]|responsables?|honest[oa]|honrad[oa]|comprometid[oa]|confiables?)|(?:excelentes?|sobresalientes?|ejemplar|intachable|impecable|extraordinari[oa]|invaluable) (?:\w+ ){0,2}(?:desempeno|trabajo|labor|calidad|elemento|colaboradora?|emplead[ao]|actitud|persona|trato|resultados|servicio|disposicion|iniciativa|aportacion(?:es)?)|gran (?:iniciativa|compromiso|profesionalismo|responsabilidad|calidad|capacidad|disposicion)|(?:excellent|outstanding|exemplary|remarkable|invaluable) (?:\w+ ){0,2}(?:work|performance|employee|colleague|attitude|results|contribution|asset))\b/,
};

const voucherClues: readonly Clue[] = [
  praiseClue,
  {
    // worked with the writer, was somebody to the writer
    weight: 2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:trabaj|colabor|estuvo|labor|particip|coordin|volunteer|work|stay|serv)[a-zó]* (?:\w+ ){0,3}(?:conmigo|con nosotr[oae]s|para nosotr[oae]s|para mi|en mi (?:\w+)|en nuestr[oa]|with (?:us|me)|for (?:us|me))|(?:fue|era|ha sido|was|has been) (?:mi|nuestr[oa]|my|our) (?:mejor |gran |first |best |own )?[a-z]+|contraté a|(?:hired|met|taught) (?:him|her|them) )\b/,
  },
  {
    // urges the reader to take the person
    weight: 1.8,
    where: 'anywhere',
    pattern:
      /\b(?:no se (?:van a |va a )?arrepentir[a-z]*|no se arrepent[a-z]+|llevensel[oa]|(?:la|lo) (?:vamos a |voy a )?(?:extranar|echar de menos)[a-z]*|si (?:la|lo) (?:llaman|contratan|eligen)|quien (?:la|lo) (?:reciba|contrate|tenga)|saberl[oa] con ustedes|puertas abiertas|(?:work|working) with (?:her|him|them) again|(?:sorry|sad) to (?:lose|see) (?:her|him|them)|lucky to have|(?:trust|miss) (?:her|him|them)|no hesitation|look no further)\b/,
  },
  {
    weight: 1.6,
    where: 'anywhere',
    pattern:
      /\b(?:labor[oó] (?:en|con|para|como|desde|bajo|durante|de)|(?:prest[oó]|presta) sus servicios|(?:labora|colabora|trabaja) (?:actualmente )?(?:en|con|para) (?:esta|nuestr\w)|(?:trabajó|colaboró|se desempenó|se desempena|fungió) (?:en|con|para|como|bajo|desde|durante|junto|de)|ha (?:laborado|colaborado|trabajado|fungido) (?:en|con|para|como|desde|bajo)|formó parte|(?:was|has been|is) employed|worked (?:as|for|at|with (?:us|me)|under|alongside|in our)|served as)\b/,
  },
  {
    weight: 2,
    where: 'anywhere',
    pattern: /\b(?:a quien (?:corresponda|pueda interesar|interese|competa|concierna)|to whom (?:it|this) (?:may|might) concern)\b/,
  },
  acquaintanceClue,
  {
    weight: 2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:estuvo|trabajó|colaboró|labor[oó]|laborando|trabajando|colaborando|desempenó|desempenandose|desempena|fue|tres anos|dos anos|tiempo|meses) (?:a|bajo) (?:mi|nuestr[oa]) |bajo mi (?:cargo|supervision|direccion|mando|tutela)|en mi (?:calidad|caracter) de (?:jef|direct|coord|super|ger|prof|edit|resp)|como su (?:jef|super|coord|prof|direct|edit)|(?:su|fui|siendo|soy) (?:ex)?(?:jef[ea]|supervisora?|coordinadora?) (?:direct|inmediat)\w+|jef[ea] (?:direct|inmediat)[ao] de|mi (?:ex)?(?:colaboradora?|alumn\w|estudiante|asesorad\w|equipo de trabajo)\b|nuestr[ao] (?:ex)?(?:colaborador|companer)\w*|report(?:ed|ing|s) (?:directly )?to me|under my (?:supervision|direction|leadership|guidance|management)|(?:her|his|their) (?:direct |former |immediate |line )*(?:supervisor|manager|professor|editor|boss|mentor)|my (?:former )?(?:student|team member|direct report|mentee|employee))/,
  },
  {
    weight: 1.6,
    where: 'anywhere',
    atLeast: 2,
    pattern:
      /\b(?:demostró|mostró|destacó|lideró|coordinó|realizó|cumplió|disenó|logró|participó|aportó|implementó|desarrolló|contribuyó|ejerció|manejó|apoyó|gestionó|brindó|ingresó|ocupó|elaboró|supo|fungió|trabajó|colaboró|laboró|desempenó|fortaleció|creó|produjo|condujo|ha (?:demostrado|mostrado|sido|destacado|logrado)|se (?:distinguió|caracterizó|distingue|caracteriza|ha distinguido)|(?:she|he) (?:\w+ ){0,2}(?:is|was|has|demonstrated|showed|proved|managed|led|excelled|designed|created|would|will|can)|they (?:demonstrated|showed|proved|led|excelled))\b/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    pattern:
      /\b(?:(?:es|fue|era|ha sido|siendo|sido|se trata de|considero|como) (?:que es )?una? (?:gran |excelente |extraordinari[ao] |persona|profesional|profesionista|colaborador|companer|elemento|integrante|comunicador|joven profesional)|persona (?:responsable|honesta|honrada|comprometida|integra|confiable|profesional|proactiva|capaz|trabajadora|puntual)|(?:is|was|be) (?:an? )?(?:\w+ ){0,2}(?:asset|professional|colleague|communicator|person|team player|candidate|addition))/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    atLeast: 2,
    pattern:
      /\b(?:su (?:alt[oa] |gran |excelente |buen |amplia |destacad[oa] )?(?:desempeno|compromiso|profesionalismo|capacidad\w*|dedicacion|responsabilidad|etica|entrega|talento|creatividad|calidad|actitud|liderazgo|disposicion|conocimientos?|integridad|trato|puntualidad|iniciativa|sensibilidad|aporte|colaboracion|estancia|gestion|honestidad|honradez|facilidad|habilidad\w*)|sus (?:labores|funciones|conocimientos|habilidades|capacidades|responsabilidades|tareas|aportaciones|actividades)|(?:her|his) (?:\w+ ){0,2}(?:work|performance|dedication|commitment|skills|ability|professionalism|creativity|leadership|attitude|knowledge|contributions?|role|responsibilities|time))\b/,
  },
  {
    weight: 1.2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:para|ante|por|en|de) cualquier (?:duda|aclaracion|informacion|consulta|referencia|comentario|dato)|(?:ampliar|corroborar|verificar|confirmar) (?:la |esta |mayor |los |lo )?(?:informacion|referencia|datos|aqui|anterior|dicho)|contactarme|comunicarse conmigo|(?:no duden? en|pueden?) (?:escribirme|llamarme|buscarme|marcarme)|(?:should|if) you (?:have|need|require|would like)|further (?:questions|information)|(?:contact|call|reach|email) me)\b/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    pattern:
      /\b(?:candidat\S{1,2} (?:ideal|idone|excelente|perfect)|(?:excelente|gran|idone[ao]|perfil) (?:candidat|elemento)|(?:segur[ao]|convencid[ao]|certeza|duda)s? (?:de |en )?que (?:sera|seria|hara|aportara|desempenara|contribuira|sabra|tendra|cumplira|su )|quien (?:le |la |lo )?(?:contrate|suscribe)|el que suscribe|la que suscribe|would be (?:an? )?\w* ?(?:asset|addition|fit)|will be (?:an? )?\w* ?(?:asset|addition))/,
  },
];

export const recommendationClues: readonly Clue[] = [...endorsementClues, ...certificateClues, ...voucherClues];
