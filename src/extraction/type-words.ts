// Written by `npm run train-words` (test/train/train-words.ts); not edited by hand. Each entry is a folded word and, in tenths, how
// much it speaks for cv, motivation_letter, recommendation_letter and other, compared with their mean.
export const typeWords = `
a -2 -1 2 1;abiertas -3 -7 8 3;about -9 7 5 -3;above -5 2 1 2;abrazo -7 0 7 -1;abril 0 -15 8 7;abrir -6 6 0 0;abrió -4 -8 10 2
abuela 6 2 -10 2;acabé -3 9 -9 3;acabó -6 1 5 0;academica 8 -15 -5 11;academico -5 -9 1 13;acceso 7 -2 -14 9;accion 3 11 -13 -1
account 6 -9 1 2;acompanamiento 6 2 -10 2;acompanar -5 2 1 2;acordó -5 -9 1 13;acreditado -3 -7 -9 19;actividades 13 -7 -9 3
actual 11 1 -20 8;ademas -10 9 5 -3;adjunto -5 15 -11 1;administracion 8 -2 -9 3;administrativa 4 -11 7 -1;ads 27 3 -21 -9
adscrita -3 -7 8 3;after 17 -9 -10 2;against -3 -7 8 3;agencia 12 -1 0 -11;agenda 13 -7 -9 3;agosto 9 -14 10 -4;agradeceré -6 1 5 0
agradezco -5 15 -11 1;agua 5 7 -12 0;aguanta -5 2 1 2;ahi -11 19 -5 -4;ahora 1 8 -5 -4;al -6 -4 5 4;alcance 12 -3 -16 7
alcanza -3 9 -9 3;alcanzadas 6 -9 -10 13;algo -15 7 6 2;alguien -10 14 0 -4;alguno -4 -8 10 2;all 2 3 -3 -2;alta -2 -5 2 5
alto 12 -3 -5 -4;alumnas -5 2 1 2;alumnos -5 2 1 2;am -1 13 -6 -6;amable -3 -7 8 3;ambos -3 9 -9 3;amenazas -6 1 5 0;amigos -7 5 3 -1
ampliamente 2 -13 13 -2;ampliar -4 -8 10 2;an -7 9 -1 -1;analisis 1 6 -15 8;analista 10 -13 5 -3;analitica 3 0 -2 -1
analytics 20 -10 -11 1;and 1 1 1 -3;animacion 12 -11 -12 10;ano -6 1 0 5;anos -2 7 4 -9;answer -3 9 -9 3;ante -6 6 0 0
antemano -4 12 -9 2;anterior -6 -4 4 6;antes -8 4 3 2;anual 6 -9 1 2;anuncios 8 6 -5 -9;any -9 3 -3 9;aplicando -3 -7 8 3
aportar -3 9 -9 3;aprecio -4 -8 10 2;aprender -7 19 -12 0;aprendi -12 20 -2 -6;aprendido -3 9 -9 3;aprendo -4 12 -9 2
aprobado -3 -7 -9 19;aprobó -3 -7 -9 19;aqui -12 10 8 -6;archivo 2 -2 2 -2;are -12 4 2 6;area -3 -7 2 8;areas 6 2 -10 2;armó -4 -8 10 2
arroba -5 -9 12 2;arroyo 6 2 -10 2;articulo -5 2 1 2;as -3 -2 2 3;asamblea 6 -3 1 -4;asi -16 8 6 2;asistente 16 -12 -2 -2
ask -4 -8 10 2;asked -9 3 8 -2;asociacion 5 -4 3 -5;aspira -5 2 1 2;assistant 14 -14 4 -4;asunto -6 -1 5 1;ataques 7 0 -1 -6
atencion 8 0 -6 -3;atendió -4 -8 10 2;atenta -3 -7 8 3;audiencia -5 2 1 2;audiencias 6 -9 1 2;audio 15 -8 -9 2;audiovisual 12 -11 -1 -1
aunque -8 7 3 -2;autoridad -6 6 -11 11;autoridades -7 9 -1 -1;auxiliar 12 -11 -1 -1;available 5 6 -11 0;avanzado 11 4 -13 -2
average 6 -9 -10 13;avisar -3 -7 8 3;aviso -10 2 -4 12;avisos 2 -2 2 -2;avisó -4 -8 10 2;b 18 -8 -6 -3;bachillerato 12 -11 -1 -1
back 3 0 -2 -1;baja 3 -11 -2 10;bajaron -6 6 0 0;bajo -8 4 6 -2;bancos -5 2 -10 13;barrio 6 -3 1 -4;barrios 2 -2 2 -2;base 8 -2 2 -8
bases 14 6 -15 -4;basico 20 -10 -11 1;bastante -9 3 -3 9;basura -5 2 -10 13;be -12 6 2 5;beca 6 2 -10 2;because -7 9 -1 -1
been -7 5 3 -1;before -6 1 5 0;behalf -3 -7 8 3;behind -5 2 1 2;bendicion -3 -7 8 3;best -6 6 0 0;biblioteca 1 2 1 -4
bibliotecas -5 2 1 2;bien -5 7 7 -10;bilingual 13 -13 2 -2;biology 10 1 -11 0;board -3 -7 8 3;boletin 12 -17 1 4;boletines 14 -11 -2 -1
bonito -3 9 -9 3;borrar -6 6 0 0;brands 6 2 -10 2;breve 3 0 -2 -1;bring -3 9 -9 3;budget 1 2 1 -4;budgets 6 2 -10 2;buen -1 -4 10 -5
buena 5 6 -11 0;buenas -1 7 -1 -5;bueno -4 -8 10 2;buenos -3 -7 8 3;built 10 -10 0 0;busca -6 -10 5 11;buscadoras 6 2 -10 2
buscan -8 4 6 -2;busco 3 11 -13 -1;busqueda 13 -7 -9 3;by -1 -4 -1 6;cabal -3 -7 8 3;cabina 2 -2 2 -2;cada -13 11 8 -6;café 5 1 -1 -5
caja -1 1 -6 6;calculo 12 -3 -5 -4;calendar 10 -10 0 0;calendario 7 -13 -3 9;calendarios 5 6 -11 0;calidad -3 -7 8 3;caliente -5 2 1 2
calificado -3 -7 8 3;call 3 0 -2 -1;calle 6 -6 1 -1;calm -7 5 3 -1;calma -4 -8 10 2;camara 2 -2 2 -2;cambiar -4 12 -9 2
cambiarme 5 6 -11 0;cambio -3 9 -9 3;cambié -3 9 -9 3;cambió -3 9 -9 3;camera -3 -7 8 3;camino 4 -11 7 -1;camion -5 2 -10 13
campaign 0 1 3 -5;campaigner 6 2 -10 2;campaigns 15 -8 -9 2;campana 3 -2 0 -1;campanas 6 4 -4 -5;campo -5 -9 1 13;can -9 7 5 -3
canales -7 -11 3 15;candidate -5 -9 1 13;candidatura -6 1 5 0;capacitó -3 -7 8 3;cara -7 5 3 -1;cargo -1 -5 11 -6;carrera 5 6 -11 0
carried -5 2 -10 13;carta -21 9 7 5;cartas -15 7 0 8;cartel 1 6 -15 8;carteles 15 -15 -6 6;casa 7 -1 7 -13;casi -10 14 0 -4
caso -9 3 -3 9;catorce -6 -10 5 11;causa 5 6 -11 0;causas 7 0 -1 -6;cayó -3 -7 8 3;cedula 9 -11 -13 15;cel 8 -3 5 -9;celular 8 -1 1 -7
cenote 1 -3 -5 7;centro 5 -11 2 4;cero -3 -7 8 3;cerrar -5 13 -10 2;certificacion 15 -13 -15 13;certificada 5 -10 -11 16
certified 13 -7 -9 3;channels 10 -2 -4 -3;ciento -4 -8 10 2;cierre 2 -2 8 -8;cifras -7 5 3 -1;cinco 0 -3 1 2;circuló -3 -7 8 3
cities -5 2 -10 13;ciudad 2 1 -5 2;ciudadania -5 2 1 2;civil 13 -13 -14 14;civiles 12 -5 -1 -6;claras -3 -7 8 3;claro -7 9 -12 10
clase -5 -9 1 13;clic -3 9 -9 3;clienta 6 2 -10 2;cliente -3 -2 -3 8;clientes 9 -17 14 -7;clinica -5 2 1 2;cobertura 10 -10 0 0
cocina -6 6 0 0;colaborador -3 -7 8 3;colaboró -5 -9 12 2;colegas -6 1 5 0;colleagues -6 1 5 0;comentarios 2 4 -9 3;comité -3 -7 6 3
committee -5 2 1 2;communications 8 -4 0 -5;communicator 6 2 -10 2;community 16 -11 -4 -1;como -4 -2 7 -1;companera 3 0 -2 -1
companeras -5 2 1 2;companero -4 -8 10 2;companeros -6 -10 15 1;company -5 -9 1 13;compartido -3 9 -9 3;comparto -3 9 -9 3
completa -3 9 -9 3;completo 7 -13 -3 9;compromiso -7 0 7 -1;computadora -6 6 0 0;comun 2 -2 2 -2;comunicacion 5 -1 -2 -1
comunicado -3 -7 8 3;comunicador 6 2 -10 2;comunicadoras -5 -9 1 13;comunicar 0 9 -5 -4;comunicarse -4 -8 10 2;comunicologa 6 2 -10 2
comunidad -8 7 3 -2;comunidades 8 -8 -1 2;comunitaria 9 -11 3 -1;con -4 1 3 1;concern -6 1 5 0;concluido -3 -7 -9 19
condiciones -3 -7 8 3;conducir 13 -7 -9 3;condujo -3 -7 8 3;congreso 3 0 -2 -1;conmigo -8 0 9 -1;conmutador -5 -9 12 2;conoce -6 1 5 0
conoci -5 2 1 2;conocimiento -8 -1 11 -2;conocimientos 17 -9 -10 2;conozco -10 9 5 -3;consecutivos -3 -7 8 3;consejo -5 -9 12 2
consideracion -6 6 0 0;considero -6 6 0 0;consiguió -3 -7 8 3;constar -10 -14 11 13;consultora 6 -3 1 -4;consultoria 13 -7 -9 3
consumo 6 -9 -10 13;contact 7 -2 -3 -2;contactar 6 2 -10 2;contacto 4 -4 -6 6;contando -3 9 -9 3;contar -6 16 -11 1
contarles -5 13 -10 2;contenido 14 6 -15 -4;contenidos 10 -3 -10 2;content 12 2 -8 -7;contesta -7 0 7 -1;contestado -5 2 1 2
contestan -3 9 -9 3;contestando -5 2 1 2;contestar 5 6 -11 0;contesto 6 -3 1 -4;contesté -4 12 -9 2;contestó -4 -8 10 2
contingencias -3 -7 8 3;contratar -4 -8 10 2;contrato -4 -8 -9 22;conté -3 9 -9 3;convengan -5 -9 12 2;conversacion 6 2 -10 2
conversaciones -5 2 1 2;conviccion -4 12 -9 2;convocatoria -9 14 -14 9;cooperativa 6 2 -4 -4;coordina -3 -7 8 3;coordinacion 0 -15 8 7
coordinador 6 -17 8 4;coordinadora 14 -17 10 -7;coordinados 9 5 -13 -1;coordino -6 16 -11 1;coordiné -4 12 -9 2;coordinó -6 -10 15 1
copia -5 -9 1 13;copy 6 2 -10 2;coraje -5 2 1 2;corazon -3 -7 8 3;cordial -8 4 6 -2;correcciones -3 -7 8 3;correo 8 -3 3 -8
corresponda -13 -1 21 -7;correspondientes -6 -10 0 16;corte -5 2 -10 13;cortes 6 -9 1 2;corto 10 1 -11 0;cosa -8 0 9 -1
cosas -11 7 8 -4;costo -5 2 -10 13;could -5 2 1 2;countries 10 -10 0 0;creacion 6 2 -10 2;creativo 4 -11 7 -1;creditos -5 -9 1 13
creo -9 14 -3 -2;crisis 13 -3 -11 1;criterio -5 -9 13 1;cual -8 4 6 -2;cualquier -10 -3 17 -4;cuando -18 15 15 -12;cuanta -3 9 -9 3
cuanto -4 12 -9 2;cuarenta -9 9 2 -2;cuarto -5 2 1 2;cuatro -5 5 9 -9;cubiculo -5 2 1 2;cuenta 0 2 3 -5;cuentas 9 -4 0 -5
cuento -3 9 -9 3;cuesta -6 6 0 0;cuida -3 -7 8 3;cuidado -6 1 5 0;cuidar -4 12 -9 2;cultura 10 -3 1 -9;cumplida -3 -7 8 3
cumplido -8 -12 3 18;current 3 0 -2 -1;currently 6 2 -10 2;curriculum 14 -1 -18 4;curso 10 -2 -19 12;cut 15 -8 -9 2;da -5 -9 13 1
dar -5 2 1 2;dashboards 13 -7 -9 3;data 13 -7 -9 3;date 6 -9 1 2;dato -6 6 0 0;datos 7 -2 -1 -4;de -2 -3 0 5;debajo -5 2 1 2
decenas -5 2 1 2;decente -6 1 5 0;decia -5 15 -11 1;decidi -4 12 -9 2;decidir -5 2 1 2;decir -10 9 5 -3;decision -6 1 5 0
decisiones -3 9 -9 3;dedicado -3 9 -9 3;defender -4 12 -9 2;defensa 1 -3 -5 7;defensoras -5 2 1 2;degree 7 9 -14 -2;dejar -8 12 -2 -2
dejé -4 12 -9 2;dejó -1 1 5 -5;del 3 -6 1 2;demas -3 9 -9 3;demostró -4 -8 10 2;dentro 10 1 -11 0;departamento 2 -13 2 9
derechos 4 7 -12 0;desalojos -6 6 0 0;descubri -3 9 -9 3;desde 2 7 10 -19;desempena -3 -7 8 3;desempeno -8 -12 11 9;desempenó -3 -7 8 3
deseo -3 9 -9 3;despues 1 8 2 -12;di -3 -7 8 3;dia -17 11 0 6;diario 5 1 -5 -2;dias -17 3 0 14;dice -7 9 -1 -1;dicho -3 -7 8 3
diciembre 6 -9 1 2;did -7 5 3 -1;dieciocho -5 -9 1 13;dieciseis 5 6 -11 0;diez 0 2 -2 1;dificil -7 0 7 -1;dificiles -8 4 6 -2
difusion 11 -15 8 -4;digital 6 0 -6 0;digitales 12 -18 3 3;digo -7 9 -1 -1;dijo -9 3 -3 9;dinero -6 6 0 0;dio -6 1 5 0
diploma 10 -10 -11 11;diplomado 6 2 -15 7;direccion -1 -9 9 1;direct -3 -7 8 3;directa 6 -9 1 2;director -7 -11 11 8
directora -15 -8 15 8;dirige -5 2 1 2;dirigió -3 -7 8 3;dirijo -5 2 1 2;disculpas 6 2 -10 2;disenador 10 -4 -1 -5
disenadora 12 -13 5 -3;disenar 5 6 -11 0;diseno 12 4 -16 1;disenó -5 -9 13 1;display 13 -7 -9 3;disponibilidad 10 6 -19 3
disponible -6 1 5 0;disposicion -5 2 1 2;dispuesta -3 9 -9 3;do -8 11 -2 -1;doble 3 0 -2 -1;doce -6 6 0 0;docente 6 -9 1 2
documento -8 0 -2 10;documentos -8 4 -13 18;documentó -3 -7 8 3;domicilio 11 -12 -13 14;domina -3 -7 8 3;dominio 6 -9 1 2
domino 6 2 -10 2;don 0 1 3 -5;dona -5 2 -10 13;donantes 13 -7 -9 3;donativos 2 -2 2 -2;donde 9 5 1 -14;dos -3 5 6 -8;duda -7 0 7 -1
duena -3 -7 8 3;duermo -3 9 -9 3;duracion -5 -9 -11 25;durante -11 3 8 0;e 11 -10 -6 5;edad 6 2 -10 2;edicion 10 1 -6 -5;edit -3 9 -9 3
edita -5 2 1 2;editar -3 9 -9 3;edited -5 2 1 2;edito -5 2 1 2;editor 16 -14 1 -3;editora 5 -4 3 -5;editorial 12 -8 4 -8
educacion 10 -15 -1 6;efectos 6 -9 1 2;ejecutar -3 9 -9 3;ejecutiva 9 -11 3 -1;ejecutivo 10 -10 0 0;el -7 -2 3 5;elaboró -3 -7 8 3
elecciones 3 0 -2 -1;electronico 7 -13 -3 9;ella -15 5 18 -9;ellas -6 1 5 0;ello -7 0 7 -1;ellos -8 11 -2 -1;emite -5 -9 1 13
empecé -6 17 -11 0;empezar -7 9 -1 -1;empezó -10 6 -4 8;empleado -3 -7 8 3;empleo -5 2 1 2;empleos 7 -2 -14 9;employ -3 -7 8 3
employed -5 2 1 2;empresa 3 -9 0 6;empresarial 13 -7 -9 3;en 0 -2 1 0;encargada 16 -14 1 -3;encargado 10 -13 5 -3;encargó -3 -7 8 3
encuentran -3 -7 8 3;encuentro 3 0 -13 10;enero 11 -15 8 -4;english 16 5 -16 -5;enojada -5 2 1 2;enough -3 9 -9 3;ensena -6 1 5 0
ensenar -5 13 -10 2;ensenó -4 -8 10 2;entendi -6 6 0 0;entidad -5 2 -10 13;entienda 5 6 -11 0;entiendan 6 -9 1 2;entonces -11 12 3 -5
entrar -6 1 5 0;entre -3 1 4 -2;entrega -8 -11 9 10;entregó -4 -8 10 2;episodios 6 -9 1 2;equipo -13 12 8 -6;equipos -6 6 0 0
equivocado -3 9 -9 3;era -10 2 12 -4;error -3 9 -9 3;es -14 8 9 -4;esa -8 7 3 -2;esas -6 1 5 0;escolar 4 -4 -6 6;escribe -8 4 6 -2
escribia -7 9 -1 -1;escribiendo -4 12 -9 2;escribir -4 10 2 -8;escribió -6 1 5 0;escribo -4 11 2 -9;escrito -4 12 -9 2
escritorio -6 1 5 0;escritura -3 9 -9 3;escucha -5 2 1 2;escuchar 2 3 -3 -2;escuela 9 -4 -6 1;ese -13 13 6 -6;eso -14 17 5 -8
esos -3 -7 8 3;espanol 22 -10 -12 0;especialista 5 -10 5 0;esta -19 6 15 -2;estacion -5 2 1 2;estadisticas 6 -9 -10 13;estado 2 -13 2 9
estados -5 -9 1 13;estamos -3 -7 8 3;estar -5 13 -10 2;estatal 14 -11 -2 -1;este -19 8 7 4;estimados -3 -7 8 3;esto -10 12 1 -3
estoy -10 18 -4 -4;estratega 13 -7 -9 3;estrategia 12 -13 5 -3;estudiando 6 2 -10 2;estudiantes -7 9 -1 -1;estudiar -3 9 -9 3
estudio 4 -3 -4 2;estudios 19 -22 -7 10;estudié 13 7 -16 -4;estuve -4 12 -9 2;estuvo -3 -7 8 3;esté -6 6 0 0;evaluacion 13 -7 -9 3
evaluar -3 9 -9 3;ever -5 2 1 2;every -6 6 0 0;examen -5 -9 -10 24;example 11 -11 10 -9;excelente -5 -9 12 2;exige -5 2 1 2
existe -5 2 1 2;expediente -5 -9 1 13;experiencia 14 6 -18 -1;expide -4 -8 -9 22;explica -6 -10 5 11;explicar -11 1 3 6
exponer -6 6 0 0;exposicion -4 12 -9 2;ext 1 -13 16 -3;extension 4 -11 7 -1;extiende -10 -14 11 13;extrano -3 9 -9 3
facebook 14 -6 -2 -6;facil -4 -8 10 2;facturado -3 -7 -9 19;facturas -3 -7 8 3;facultad 7 -2 -3 -2;falta -12 11 7 -6;faltan 2 3 -3 -2
familias 1 8 -1 -9;favor -3 -7 8 3;feb 12 -11 -12 10;febrero 6 -17 8 4;fecha 10 -7 -12 8;feel -3 -7 8 3;feria -5 -9 1 13
ferias 13 -7 -9 3;field 13 -7 -9 3;fijo -3 -7 8 3;fin 4 -11 7 -1;final 7 -2 -3 -2;financiadores 6 2 -10 2;fines 1 -2 5 -3
firma -2 1 1 0;firmar -3 9 -9 3;firmas 9 0 -7 -1;first 0 1 3 -5;five 13 -7 -9 3;foja -4 -8 -9 22;folletos 14 -11 -2 -1;fondo 3 0 -2 -1
for -2 0 3 -1;formacion 16 -5 -17 5;formato 3 -11 -2 10;formé 6 2 -10 2;formó -4 -8 10 2;foto -9 13 -3 -2;fotografia 9 -11 -13 15
fotografias -3 -7 8 3;fotos 0 1 3 -5;four 2 -2 2 -2;fraccion -5 -9 1 13;frances 17 -9 -10 2;free -6 1 5 0;freelance 12 0 -12 -1
frente 6 -9 1 2;fria -5 2 1 2;from -11 5 10 -4;fue -19 7 12 -1;fuera -3 9 -9 3;fueron -5 2 1 2;fui -1 12 -6 -5;funciona -5 2 1 2
funciones -5 -9 1 13;funcionó -6 1 5 0;fundacion 1 -3 -5 7;fundadora -3 -7 8 3;further -3 -7 8 3;ganas -4 12 -9 2;generacion 6 2 -10 2
general -13 -17 14 15;generales 13 -7 -9 3;gente 0 10 3 -13;gerente 2 -13 14 -3;giro -5 2 1 2;grabar -7 5 3 -1;gracias -12 14 3 -5
grado 10 -10 -11 11;grafica 13 -7 -9 3;grafico 14 -4 -16 6;graficos 6 2 -10 2;gran -3 -7 8 3;grande -5 2 -10 13;grew 3 0 -13 10
grupo 10 -13 -4 8;grupos 10 1 -11 0;guardar -3 -7 8 3;guia -5 -9 1 13;guion 3 0 -2 -1;guiones 6 2 -4 -4;guionista 12 0 -12 -1
gusta 2 13 -14 -2;gustaria -4 12 -9 2;gusto 4 -5 7 -6;h 11 -15 8 -4;ha -6 -1 7 0;haber -5 -9 -11 25;habia -8 0 9 -1;habian -3 9 -9 3
habla -8 7 3 -2;hablan -5 2 1 2;hablar 0 1 3 -5;hablo 14 0 -13 -1;habria -3 -7 8 3;hace -10 3 3 4;hacen -5 13 -10 2;hacer 3 9 -2 -10
hacerlo -4 12 -9 2;haciendo -3 9 -9 3;had -3 -7 8 3;haga -5 2 1 2;hago 2 6 3 -11;han -6 6 0 0;has 5 -10 5 0;hasta -12 8 9 -5
have -13 11 8 -6;hay -11 13 3 -5;he 4 11 1 -16;hearing -5 2 1 2;hecho 6 2 -10 2;hemos -3 -7 8 3;her 2 -13 14 -3;hermana -3 9 -9 3
herramientas 12 0 -6 -6;hesitation -3 -7 8 3;hice 3 12 -13 -2;hicimos 4 9 -12 -1;hijos -5 2 1 2;hilo -3 9 -9 3;him -7 0 7 -1
hiring -5 2 1 2;his -4 -8 10 2;historia -4 12 -9 2;historias 9 5 -13 -1;hizo -9 -2 15 -3;hoja 6 -9 1 2;hojas 10 -4 -1 -5
hold -4 12 -9 2;honest -5 2 1 2;honesta -5 2 1 2;honestidad -6 1 5 0;hope -5 2 1 2;hora -6 -10 5 11;horas -4 -12 2 14;hospital -5 2 1 2
hotel 6 -3 1 -4;hoteles 6 -9 1 2;how -6 6 0 0;hoy 9 6 -2 -14;hubo -8 4 6 -2;huerta -3 -7 8 3;humanos 3 4 -8 0;humor -6 6 0 0
i -3 5 4 -5;idea -7 5 3 -1;identidad 5 -10 -11 16;identificacion -3 -7 -9 19;idiomas 26 -12 -13 -2;if -8 0 9 -1;ilustracion -5 2 -10 13
imagen 2 -2 2 -2;impacto 12 0 -12 -1;impartido 5 -10 -11 16;importa 6 -9 1 2;importante -5 -9 1 13;imprenta 7 -5 4 -6;in 6 3 -3 -6
incidencia -5 2 1 2;incluida 6 2 -10 2;incluido -5 -9 1 13;independiente 9 5 -13 -1;indeterminado -3 -7 -9 19;indica -5 -9 1 13
indicadores 6 -3 1 -4;informacion 2 -2 8 -8;informe 0 1 3 -5;informes 10 1 -6 -5;ingles 23 -3 -24 4;iniciativa -5 -9 12 2
inmediato -3 9 -9 3;inscripcion -5 -9 1 13;instagram 19 -13 -3 -3;institucion 3 -12 11 -2;institucional -6 6 0 0
institucionales 13 -7 -9 3;integrantes -3 9 -9 3;intencion -3 9 -9 3;interes -6 6 0 0;interesa 2 13 -14 -2;interesada -8 -12 11 9
interesado -3 -7 8 3;interesar -3 -7 8 3;intermedio 19 -9 -11 1;interna 7 -2 -3 -2;internacional -19 10 5 4;internet -12 8 9 -5
interns 6 -9 1 2;into 13 -7 -9 3;intranet 10 -10 0 0;investigacion 6 -9 1 2;invitaciones 5 -10 5 0;ir -7 9 -1 -1;is -7 0 2 4
it -10 8 6 -4;its -5 2 1 2;jefa 3 -3 2 -1;jefas -5 13 -10 2;jefatura -11 9 -5 7;jefe 3 3 1 -7;jefes -7 9 -1 -1;job -3 9 -9 3
joined -3 -7 8 3;joven -6 1 5 0;jovenes -6 6 0 0;judgment -3 -7 8 3;julio -2 -6 4 4;junio -2 0 -2 4;junior 6 -9 1 2;juntamos 4 9 -12 -1
juntas -6 1 5 0;juntó -3 -7 8 3;justo 1 -3 6 -4;k 10 -13 -4 8;keep -6 6 0 0;kept -3 -7 8 3;kind -3 -7 8 3;knew -3 9 -9 3
know 3 12 -13 -2;knows -3 -7 8 3;la -1 -2 1 2;labora -3 -7 8 3;laboral 10 -13 5 -3;laboratorio 4 3 -1 -6;laboró -5 -9 12 2
lado -5 2 1 2;languages 13 3 -14 -2;larga -3 9 -9 3;las -9 4 6 -1;last -6 6 0 0;le -17 10 17 -10;lea -8 4 6 -2;lead 12 -3 -5 -4
leal -3 -7 8 3;learned -4 12 -9 2;lectores -7 0 7 -1;lectura 3 -6 -7 10;lee -7 5 3 -1;leen -5 2 1 2;leer -9 13 -3 -2;leerme -3 9 -9 3
left -3 -7 8 3;lei -4 12 -9 2;leian -3 9 -9 3;leido -3 -7 8 3;lejos -4 12 -9 2;lengua 13 -7 -9 3;lenguaje -5 2 1 2;les -13 18 1 -6
letra -5 -9 1 13;letter -6 1 5 0;level -5 2 -10 13;ley -3 -6 1 9;libre 10 -2 -4 -3;libro -10 -3 -5 18;libros 8 -12 6 -2
licencia 10 -2 -4 -3;licenciada -6 -10 0 16;licenciado -5 2 -10 13;licenciatura 20 -6 -24 10;like 5 6 -11 0;likes -5 2 1 2
limite -6 1 -11 16;limpieza -5 -9 1 13;limpio -5 2 1 2;line -4 -8 10 2;linea 13 -5 -7 0;lineas -7 5 3 -1;lista -5 2 1 2
llamaban -3 9 -9 3;llaman -5 2 1 2;llamar -6 1 5 0;llamo -3 9 -9 3;llantas -5 2 -10 13;llega 1 2 1 -4;llegaban -5 2 1 2
llegamos -5 2 1 2;lleguen -3 9 -9 3;llegué -3 9 -9 3;llegó -9 -2 14 -3;lleva -6 1 5 0;llevaba -5 2 1 2;llevan -5 2 -10 13
llevando -7 5 3 -1;llevara -5 -9 1 13;llevo 5 16 -16 -5;llevó -3 -7 8 3;lluvia -5 -9 1 13;lo 0 10 12 -22;local 8 -5 2 -5
locales 6 -9 1 2;localizar -4 -8 10 2;logró -3 -7 8 3;lonas 6 -14 1 7;look -5 2 1 2;los -6 0 4 2;lucha -5 2 1 2;luego 1 6 -4 -3
lugar -14 5 1 9;lugares 6 2 -10 2;lunes -12 3 -1 10;m -6 -5 5 6;made -5 2 1 2;madres 6 2 -10 2;maestra 3 0 -13 10;maestria 21 -10 -11 0
make -6 6 0 0;mal -7 0 7 -1;malas 6 2 -10 2;mama -5 13 -10 2;managed 10 1 -11 0;management 15 -8 -9 2;manager 15 -13 1 -3
manana -7 5 3 -1;manantial 3 0 -2 -1;manejado -3 9 -9 3;manejo 12 3 -13 -2;manifestar -5 2 1 2;mano 3 -12 11 -2;manual 3 -6 -7 10
mar 6 -14 1 7;marca 13 -7 -9 3;marcas 6 -9 1 2;marketing 7 1 -9 2;martes -3 -7 -9 19;marzo 0 -7 3 3;mas -15 7 7 0;master 6 2 -10 2
materna 13 -7 -9 3;matricula -3 -7 -9 19;may -1 -8 3 6;mayo -26 10 15 0;mayores 6 -9 1 2;me -2 14 9 -21;medi -3 9 -9 3
media 15 -6 -2 -7;medio 0 0 9 -9;medios 13 -17 1 4;medir 4 5 -10 2;mejor -16 5 10 2;memes 10 -10 0 0;mencion 10 -10 0 0;menor -5 2 1 2
menos -3 2 -3 4;mensaje -6 6 0 0;mensajes 1 -3 2 -1;mensual 12 -16 -6 10;mensuales 6 -9 -10 13;mercado 3 0 -2 -1
mercadotecnia 8 -3 -8 3;mes -13 -1 5 9;mesero 10 -10 0 0;meses 2 3 -3 -2;met -3 -7 8 3;meta 22 -3 -10 -9;metodo -3 9 -9 3
metricas 4 -3 -9 7;mi -2 11 2 -11;mia -5 2 1 2;miedo -3 9 -9 3;miercoles 3 0 -2 -1;mil 6 3 -4 -5;miles -3 9 -9 3;millones 4 -4 -6 6
minutos -5 2 1 2;mis 0 14 -5 -9;misma -9 3 9 -3;mismo -4 7 4 -8;mitad -4 12 -9 2;moderacion 19 -9 -11 1;moderar -3 9 -9 3
momento -9 3 8 -2;monitoreo 13 -7 -9 3;month -6 1 5 0;monthly 12 -11 -1 -1;months 6 2 -10 2;more -6 6 0 0;most -3 -7 8 3
motiva -3 9 -9 3;motivo -11 9 -5 7;motivos -13 10 -2 4;move -3 9 -9 3;movil 4 -11 7 -1;movilizacion 7 11 -15 -3;much 3 0 -2 -1
mucha -7 0 7 -1;muchacho -3 -7 8 3;muchas -3 9 -9 3;mucho -10 8 6 -4;muchos -5 2 1 2;mudarme -3 9 -9 3;mueve -4 12 -9 2;museo 5 2 0 -8
must -5 2 -10 13;muy -6 -10 17 0;mx 9 -19 11 0;my -13 13 7 -7;myself -3 9 -9 3;nacional -8 4 -13 18;nada -3 9 -9 3;nadie -17 12 5 0
name -3 -7 8 3;narrativas 10 -10 0 0;native 15 -8 -9 2;necesita -5 2 1 2;negocio 6 -14 1 7;network 7 -2 -3 -2;never -6 6 0 0
new -5 2 1 2;newsletter 14 -11 -2 -1;newsrooms 6 2 -10 2;next -9 3 -3 9;ni -10 6 7 -3;nine -5 2 1 2;ninguna -5 2 1 2;nino -5 2 -10 13
ninos -5 2 1 2;nivel 2 -2 -14 14;no -8 5 4 -1;nobody -7 0 7 -1;noche -9 11 2 -3;noches -5 2 1 2;nombre 5 -8 -9 12;normal 3 0 -2 -1
norte 12 -17 1 4;nos -16 10 16 -10;nosotros -7 -10 18 0;not -8 7 3 -2;nota -2 -1 -2 4;noticias 8 1 -5 -5;noticiero 3 0 -2 -1
noviembre -7 -11 -1 19;now -3 -7 8 3;nuestra -7 -11 18 -1;nuestras -6 -10 15 1;nuestro -5 -9 13 1;nuestros -6 -10 15 1;nueve 2 1 -3 0
num 6 -14 1 7;number -6 -10 0 16;numbers -7 9 -1 -1;numero -10 -2 -4 16;numeros -6 6 0 0;nunca -12 3 15 -6;o -10 -1 9 2;obra -4 -8 10 2
observatorio 12 -3 -5 -4;obtuvo -5 -9 1 13;ocho -2 5 4 -7;octubre 1 -14 1 12;ocupar -3 9 -9 3;of 2 -7 5 0;office 17 -5 -12 0
oficina -9 -2 -3 14;oficio -13 12 8 -6;ofrezco -5 13 -10 2;oido -5 2 1 2;on -7 -2 5 4;once 0 2 -2 1;one -10 6 7 -3;opened -5 2 1 2
oportunidad -3 -7 8 3;or 0 1 3 -5;orden -7 9 -1 -1;ordenado -3 -7 8 3;ordenes -7 0 7 -1;org -15 -8 15 8;organisation 6 -9 1 2
organizacion -12 6 2 5;organizaciones 7 2 -5 -4;organizó -3 -7 8 3;orgullo -3 -7 8 3;oriente 10 -10 0 0;otorga -5 -9 -11 25
otra -1 -4 -1 6;otras -3 -7 8 3;otro -8 -1 11 -2;otros 12 -1 -3 -7;our -11 2 14 -4;out -6 -10 5 11;over -6 6 -11 11;paciencia -9 7 5 -3
pagado -5 2 -10 13;pagar -7 0 -12 19;page 7 -13 -3 9;pagina 14 -3 2 -12;paginas 4 3 -1 -6;pago -4 -8 -9 22;paid 14 0 -13 -1
pais 4 7 -17 6;palabra -3 -7 8 3;palabras -10 8 6 -4;pan 6 -3 1 -4;pandemia -5 2 1 2;papa -4 12 -9 2;papel 3 0 -2 -1
papeleria 7 -13 -3 9;papeles -5 2 1 2;paquetes 6 2 -10 2;para -1 -1 1 1;parece -6 6 0 0;parte -12 4 2 6;participacion -3 -7 -9 19
particular -6 1 5 0;partir -10 6 -4 8;partner -3 -7 8 3;pasa -5 13 -10 2;pasado -5 2 1 2;pasar -3 -7 8 3;pasaron -5 2 1 2
pasé -3 9 -9 3;pasó -4 1 2 2;pauta 8 0 -2 -6;pedi -3 -7 8 3;pedidos 6 -9 1 2;pedimos -5 2 1 2;pedir -4 12 -9 2;pena 5 -10 5 0
pendiente 2 -13 2 9;people -2 7 1 -7;pequenas 6 2 -10 2;perder -5 2 1 2;perdida -5 2 1 2;perfil 1 -3 -5 7;period -5 -9 1 13
periodico 11 -2 0 -8;periodismo 12 -5 -17 10;periodista 6 2 -4 -4;periodistas 6 2 -10 2;periodo 6 -17 -2 13;permiso 10 -2 -4 -3
permito -9 3 8 -2;pero -15 16 7 -8;person -3 -7 8 3;persona -18 5 3 10;personal 3 -11 9 -1;personas -1 9 -2 -6;pesa -5 2 1 2
pesos 8 -4 -16 11;peticion -2 -6 4 4;petition 6 -9 1 2;pide -6 6 0 0;piden -11 15 0 -4;pidieron -3 9 -9 3;pidió -6 6 0 0
piso -6 -10 5 11;plan 1 2 1 -4;planear -8 11 -13 10;planned 6 2 -10 2;planta -5 -9 1 13;plataformas 6 -9 1 2;platicar -7 5 3 -1
plaza 1 6 -15 8;pleasure -4 -8 10 2;poca -5 2 1 2;pocas -3 9 -9 3;poco -1 4 2 -5;podcast 11 4 -13 -2;podia -4 12 -9 2;podido -5 2 1 2
politica 12 -11 -1 -1;poner -4 12 -9 2;pongo -7 5 3 -1;poquito -5 2 1 2;por -4 1 3 -1;porque -14 20 1 -7;portafolio -3 -7 -9 19
portfolio 6 2 -10 2;posgrado 6 -9 1 2;position -4 12 -9 2;post 1 2 1 -4;posts 5 6 -11 0;postulacion -3 -7 -9 19;pp 13 -7 -9 3
practica -6 1 5 0;practicante 6 -9 1 2;precios 6 2 -10 2;prefiero -4 12 -9 2;pregunta -8 0 9 -1;preguntan -5 -9 12 2
preguntar -5 -9 12 2;preguntarme -3 9 -9 3;premio 12 -11 -1 -1;prensa 5 -5 0 0;presencia -5 2 1 2;present 10 -10 0 0
presentar -3 9 -9 3;presente -7 -7 5 9;presento -3 9 -9 3;presidenta -3 -7 8 3;presidente -4 -8 10 2;presion -3 9 -9 3
prestaciones -6 -10 0 16;prestado -5 2 1 2;prestó -4 -8 10 2;presupuesto 1 -8 -1 7;presupuestos 4 9 -12 -1;prima -5 2 -10 13
primaria 5 -10 5 0;primer -5 2 -10 13;primera -6 5 0 1;primero 0 1 3 -5;principales 6 -9 -10 13;principio 2 -2 2 -2;prisa -5 2 1 2
privado 6 2 -10 2;probar -5 2 -10 13;procesos -5 2 1 2;produccion 17 -9 -10 2;productor 14 -11 -2 -1;productores 7 -2 -3 -2
profesional 9 -20 0 12;profesor -5 2 1 2;profesora 10 1 -11 0;professional 17 -9 -10 2;programa 3 -6 -2 4;programas 10 7 -14 -3
programo -4 12 -9 2;promedio 6 -14 -4 12;promocion 6 2 -10 2;propias -5 2 1 2;propietario -4 -8 10 2;propios -3 -7 8 3
proteger -3 9 -9 3;protocolo 10 -6 3 -7;proveedores -5 2 1 2;proyectos 14 -15 -5 6;pruebas 6 -9 1 2;publica -4 -3 -1 7
publicacion -1 1 -6 6;publicaciones 4 -3 -4 2;publicamos -5 13 -10 2;publicar -15 5 -1 11;publicas 13 -7 -9 3;publicidad 13 -13 2 -2
publico 4 7 -6 -5;publicos 3 -6 -7 10;publicó -3 -7 8 3;pudiera -5 2 1 2;pueblo -5 2 1 2;pueblos -5 2 1 2;pueda 2 -2 2 -2
puede -12 12 6 -6;pueden -9 3 9 -3;puedo 11 15 -19 -7;puerta -1 -4 -1 6;puertas -3 -7 8 3;puesto 1 7 4 -12;puestos 6 -9 -10 13
punto 3 -11 9 -1;puntual -5 -9 13 1;puse -3 9 -9 3;puso -4 -8 10 2;qualifications 13 -7 -9 3;que -8 4 6 -2;queda -6 -10 5 11
quedo -9 3 9 -3;quedó -7 5 3 -1;queja -6 1 5 0;quejas 15 -8 -9 2;queremos -5 2 1 2;queria -7 9 -1 -1;querian -3 9 -9 3
querido -3 -7 8 3;quien -10 0 13 -3;quienes -9 11 2 -3;quieran -3 -7 8 3;quiere -6 6 0 0;quieren -5 -9 13 1;quiero -12 24 -6 -6
quince -7 5 3 -1;quisiera -8 7 3 -2;quiso -6 1 5 0;qué 1 8 -4 -5;radio 10 5 -2 -12;ran 6 -9 1 2;rapido -11 12 3 -5;rara -3 -7 8 3
rather -5 2 1 2;ratos -5 2 1 2;razon -6 1 5 0;razones -8 11 -2 -1;reach -3 -7 8 3;read -6 1 5 0;reciba -3 -7 8 3;reclamos -3 9 -9 3
recomendacion -13 -16 19 10;recomendaciones -6 6 -11 11;recomendamos -5 -9 13 1;recomendar -7 0 7 -1;recomendarlo -3 -7 8 3
recomienda -9 -2 13 -2;recomiendo -9 -13 25 -3;recommend -4 -8 10 2;reconocimiento -6 -10 0 16;reconozco -3 9 -9 3;recursos -7 5 3 -1
red 5 4 0 -8;redaccion 2 -5 -1 5;redactora 12 0 -12 -1;redactó -6 -10 16 0;redes 7 -3 -1 -2;reels 10 -10 -11 11;reference -3 -7 8 3
referencia -3 -7 8 3;referencias 13 -4 -5 -4;refrescos -3 9 -9 3;regaló -5 2 1 2;regards -8 4 6 -2;region -3 -7 8 3;regional 3 0 -2 -1
registrada -5 -9 1 13;registrado -3 -7 -9 19;registro 2 -12 -14 24;regresar -5 2 1 2;relacion 6 2 -4 -4;rendir -3 9 -9 3
report -6 -10 0 16;reportar -5 2 1 2;reporte 6 -8 -5 7;reportera 13 -7 -9 3;reportero 11 -12 3 -2;reporteros 5 -10 5 0
reportes 11 -1 -7 -3;reports 3 0 -2 -1;requisitos -7 5 -13 15;resenas 13 -7 -9 3;reservaciones 9 -11 3 -1;residencia 5 6 -11 0
respeto -8 4 6 -2;respetuoso -4 -8 10 2;responder -8 0 -2 10;respondió -6 -10 5 11;respondo -4 12 -9 2;responsabilidad -6 1 5 0
responsable 3 1 1 -5;respuesta 3 4 4 -10;respuestas 7 -2 -3 -2;rest -3 -7 8 3;resultado -3 9 -9 3;resultados -6 6 -11 11
results 6 -9 -10 13;reune -5 2 1 2;reunion -9 3 -3 9;revisar -3 9 -9 3;revista 17 -1 -14 -2;riesgo -5 2 -10 13;rights 10 -10 0 0
rigor -5 2 1 2;rio 4 -5 -7 8;rios 6 -9 1 2;role -3 9 -9 3;ropa -3 9 -9 3;rumores 6 2 -4 -4;run -6 1 5 0;running 6 -9 1 2;s 1 -7 1 5
sabe -7 -10 18 0;sabemos -4 -8 10 2;saber -8 7 3 -2;sabia -5 2 1 2;sala 5 -10 5 0;salida -4 -8 10 2;salir -6 6 -11 11;salió -8 7 3 -2
salto 6 2 -10 2;salud -5 2 1 2;saludo -10 9 5 -3;saludos -6 6 0 0;salva -5 2 1 2;say -5 2 1 2;schools 7 -2 -3 -2;se -12 2 5 5
sea -5 13 -10 2;seccion -10 0 2 8;second -5 2 1 2;sector 6 2 -10 2;secundaria -6 1 5 0;seguido -3 9 -9 3;seguidores 10 -3 -10 2
seguir 6 2 -10 2;segun -4 12 -9 2;segunda -10 8 -5 7;segundo -10 -2 -4 16;segundos 13 -7 -9 3;seguridad 6 -6 -7 8;seis -5 5 -1 2
seleccion 1 1 -4 2;semana 1 -3 -1 2;semanal 9 -11 3 -1;semanas -9 3 -3 9;semestre 2 -13 -3 14;senal -6 1 5 0;sencillo -5 2 1 2
senor -3 -7 8 3;senores -8 4 6 -2;sentido 1 -2 5 -3;sentó -3 -7 8 3;sepa -3 9 -9 3;separacion -3 -7 8 3;septiembre 2 -13 2 9
sequia 1 -3 -5 7;ser -10 8 6 -4;sera -3 -7 -9 19;seria -3 -7 8 3;serie 4 -4 -6 6;serigrafia 10 -10 0 0;serio -3 9 -9 3
servicio 2 0 -7 5;servicios -12 -5 7 10;setenta -5 2 1 2;she 2 -13 14 -3;shelter -5 2 1 2;show -3 9 -9 3;si -4 8 10 -14;sido -3 -7 8 3
siempre -11 5 10 -4;sierra 10 -2 -4 -3;siete 8 2 -3 -7;signatures 5 -10 5 0;signed -5 2 1 2;sigue -6 1 5 0;siguiente -5 2 1 2
sin -13 5 10 -1;since -8 11 -2 -1;sindicato -5 2 1 2;sino -7 9 -1 -1;sirva -3 9 -9 3;sirve -3 9 -9 3;sirvió -6 1 5 0;sistema 6 -9 1 2
sitio 6 -3 1 -4;six -5 2 1 2;small -6 6 0 0;so -6 6 0 0;sobra -5 2 1 2;sobre -3 5 0 -2;sobresaliente -4 -8 10 2;social 13 -9 -5 1
sociales 8 -9 -1 1;sociedad 10 -10 0 0;socio -3 -7 8 3;socios 4 -11 7 -1;software 19 -9 -11 1;sola -6 1 5 0;solicitan -5 2 1 2
solicitud 4 0 2 -6;solo -11 9 7 -5;son -11 5 0 6;sorry -5 2 1 2;sostener 5 -10 5 0;soy -6 11 6 -11;speak -3 9 -9 3;spend 5 6 -11 0
spent -5 2 -10 13;spreadsheets 10 1 -11 0;sr 10 -10 0 0;stays -3 -7 8 3;still -4 -8 10 2;strategy -3 9 -9 3;strengths 6 -9 1 2
studio 12 -11 -1 -1;su -23 9 14 0;subdirectora 5 -10 5 0;subir -5 2 1 2;subió -3 -7 8 3;suerte -4 -8 10 2;summary 12 -11 -12 10
superiores -3 -7 -9 19;supervised 5 -10 5 0;supo -7 0 7 -1;support -3 -7 8 3;sus -18 4 11 4;suscribe -8 -1 11 -2;suya -8 0 9 -1
suyo -3 -7 8 3;sé 10 19 -20 -9;t 5 1 -1 -5;tablero 10 -10 0 0;tableros -6 6 0 0;talk -6 6 0 0;taller 10 -18 0 8;talleres 1 -3 -5 7
tallerista 15 -8 -9 2;tamales -5 2 -10 13;tambien -4 12 1 -9;tan -5 2 1 2;tanto -5 2 1 2;tarde -8 -11 9 10;tardes -1 4 2 -5
taught -7 0 7 -1;team 7 0 -1 -6;teams 6 2 -10 2;tecnico 12 -3 -5 -4;tecnologico 20 -10 -11 1;tel 8 -21 13 0;telefono 5 -3 1 -3
temporada -5 2 1 2;temprano -5 -9 1 13;ten 13 -7 -9 3;tenemos -8 4 6 -2;tenga -4 12 -9 2;tengo -12 17 2 -6;tenia -5 15 -11 1
teniamos -3 -7 8 3;tenido -8 4 6 -2;terca -6 6 0 0;tercera -7 9 -12 10;tercero -5 2 1 2;termina 2 3 -3 -2;terminé -3 9 -9 3
tesis 3 0 -2 -1;texto -11 5 0 6;than -3 9 -9 3;the -3 2 1 1;them -3 9 -9 3;then 4 9 -12 -1;there -6 1 5 0;these -5 2 -10 13
they -6 6 0 0;things -4 12 -9 2;this -11 1 3 6;thoughtful -3 -7 8 3;thousand -5 2 1 2;three 8 2 -11 1;tiempo -6 -2 3 4;tienda 2 -2 2 -2
tiene -7 0 7 -1;time -4 -8 4 8;tipografia 6 2 -10 2;tirar -5 2 1 2;titulada 17 -9 -10 2;titular 6 -9 1 2;titulo 4 -15 -6 17
to -3 5 3 -5;tocado -5 2 1 2;tocó -9 13 -3 -2;toda -10 2 1 7;todas -9 7 5 -3;todavia -12 8 9 -5;todo -14 12 10 -8;todos -12 11 7 -6
tomé -3 9 -9 3;tomó -3 -7 8 3;tono -7 -11 7 10;too -5 2 1 2;total 10 -13 -14 17;trabaja -6 -10 16 0;trabajado 13 -4 -5 -4
trabajador -3 -7 -9 19;trabajadora -3 -7 8 3;trabajando -6 1 5 0;trabajar -13 17 2 -6;trabajo -2 7 0 -4;trabajos -1 -4 -1 6
trabajé 3 12 -13 -2;trabajó -9 -2 13 -2;trained -5 2 1 2;trajo -5 2 1 2;tramite 8 -12 -13 18;transmisiones 19 -9 -11 1
trato -6 -10 16 0;travel -3 9 -9 3;traves -6 6 0 0;trayectoria 11 4 -13 -2;treinta 1 6 -4 -3;tres -2 3 4 -5;trolls 5 6 -11 0
tu 4 9 -12 -1;tuit 13 -7 -9 3;turismo 7 -13 -3 9;turning 13 -7 -9 3;turno 12 -11 -1 -1;tuve -5 2 1 2;tuvo -7 0 7 -1;two 6 5 -3 -7
ultimo 1 -3 -5 7;ultimos -14 4 2 8;un -8 8 8 -9;una -8 8 3 -4;unica -5 2 -10 13;unidad -11 11 -5 6;universidad 15 -5 -11 1
uno -8 7 3 -2;until -6 1 5 0;up -3 9 -9 3;urgente -3 9 -9 3;us -6 -10 16 0;usamos -3 -7 8 3;usan -5 -9 1 13;usar 7 -2 -3 -2
users -3 -7 -9 19;uso 2 -2 -14 14;ustedes -17 17 10 -10;util -4 12 -9 2;va -10 2 13 -4;vacaciones 6 -9 1 2;vacante -10 12 -15 13
vale -3 9 -9 3;valor -3 -7 -9 19;vamos -8 0 -2 10;van -6 1 5 0;varias -6 1 5 0;ve -3 9 -9 3;veces -14 8 3 3;vecinos 3 -11 -2 10
veinte -6 1 5 0;veinticuatro -3 -7 8 3;vender -10 12 1 -3;vendi -5 2 1 2;vendiendo -3 9 -9 3;venia -3 -7 8 3;ventas 12 -14 6 -4
ver -1 4 2 -5;verdad -8 4 6 -2;verificar -7 5 3 -1;vertical 6 2 -10 2;very -6 1 5 0;vez -11 9 6 -4;vi -10 6 7 -3;viajar 13 7 -21 1
viajes 10 -10 -11 11;vida 7 -2 -3 -2;video 8 0 -2 -6;videos 7 6 -7 -6;viene 6 2 -10 2;vienen -5 2 1 2;viernes -12 3 -1 10
vigente 10 -10 0 0;vio -6 -10 5 11;virtud -6 -10 0 16;visitantes 6 -9 1 2;visitas 7 -13 -3 9;vistas 6 -9 -10 13;visto -7 0 7 -1
vitae 18 -13 -14 9;viva 3 0 -2 -1;vivienda 10 1 -11 0;vivo 8 3 -11 0;vocerias 6 -9 -10 13;voluntaria 9 -11 3 -1;volunteer 10 -10 0 0
volunteers -4 -8 10 2;volver -6 6 0 0;volveria -4 -8 10 2;volvi -4 12 -9 2;volvió -5 2 1 2;voz 7 -13 9 -3;was -13 10 10 -7
we -10 3 11 -3;web 14 -1 -7 -7;website 2 3 -3 -2;whats -3 -7 8 3;when -11 7 9 -5;where -5 13 -10 2;while -5 2 -10 13;who -9 3 9 -3
whom -6 1 5 0;will -7 0 7 -1;with 6 2 3 -11;within -3 -7 8 3;without -7 0 7 -1;work 2 3 -3 -2;worked -10 6 7 -3;would -12 10 7 -5
write -10 6 7 -3;writer 13 -7 -9 3;writes -3 -7 8 3;writing -9 3 -3 9;x 10 -13 5 -3;y 0 -2 1 1;ya -13 15 5 -7;years 6 4 0 -10
yes -3 -7 8 3;yo -17 16 11 -11;you -12 10 8 -6;young 6 -9 1 2;your 0 11 -5 -5;yours -3 9 -9 3;zapatos -3 9 -9 3;zona 6 -9 1 2
`;
