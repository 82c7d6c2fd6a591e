// Word lists behind the recognition of names: what precedes a name, what joins its parts, what is never one.
// All folded. No list says anything about a person beyond "this be a name".

/** Titles and labels before a name; never part of it. */
export const titleWords = wordSet(`
  lic licda licenciado licenciada mtro mtra maestro maestra dr dra doctor doctora ing ingeniero ingeniera arq arquitecto arquitecta prof profr profa profra mtr maestre licenciade doctore mvz lic lcp lri lmi gral tte cnel cap fray sor rev mons pbro hon
  profesor profesora c cp mci lcda lmkt lri enf tec hna hno pbro lcc ldg lae mba msc phd sr sra srta senor senora senorita don dona mr mrs ms mx miss psic biol soc antrop abog abogado
  abogada qfb ts mg mgtr ciudadano ciudadana ciudadanx diputado diputada senador senadora regidor regidora magistrado magistrada comisionado comisionada padre hermana presbitero lcda lcdo mtre dre embajador embajadora nombre firma name signature signed by`);

/** Small words inside a name. */
export const particleWords = wordSet(
  'de del la las los y i e da das do dos du di dei della van von der den ter zu bin ben al mc san santa st',
);

/** Degrees that follow a name. */
export const suffixWords = wordSet('phd mba msc ma jr sr iii ii esq');

/** Words that show that a run of capitalised words is no person. */
export const notNameWords = wordSet(`
  a al con por para en el un una que su sus mi mis lo le nos se es fue como desde hasta sobre sin mas muy este esta estos estas quien cual cuando donde
  the of and to in for with from at by my your our her his their this that is was have has been i we you it as on
  atentamente atte cordialmente saludos saludo gracias sinceramente respetuosamente sincerely regards kind warm thanks yours truly faithfully
  presente presentes estimado estimada estimados estimadas apreciable dear corresponda whom concern atencion asunto subject referencia fecha date
  firma nombre puesto cargo posicion tel telefono telefonos cel celular movil phone mobile email mail correo electronico whatsapp contacto contact web sitio
  pagina ext extension fax linkedin twitter facebook instagram behance youtube tiktok url www http https com
  carta cartas recomendacion recomendaciones motivo motivos motivacion presentacion exposicion constancia laboral letter recommendation reference cover motivation
  curriculum vitae resume cv hoja vida datos personales perfil profile summary resumen objetivo sobre acerca experiencia experience profesional laboral trayectoria
  formacion academica academico educacion education estudios habilidades skills competencias idiomas languages conocimientos logros cursos certificaciones
  referencias references intereses proyectos publicaciones voluntariado herramientas software nacimiento nacionalidad domicilio direccion edad civil
  informacion information personal soy somos me nos llamo yo tu usted ustedes hola buenos buenas dias tardes noches ayuntamiento municipal imprenta papeleria
  hotel taller barrio mercado primaria secundaria preparatoria bachillerato oficio folio asunto nota posdata
  laboro labora colaboro colabora trabaja presto presta curso cursado ingreso desempeno demuestra demostrando mostrando ha ser siendo recomiendo recomienda
  sindicato cooperativa coalicion frente alianza iglesia parroquia hospital clinica banco hotel restaurante comercializadora distribuidora constructora
  operadora movimiento academia academy library union news times press confederacion federacion camara patronato fideicomiso
  chair faculty thesis dean decano rectoria carrera plantel campus circuito carretera boulevard blvd bulevar documento confidencial anexo adjunto vacante convocatoria 
  director directora direccion subdirector subdirectora coordinador coordinadora coordinacion gerente gerenta gerencia jefe jefa jefatura responsable presidente
  presidenta vicepresidente secretario secretaria titular rector rectora docente investigador investigadora editor editora edicion consultor consultora
  encargado encargada lider supervisor supervisora representante administrador administradora administracion fundador fundadora cofundadora cofundador socio socia
  asesor asesora analista oficial especialista delegado delegada vocero vocera periodista tesorero tesorera productor productora
  ejecutivo ejecutiva asistente auxiliar community manager head chief officer lead president founder partner professor teacher coordinator analyst specialist
  assistant associate senior junior ceo cto cmo coo cfo disenador disenadora comunicador comunicadora comunicologo comunicologa mercadologo mercadologa
  publicista fotografo fotografa redactor redactora creativo creativa estratega egresado egresada pasante estudiante graduado graduada bachelor master
  licenciatura maestria doctorado ingenieria diplomado especialidad campaign campaigns designer writer journalist
  comunicacion comunicaciones communication communications digital digitales marketing mercadotecnia publicidad diseno grafico grafica redes sociales social media
  contenido contenidos content derechos humanos human rights recursos humanos resources prensa medios media campanas relaciones publicas publicos public
  internacional internacionales international nacional nacionales national regional general institucional estrategia estrategica proyecto programa programas
  ventas finanzas operaciones operations vinculacion desarrollo development produccion audiovisual area departamento unidad oficina office
  fundacion asociacion instituto universidad university college school escuela facultad colegio centro center centre comision consejo secretaria gobierno ministerio
  red colectivo colectiva colectivas agencia agency estudio studio studios grupo group organizacion organization sociedad empresa compania company corporativo corporation foundation
  institute museo museum radio television canal editorial revista periodico diario observatorio laboratorio sistema sistemas servicios
  servicio solutions soluciones consultoria consultores consulting ac sc sa cv sapi iap inc llc ltd ong org onu unicef amnistia amnesty seccion mexicana mexicano
  mexicanos civil comite equipo team seleccion reclutamiento hiring committee
  calle avenida av col colonia cp codigo postal num numero piso int interior edificio delegacion alcaldia municipio ciudad city estado cdmx mexico df
  guadalajara monterrey puebla queretaro oaxaca chiapas jalisco yucatan veracruz tijuana cuernavaca xalapa tlaxcala 
  michoacan guanajuato sinaloa sonora chihuahua coahuila tamaulipas tabasco campeche zacatecas nayarit colima coyoacan cuauhtemoc tlalpan
  iztapalapa insurgentes barcelona espana colombia bogota argentina aires chile peru lima london londres york united states
  enero febrero marzo mayo junio agosto septiembre octubre noviembre diciembre january february july august september
  october november december lunes martes miercoles jueves viernes sabado 
  ingles espanol frances aleman portugues italiano nahuatl english spanish french nativo avanzado intermedio basico native advanced
  adobe photoshop illustrator indesign premiere canva office excel word powerpoint google meta ads analytics wordpress microsoft canva
  trabajo trabajos periodo actualidad actual tiempo responsable responsabilidades funciones actividades cliente clientes liderazgo creatividad comunitaria
  gestion manejo planeacion analisis edicion fotografia video redaccion corporativa organizacional politica politicas ciencias tecnologia
  recibe reciba reciban quedo agradezco favor sirva extiendo expide hago constar certifico medio conducto quien suscribe suscrito
  excelente amplio amplia alta gran buen buena gusto placer honor`);

/** Of these, the places, months and tools that are surnames too: a given name before one makes it part of a name. */
export const surnamesToo = wordSet(`
  guadalajara monterrey puebla queretaro oaxaca chiapas jalisco yucatan veracruz tijuana cuernavaca xalapa tlaxcala michoacan guanajuato sinaloa sonora
  chihuahua coahuila tamaulipas tabasco campeche zacatecas nayarit colima coyoacan cuauhtemoc tlalpan iztapalapa barcelona espana colombia bogota argentina
  chile peru lima london londres york enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles
  jueves viernes sabado canva`);

/** Of these, the words that are surnames too, after any other word of a name: "Wilberth Cámara", "Ruth Alemán". */
export const wordsAsSurnames = wordSet(
  'camara carrera aleman frances canal vida valle hospital banco union dean head iglesia bueno alta cartas medios casa',
);

/** Frequent given names that are not also frequent surnames; a name made of two of them lacks its surname. */
export const givenNames = wordSet(`
  ana maria jose juan luis carlos laura sofia fernanda guadalupe daniela alejandra alejandro andrea andres paola mariana valeria gabriela ximena jimena
  regina renata lucia elena isabel teresa patricia veronica claudia monica adriana leticia silvia rosa carmen dolores beatriz alicia irene julia
  marco marcos joel noe isaac israel abel abraham edgar erick erik omar efrain fabian felipe gilberto guillermo humberto leonardo mauricio moises octavio
  rene rogelio ruben samuel saul santiago uriel valentin vicente agustin alan aldo benjamin bruno cristian christian cristobal damian elias emmanuel esteban
  ezequiel gael german ismael jonathan josue leonel lorenzo lucas nicolas orlando ramiro ramon rodolfo
  abigail aida alma amalia amanda angelica antonia araceli aurora barbara berenice blanca brenda camelia catalina citlalli clara concepcion consuelo
  cristina dafne denisse diego dulce edith elsa emma erika estela eva evelyn flor francisca frida gisela graciela griselda haydee helena hilda ilse ingrid
  itzel ivonne jacqueline jazmin josefina juana juliana julieta karen lizbeth lidia ligia lilia lucero luz magdalena maite maribel marina marisol maricela
  marlene melissa mercedes minerva mireya nancy nayeli noemi nora odette ofelia paloma perla pilar rebeca romina roxana ruth sabrina selene socorro soledad
  sonia tatiana teresita trinidad veronica victoria violeta virginia yadira yesenia zaira
  miguel jorge pedro pablo francisco javier fernando ricardo eduardo roberto manuel antonio rafael sergio raul oscar hector arturo enrique armando gerardo
  gustavo hugo ivan diego emilio mateo sebastian rodrigo ernesto alberto alfredo jesus victor cesar adrian jaime joaquin ignacio inaki julian tomas ulises
  natalia camila carolina cecilia diana elizabeth esther fabiola gloria graciela ines itzel karla karina liliana lorena lourdes luisa margarita martha
  miriam nadia norma nayeli olga pamela paulina raquel rebeca rocio sandra sara susana tania vanessa viviana yolanda zoe eugenia fatima citlali xochitl
  rita pia fidel leo ivette iris ariadna ariana eloisa emiliano renato fausto gonzalo horacio hernan hilario jacobo jacinta jeronimo leandro mabel maura
  micaela mirna nelly noelia octavia priscila quetzalli ramona rigoberto saray teodoro tonatiuh ubaldo valentina wendy yazmin
  michelle jessica stephanie jennifer emily sarah john james robert michael david mark paul peter anna mary jane susan linda karen rachel hannah oliver`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
