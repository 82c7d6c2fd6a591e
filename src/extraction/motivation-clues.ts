// What makes a page a motivation letter: the applicant writes in the first person to the organisation about wanting the post.
import type { Clue } from './clues.ts';

export const motivationClues: readonly Clue[] = [
  {
    weight: 5,
    where: 'title',
    pattern:
      /^(?:(?:asunto|subject|ref|re)\b ?[:.] ?)?(?:mi |my )?(?:carta (?:de )?(?:los )?(?:motiv\w+|exposicion de motivos|intencion\w*|interes\b)|exposicion de motivos|motivation(?:al)? letter|letter of (?:motivation|interest|intent)|cover letter|statement of (?:purpose|motivation|interest)|personal statement|application letter|mis motiv\w+)/,
  },
  {
    weight: 3,
    where: 'title',
    pattern:
      /^(?:(?:asunto|subject|ref|re)\b ?[:.] ?)?(?:carta (?:de )?(?:presentacion|postulacion|solicitud)|postulacion|presentation letter)\b/,
  },
  {
    weight: 1.5,
    where: 'title',
    pattern:
      /^(?:asunto|subject|ref|re|referencia)\b ?[:.] ?.{0,30}\b(?:vacante|postul\w+|puesto|convocatoria|aplicacion|candidatura|application|position)/,
  },
  { weight: 1, where: 'anywhere', pattern: /\b(?:carta (?:de )?motiv\w+|carta de exposicion|cover letter|letter of motivation)\b/ },
  {
    weight: 3,
    where: 'anywhere',
    pattern:
      /\b(?:me postulo|postularme|me (?:quiero|gustaria) postular|mi (?:candidatura|postulacion)|mi (?:aplicacion|solicitud) (?:para|a|al|como|en)|(?:quiero|deseo|quisiera|me gustaria|interes en|interes por|decidi|para) (?:postular|aplicar|postularme|concursar)|(?:presento|presentar|propongo|someto) mi (?:candidatura|postulacion|solicitud|perfil)|postulante|(?:a su consideracion|considerar|consideren) mi|poder postularme|i am (?:writing to|applying|excited to apply|pleased to apply)|(?:i would|i'd) (?:like|love) to (?:apply|join|be (?:a )?part|contribute|express)|my (?:application|candidacy)|i (?:wish|want|decided) to apply|apply(?:ing)? (?:for|to) the)\b/,
  },
  {
    weight: 2.5,
    where: 'anywhere',
    pattern:
      /\b(?:(?:me (?:interesa|gustaria|encantaria|entusiasma|motiva|emociona|mueve|ilusiona|honraria|interesaria)|quiero|deseo|quisiera|aspiro a|anhelo|busco|espero|interes (?:en|por|de)|motivos? (?:por|que|para)|razon(?:es)? (?:por|que)) .{0,60}?(?:formar parte|ser parte|sumarme|unirme|integrarme|incorporarme|colaborar|contribuir|aportar|trabajar (?:en|con|para)|poner .{0,20}al servicio|desempenarme|ocupar|platicar|conversar|conocerl[oa]s|ser considerad|crecer|entrevist)|me (?:quiero|gustaria) sumar)/,
  },
  {
    weight: 1.8,
    where: 'anywhere',
    pattern:
      /\b(?:me interesa|me interes[oó]|mi interes|me motiva|mi motivacion|mis motiv\w+|me apasiona|mi pasion|me entusiasma|me inspira|me identifico|estoy (?:convencid|interesad|emocionad|entusiasmad|motivad)\w+|my (?:interest|motivation|passion)|i am (?:very |deeply |truly |highly |also )?(?:passionate|interested|excited|convinced|drawn|eager|motivated|enthusiastic|thrilled)|(?:motivates|inspires|excites) me)/,
  },
  {
    weight: 1.2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:puesto|vacante|posicion|cargo|convocatoria|rol|plaza) (?:de|para|como|vacante|publicad\w+|abierta|que|ofrecid)|esta (?:vacante|convocatoria|oportunidad|posicion)|este (?:puesto|rol|cargo)|(?:the|this) (?:position|role|vacancy|opportunity|post)\b)/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    atLeast: 2,
    pattern:
      /\b(?:mi (?:experiencia|trayectoria|perfil|formacion|carrera|vida|recorrido|camino|vocacion|paso por|profesion|portafolio|interes)|cumplo con|reuno|me (?:forme|formé|gradue|gradué|dedico|dediqué|desempen[oe]|desempené|considero|especialic\w+)|mis (?:conocimientos|habilidades|estudios|capacidades|valores|anos)|soy|cuento con|tengo (?:experiencia|mas de|\w+ anos)|(?:yo )?he (?:trabajado|colaborado|participado|coordinado|desarrollado|sido|tenido|dirigido|creado|disenado|podido|aprendido|gestionado|liderado)|my (?:experience|career|background|skills|training|values|professional)|i (?:am|bring|believe|studied|hold|graduated|learned|developed|led|managed|coordinated|designed|created)|as a (?:journalist|communicator|designer|communications|digital))\b/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    atLeast: 5,
    pattern: /\b(?:mi|mis|me|soy|he|estoy|tengo|puedo|quiero|deseo|considero|creo|cuento|poseo|mi|my|i|i'm|i've|[a-z]{3,}é)\b/,
  },
  {
    weight: 1,
    where: 'anywhere',
    pattern:
      /\b(?:agradezco (?:de antemano |mucho |sinceramente )?(?:su|la|el|por|que)|gracias por (?:su|la|el|considerar|leer|tomar)|thank you for (?:your|considering|taking|the)|en espera de|a la espera de|esperando (?:su|poder|contar|una)|look(?:ing)? forward to|(?:una|la|en) entrevista|an? interview|discuss my)\b/,
  },
  {
    weight: 1.2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:adjunto|anexo|envio|comparto|incluyo|enclosed|attached)\b.{0,40}\b(?:mi (?:cv|curriculum|hoja de vida|portafolio)|my (?:cv|resume|curriculum))|mi (?:cv|curriculum)\b|my (?:cv|resume)\b)/,
  },
  {
    weight: 1.2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:estimad\S*|apreciable\S*|querid\S*|dear|a quien|para el|al) .{0,40}(?:comit[eé]|equipo|seleccion|reclutamiento|recursos humanos|hiring|committee|recruit\w+|team)|me dirijo a (?:ustedes|usted|uds?)|por (?:medio|este medio|la presente)[a-z ]{0,30} (?:me (?:permito )?(?:presento|presentarme|postul\w+|dirijo)|expreso mi|manifiesto mi|externar mi|expresar mi|hago llegar mi|manifestar mi|presento mi))/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    pattern:
      /\b(?:(?:sumarme|unirme|integrarme|incorporarme) a|formar parte de (?:su|este|esta|una|un|amnistia|la|el|ese|esa)|(?:aportar|contribuir) (?:a|con|en|al) (?:su|la|las|los|esta|este|mi|mis)|join(?:ing)? (?:your|the|amnesty)|contribute to (?:your|the|amnesty))/,
  },
  {
    weight: 1.5,
    where: 'anywhere',
    pattern:
      /\b(?:(?:mi nombre es|me llamo|my name is) |soy (?:una? |[a-z]{3,14},? )?(?:egresad|licenciad|comunic|periodist|disenador|mercadolog|profesional|estudiant|pasante|especialista|activista|internacionalista|polit|sociolog|publicista|mexican|mujer|joven|community|de profesion|la persona|candidat|creador)|cumplo con (?:el|los|lo) |creo (?:que )?(?:cumplo|puedo|podria)|i am an? )/,
  },
  {
    // a wish of the writer's own, addressed to the reader
    weight: 2,
    where: 'anywhere',
    pattern:
      /\b(?:(?:quiero|quisiera|me gusta(?:ria)?|deseo|busco|ojala|puedo|podria|estoy list[oa] para) .{0,60}?(?:con ustedes|de ustedes|a ustedes|junto a ustedes|a amnistia|en amnistia|(?:a|en|con) su (?:equipo|organizacion|causa|trabajo))|(?:i'd|i would) (?:like|love|rather) (?:to )?.{0,40}?(?:with|for|to|at) (?:you|your|amnesty)|i'm looking for a (?:role|job|place))\b/,
  },
  {
    // how the writer learned of the post
    weight: 1.8,
    where: 'anywhere',
    pattern:
      /\b(?:(?:lei|leí|vi|encontre|encontré|supe de|supe que|me enteré de|(?:me )?(?:pasaron|pasó|mandaron|llegó)) (?:de )?(?:su|la|el|esta|esa|una|sobre (?:su|la)) (?:\w+ )?(?:convocatoria|vacante|anuncio|publicacion)|su (?:convocatoria|vacante|anuncio|busqueda)|your (?:call|advertisement|ad|vacancy|opening|posting))\b/,
  },
  { weight: 1.2, where: 'anywhere', pattern: /\b(?:i'm|i've|i'd|i am|i have)\b/, atLeast: 3 },
  { weight: 1, where: 'anywhere', pattern: /\b(?:cv|resume|references?) (?:is |are )?attached\b|\bva mi (?:cv|curriculum)\b/ },
];
