// Written by `npm run train-words` (fixtures/type-words/train.ts); not edited by hand. Each entry is a folded word and, in tenths, how
// much it speaks for cv, motivation_letter, recommendation_letter and other, compared with their mean.
export const typeWords = `
a -2 -1 2 0;abiertas -4 -7 7 4;about -9 6 5 -2;above -5 2 1 2;abrazo -7 0 7 0;abril 0 -15 8 7;abrir -6 6 -1 1;abrió -4 -8 10 3
abuela 6 2 -10 2;acabé -4 9 -9 4;acabó -6 1 5 1;academia 12 -7 -9 4;academica 8 -15 -5 12;academico -5 -9 1 13;acceso 10 1 -12 1
accion 3 10 -13 -1;account 6 -9 1 2;acompanamiento 6 2 -10 2;acompanar -5 2 1 2;acreditado -4 -7 -9 20;actividades 12 -7 -9 4
actual 11 1 -20 8;ademas -10 8 4 -3;adjunto -6 15 -11 2;administracion 7 -2 -9 4;administrativa 4 -11 7 0;ads 27 3 -21 -9
adscrita -4 -7 7 4;after 17 -9 -10 2;against -4 -7 7 4;agencia 12 -2 -1 -10;agenda 12 -7 -9 4;agosto 9 -15 10 -4;agradeceré -6 1 5 1
agradezco -6 15 -11 2;agua 4 7 -12 1;aguanta -5 2 1 2;ahi -11 19 -5 -4;ahora 0 8 -5 -3;al -7 -4 5 5;alcance 11 -3 -16 8
alcanza -4 9 -9 4;alcanzadas 6 -9 -10 13;algo -15 7 5 3;alguien -11 14 0 -3;alguno -4 -8 10 3;all 2 3 -3 -2;alta -2 -5 2 5
alto 11 -3 -5 -3;alumnas -5 2 1 2;alumnos -5 2 1 2;am -1 13 -6 -5;amable -4 -7 7 4;ambos -4 9 -9 4;amenazas -6 1 5 1;amigos -8 5 3 0
amnistia -21 12 7 2;ampliamente 2 -13 13 -2;ampliar -4 -8 10 3;an -7 9 -1 0;ana 1 -3 4 -3;analisis 1 6 -15 8;analista 10 -13 5 -2
analitica 3 0 -2 -1;analytics 20 -10 -11 1;and 5 5 5 -15;animacion 12 -11 -12 11;ano -6 1 -1 6;anos -2 7 3 -8;answer -4 9 -9 4
ante -6 6 -1 1;antemano -4 11 -10 3;anterior -6 -4 4 7;antes -9 4 2 2;anual 6 -9 1 2;anuncios 8 6 -5 -9;any -6 6 -1 1
anything -6 6 -1 1;aplicando -4 -7 7 4;aportar -4 9 -9 4;aprecio -4 -8 10 3;aprender -7 19 -12 0;aprendi -13 20 -2 -5
aprendido -4 9 -9 4;aprendo -4 11 -10 3;aprobado -4 -7 -9 20;aprobó -4 -7 -9 20;aqui -12 10 8 -5;archivo 2 -2 2 -2;are -9 6 5 -2
area -2 -6 3 5;areas 6 2 -10 2;armó -4 -8 10 3;arroba -5 -9 12 2;arroyo 6 2 -10 2;articulo -5 2 1 2;as -1 1 5 -5;asamblea 6 -3 1 -3
asi -13 10 9 -6;asistente 16 -12 -3 -1;ask -4 -8 10 3;asked -9 3 8 -2;asociacion 5 -4 3 -4;aspira -5 2 1 2;assistant 14 -14 4 -3
asunto -6 -1 5 1;at -5 6 6 -8;ataques 7 0 -2 -5;atencion 8 0 -6 -2;atendió -4 -8 10 3;atenta -4 -7 7 4;attendance -5 -9 1 13
audience -5 2 1 2;audiencia -5 2 1 2;audiencias 6 -9 1 2;audio 15 -8 -10 3;audiovisual 12 -11 -1 0;aunque -9 7 2 -1
autoridad -6 6 -12 12;autoridades -7 9 -1 0;auxiliar 12 -11 -1 0;available 5 6 -12 1;avanzado 11 4 -14 -1;avisar -4 -7 7 4
aviso -9 3 -3 9;avisos 2 -2 2 -2;avisó -4 -8 10 3;b 18 -8 -7 -3;bachillerato 12 -11 -1 0;back 3 0 -2 -1;bad -5 2 1 2;baja 6 -9 1 2
bajaron -6 6 -1 1;bajo -9 4 6 -1;bancos -5 2 -10 13;barrio 6 -3 1 -3;barrios 2 -2 2 -2;base 7 -2 2 -7;bases 14 5 -16 -3
basico 20 -10 -11 1;bastante -9 3 -3 9;be -10 8 4 -3;beca 6 2 -10 2;because -7 9 -1 0;been -8 5 3 0;before -6 1 5 1;behalf -4 -7 7 4
behind -5 2 1 2;bendicion -4 -7 7 4;best -6 6 -1 1;biblioteca 1 2 1 -3;bibliotecas -5 2 1 2;bien -5 7 7 -9;bilingual 13 -13 2 -2
biology 10 1 -12 1;board -4 -7 7 4;boletin 12 -17 1 5;boletines 14 -11 -2 -1;bonito -4 9 -9 4;borrar -6 6 -1 1;brands 6 2 -10 2
breve 3 0 -2 -1;bring -4 9 -9 4;budget 1 2 1 -3;budgets 6 2 -10 2;buen -1 -5 10 -5;buena 5 6 -12 1;buenas -1 6 -1 -5;bueno -4 -8 10 3
buenos -4 -7 7 4;built 10 -10 -1 1;busca -6 -10 5 12;buscadoras 6 2 -10 2;buscan -9 4 6 -1;busco 3 10 -13 -1;busqueda 12 -7 -9 4
but -4 9 -9 4;buzon 10 -6 3 -7;by 2 -2 2 -2;c 1 -8 1 5;cabal -4 -7 7 4;cabina 2 -2 2 -2;cada -13 11 8 -6;café 4 1 -1 -4;caja 2 3 -3 -2
calculo 11 -3 -5 -3;calendar 10 -10 -1 1;calendario 10 -10 -1 1;calendarios 5 6 -12 1;calidad -4 -7 7 4;caliente -5 2 1 2
calificado -4 -7 7 4;call 3 0 -2 -1;calle 8 -3 3 -8;calm -8 5 3 0;calma -4 -8 10 3;camara 2 -2 2 -2;cambiar -4 11 -10 3
cambiarme 5 6 -12 1;cambio -4 9 -9 4;cambié -4 9 -9 4;cambió -4 9 -9 4;camera -4 -7 7 4;camino 4 -11 7 0;campaign 0 1 3 -4
campaigner 6 2 -10 2;campaigns 15 -8 -10 3;campana 3 -2 -1 0;campanas 7 5 -3 -8;campo -5 -9 1 13;can -9 6 5 -2;canales -8 -11 3 16
candidate -5 -9 1 13;candidatura -6 1 5 1;capacitó -4 -7 7 4;cara -8 5 3 0;cargo -1 -5 11 -5;carrera 5 6 -12 1;carta -21 8 7 6
cartas -15 7 -1 8;cartel 1 6 -15 8;carteles 15 -16 -6 6;casa 6 -1 7 -12;casi -11 14 0 -3;caso -9 3 -3 9;catalogo 10 -10 -1 1
catorce -4 -7 7 4;causa 5 6 -12 1;causas 7 0 -2 -5;cayó -4 -7 7 4;cedula 8 -11 -13 16;cel 8 -4 4 -9;celular 8 -2 0 -7;cenote 0 -3 -5 8
centro 5 -11 2 5;cero -4 -7 7 4;cerrar -5 13 -10 2;certificacion 14 -13 -15 14;certificada 5 -10 -12 17;certified 12 -7 -9 4
channels 9 -3 -4 -3;ciento -4 -8 10 3;cierre 2 -2 8 -7;cifras -8 5 3 0;cinco 3 -1 4 -6;circuló -4 -7 7 4;ciudad 2 1 -5 2
ciudadania -5 2 1 2;civil 13 -13 -14 14;civiles 12 -5 -1 -5;clara 12 -7 -9 4;claras -4 -7 7 4;claro -7 9 -12 11;clase -5 -9 1 13
clic -4 9 -9 4;clienta 6 2 -10 2;cliente -3 -2 -3 9;clientes 9 -17 14 -6;clinica -5 2 1 2;cobertura 10 -10 -1 1;cocina -6 6 -1 1
colaborador -4 -7 7 4;colaboró -5 -9 12 2;colegas -6 1 5 1;colleagues -6 1 5 1;com 8 -15 12 -5;comentarios 1 4 -9 4;comité -3 -7 6 4
committee -5 2 1 2;communication 7 6 -7 -5;communications 8 -4 0 -4;communicator 6 2 -10 2;community 16 -11 -4 0;como -5 -2 7 0
companera 3 0 -2 -1;companeras -5 2 1 2;companero -4 -8 10 3;companeros -6 -10 14 1;compartido -4 9 -9 4;comparto -4 9 -9 4
completa -4 9 -9 4;completo 7 -13 -3 9;compromiso -7 0 7 0;computadora -6 6 -1 1;comun 2 -2 2 -2;comunicacion 5 -1 -3 -1
comunicado -4 -7 7 4;comunicador 6 2 -10 2;comunicadoras -5 -9 1 13;comunicar 0 9 -5 -4;comunicarse -4 -8 10 3;comunicologa 6 2 -10 2
comunidad -9 7 2 -1;comunidades 8 -9 -2 2;comunitaria 8 -11 3 0;con -4 1 3 0;concern -6 1 5 1;concluido -4 -7 -9 20
condiciones -4 -7 7 4;conducir 12 -7 -9 4;condujo -4 -7 7 4;congreso 3 0 -2 -1;conmigo -8 0 9 -1;conmutador -5 -9 12 2;conoce -6 1 5 1
conoci -5 2 1 2;conocimiento -8 -1 10 -1;conocimientos 17 -9 -10 2;conozco -10 8 4 -3;consecutivos -4 -7 7 4;consejo -5 -9 12 2
consideracion -6 6 -1 1;considero -6 6 -1 1;consiguió -4 -7 7 4;constar -10 -14 10 13;consultora 6 -3 1 -3;consultoria 12 -7 -9 4
consumo 6 -9 -10 13;contact 7 -2 -3 -2;contactar 6 2 -10 2;contacto 4 -5 -6 6;contando -4 9 -9 4;contar -6 16 -11 1
contarles -5 13 -10 2;contenido 14 5 -16 -3;contenidos 10 -3 -10 3;content 12 2 -8 -6;contesta -7 0 7 0;contestado -5 2 1 2
contestan -4 9 -9 4;contestando -5 2 1 2;contestar 5 6 -12 1;contesto 6 -3 1 -3;contesté -4 11 -10 3;contestó -4 -8 10 3
contingencias -4 -7 7 4;contratar -4 -8 10 3;contrato -4 -8 -10 22;conté -4 9 -9 4;convengan -5 -9 12 2;conversacion 6 2 -10 2
conversaciones -5 2 1 2;conviccion -4 11 -10 3;convocatoria -9 14 -14 9;cooperativa 6 2 -5 -3;coordina -4 -7 7 4
coordinacion 3 -12 10 -1;coordinador 5 -18 8 4;coordinadora 14 -17 10 -6;coordinados 8 5 -13 0;coordino -6 16 -11 1
coordiné -4 11 -10 3;coordinó -6 -10 14 1;copia -5 -9 1 13;copy 6 2 -10 2;coraje -5 2 1 2;corazon -4 -7 7 4;cordial -9 4 6 -1
correcciones -4 -7 7 4;correo 8 -3 2 -7;corresponda -13 -1 20 -6;correspondientes -6 -10 -1 17;corte -5 2 -10 13;cortes 6 -9 1 2
corto 10 1 -12 1;cosa -8 0 9 -1;cosas -11 7 8 -4;costo -5 2 -10 13;could -5 2 1 2;countries 10 -10 -1 1;creacion 6 2 -10 2
creativo 4 -11 7 0;creditos -5 -9 1 13;creo -9 14 -3 -2;crisis 12 -3 -11 2;criterio -6 -9 13 2;cruz 1 -3 4 -3;cual -9 4 6 -1
cualquier -10 -3 17 -3;cuando -19 15 15 -11;cuanta -4 9 -9 4;cuanto -4 11 -10 3;cuarenta -9 9 2 -2;cuarto -5 2 1 2;cuatro -5 5 9 -8
cubiculo -5 2 1 2;cuenta -1 2 3 -4;cuentas 9 -4 -1 -4;cuento -4 9 -9 4;cuesta -6 6 -1 1;cuida -4 -7 7 4;cuidado -6 1 5 1
cuidar -4 11 -10 3;cultura 10 -3 1 -8;cumplida -4 -7 7 4;cumplido -9 -12 2 18;current 3 0 -2 -1;currently 6 2 -10 2
curriculum 14 -1 -18 5;curso 9 -2 -20 12;cut 15 -8 -10 3;da -6 -9 13 2;dar -5 2 1 2;dashboards 12 -7 -9 4;data 12 -7 -9 4;date 6 -9 1 2
dato -6 6 -1 1;datos 6 -2 -1 -3;de -2 -3 0 5;debajo -5 2 1 2;decenas -5 2 1 2;decente -6 1 5 1;decia -6 15 -11 2;decidi -4 11 -10 3
decidir -5 2 1 2;decir -10 8 4 -3;decision -6 1 5 1;decisiones -4 9 -9 4;dedicado -4 9 -9 4;defender -4 11 -10 3;defensa 0 -3 -5 8
defensoras -5 2 1 2;degree 7 9 -14 -2;dejar -8 12 -3 -1;dejé -4 11 -10 3;dejó -1 1 5 -5;del 4 -6 1 2;demas -4 9 -9 4
demostró -4 -8 10 3;dentro 10 1 -12 1;departamento 2 -13 2 9;derechos 4 7 -12 0;desalojos -6 6 -1 1;descubri -4 9 -9 4;desde 1 7 10 -19
desempena -4 -7 7 4;desempeno -8 -12 10 10;desempenó -4 -7 7 4;deseo -4 9 -9 4;despues 1 8 2 -11;di -4 -7 7 4;dia -17 11 0 6
diario 5 1 -5 -1;dias -17 4 0 13;dice -7 9 -1 0;dicho -4 -7 7 4;diciembre 6 -9 1 2;did -8 5 3 0;dieciocho -5 -9 1 13
dieciseis 5 6 -12 1;diez 2 4 0 -7;dificil -7 0 7 0;dificiles -9 4 6 -1;difusion 11 -15 8 -4;digital 6 0 -6 0;digitales 11 -18 3 4
digo -7 9 -1 0;dijo -9 3 -3 9;dinero -6 6 -1 1;dio -6 1 5 1;diploma 10 -10 -12 12;diplomado 6 2 -16 8;direccion -1 -10 9 1
direct -4 -7 7 4;directa 6 -9 1 2;director -8 -11 11 8;directora -15 -8 15 8;dirige -5 2 1 2;dirigió -4 -7 7 4;dirijo -5 2 1 2
disculpas 6 2 -10 2;disenador 10 -5 -1 -5;disenadora 12 -14 4 -3;disenar 5 6 -12 1;diseno 13 5 -15 -3;disenó -6 -9 13 2
display 12 -7 -9 4;disponibilidad 10 6 -19 4;disponible -6 1 5 1;disposicion -5 2 1 2;dispuesta -4 9 -9 4;do -8 10 -2 -1
doble 3 0 -2 -1;doce -6 6 -1 1;docente 6 -9 1 2;documento -8 0 -2 10;documentos -9 4 -14 18;documentó -4 -7 7 4;domicilio 11 -12 -14 15
domina -4 -7 7 4;dominio 6 -9 1 2;domino 6 2 -10 2;don 0 1 3 -4;dona -5 2 -10 13;donantes 12 -7 -9 4;donativos 2 -2 2 -2
donde 8 5 1 -14;door -5 2 1 2;dos -4 5 6 -7;duda -7 0 7 0;duena -4 -7 7 4;duermo -4 9 -9 4;duracion -6 -9 -11 26;durante -10 5 9 -3
during -4 -8 10 3;e 11 -10 -7 6;edad 6 2 -10 2;edicion 10 1 -6 -5;edit -4 9 -9 4;edita -5 2 1 2;editar -4 9 -9 4;edited -5 2 1 2
edito -5 2 1 2;editor 16 -14 1 -3;editora 5 -4 3 -4;editorial 12 -8 4 -8;edu -6 -9 13 2;educacion 10 -16 -1 6;efectos 6 -9 1 2
ejecutar -4 9 -9 4;ejecutiva 8 -11 3 0;ejecutivo 10 -10 -1 1;ek 2 -5 -3 6;el -7 -1 4 5;elaboró -4 -7 7 4;elecciones 3 0 -2 -1
electronico 7 -13 -3 9;ella -15 5 18 -8;ellas -6 1 5 1;ello -7 0 7 0;ellos -8 10 -2 -1;else -4 9 -9 4;emite -5 -9 1 13
empecé -6 17 -12 1;empezar -7 9 -1 0;empezó -7 9 -1 0;empleado -4 -7 7 4;empleo -5 2 1 2;empleos 7 -2 -14 9;employ -4 -7 7 4
employed -5 2 1 2;empresa 3 -9 0 7;empresarial 12 -7 -9 4;en 1 -2 1 0;encargada 16 -14 1 -3;encargado 10 -13 5 -2;encargó -4 -7 7 4
encuentran -4 -7 7 4;encuentro 3 0 -13 10;enero 11 -15 8 -4;english 16 5 -16 -4;enojada -5 2 1 2;enough -4 9 -9 4;ensena -6 1 5 1
ensenar -5 13 -10 2;ensenó -4 -8 10 3;entendi -6 6 -1 1;entidad -5 2 -10 13;entienda 5 6 -12 1;entiendan 6 -9 1 2;entonces -11 12 3 -4
entrar -6 1 5 1;entre -1 4 6 -9;entrega -5 -9 12 2;entregó -4 -8 10 3;episodios 6 -9 1 2;equipo -13 12 7 -6;equipos -6 6 -1 1
equivocado -4 9 -9 4;era -10 2 12 -3;ernesto -2 -5 2 5;error -4 9 -9 4;es -14 8 9 -3;esa -9 7 2 -1;esas -6 1 5 1;escolar 4 -5 -6 6
escribe -9 4 6 -1;escribia -7 9 -1 0;escribiendo -4 11 -10 3;escribir -4 10 2 -8;escribió -6 1 5 1;escribo -4 11 2 -8
escrito -4 11 -10 3;escritorio -6 1 5 1;escritura -4 9 -9 4;escucha -5 2 1 2;escuchar 2 3 -3 -2;escuela 9 -4 -6 1;ese -13 13 6 -6
eso -14 17 4 -7;esos -4 -7 7 4;espanol 22 -10 -12 1;especialista 5 -10 5 1;esta -20 6 15 -1;estacion -5 2 1 2;estadisticas 6 -9 -10 13
estado 2 -13 2 9;estados -5 -9 1 13;estamos -4 -7 7 4;estar -5 13 -10 2;estatal 14 -11 -2 -1;este -19 8 7 4;estimados -4 -7 7 4
esto -10 12 1 -3;estoy -10 18 -5 -3;estratega 12 -7 -9 4;estrategia 12 -14 4 -3;estudiando 6 2 -10 2;estudiantes -7 9 -1 0
estudiar -4 9 -9 4;estudio 4 -3 -4 3;estudios 18 -22 -7 11;estudié 13 7 -16 -4;estuve -4 11 -10 3;estuvo -4 -7 7 4;esté -6 6 -1 1
evaluacion 12 -7 -9 4;evaluar -4 9 -9 4;ever -5 2 1 2;every -6 6 -1 1;examen -5 -9 -10 24;example 11 -11 9 -9;excelente -5 -9 12 2
exige -5 2 1 2;existe -5 2 1 2;expediente -5 -9 1 13;experience 11 4 -14 -1;experiencia 13 6 -18 -1;expide -4 -8 -10 22
explaining -4 9 -9 4;explica -6 -10 5 12;explicar -11 1 3 7;exponer -6 6 -1 1;exposicion -4 11 -10 3;ext 1 -14 15 -3
extension 4 -11 7 0;extiende -10 -14 10 13;extrano -4 9 -9 4;facebook 14 -6 -2 -6;facil -4 -8 10 3;facturado -4 -7 -9 20
facturas -4 -7 7 4;facultad 7 -2 -3 -2;falta -12 11 6 -5;faltan 2 3 -3 -2;familias 1 8 -1 -8;favor -4 -7 7 4;feb 12 -11 -12 11
febrero 5 -18 8 4;fecha 10 -7 -12 8;feel -4 -7 7 4;feria -5 -9 1 13;ferias 12 -7 -9 4;ficticia 6 -9 -10 13;field 12 -7 -9 4
fijo -4 -7 7 4;fin 4 -11 7 0;final 7 -2 -3 -2;financiadores 6 2 -10 2;fines 1 -3 4 -3;firma -2 0 1 0;firmar -4 9 -9 4;firmas 8 0 -8 0
first 0 1 3 -4;five 12 -7 -9 4;foja -4 -8 -10 22;folletos 14 -11 -2 -1;fondo 3 0 -2 -1;for 0 1 4 -4;formacion 16 -5 -17 6
formato 6 -9 1 2;formé 6 2 -10 2;formó -4 -8 10 3;foto -9 13 -3 -2;fotografia 8 -11 -13 16;fotografias -4 -7 7 4;fotos 0 1 3 -4
four 2 -2 2 -2;fraccion -5 -9 1 13;frances 17 -9 -10 2;free -6 1 5 1;freelance 12 0 -12 0;frente 6 -9 1 2;fria -5 2 1 2
from -11 5 10 -4;fue -19 7 12 -1;fuera -4 9 -9 4;fueron -5 2 1 2;fui -1 12 -6 -5;funciona -5 2 1 2;funciones -5 -9 1 13
funcionó -6 1 5 1;fundacion 0 -3 -5 8;fundadora -4 -7 7 4;further -4 -7 7 4;g -4 -7 7 4;ganas -4 11 -10 3;generacion 6 2 -10 2
general -13 -17 14 16;generales 12 -7 -9 4;gente -1 10 3 -13;gerente 2 -13 14 -2;giro -5 2 1 2;good -6 6 -1 1;grabar -8 5 3 0
gracias -12 14 2 -5;grado 10 -10 -12 12;grafica 12 -7 -9 4;grafico 14 -4 -17 7;graficos 6 2 -10 2;gran -4 -7 7 4;grew 6 2 -10 2
grupo 9 -14 -4 8;grupos 10 1 -12 1;guardar -4 -7 7 4;guia -5 -9 1 13;guion 3 0 -2 -1;guiones 6 2 -5 -3;guionista 12 0 -12 0
gusta 2 13 -14 -2;gustaria -4 11 -10 3;gusto 4 -5 6 -5;h 11 -15 8 -4;ha -6 -2 7 1;haber -6 -9 -11 26;habia -8 0 9 -1;habian -4 9 -9 4
habla -9 7 2 -1;hablan -5 2 1 2;hablar 0 1 3 -4;hablo 14 0 -13 -1;habria -4 -7 7 4;hace -10 4 3 2;hacen -5 13 -10 2;hacer 3 9 -2 -9
hacerlo -4 11 -10 3;haciendo -4 9 -9 4;had -4 -7 7 4;haga -5 2 1 2;hago 2 6 3 -10;han -6 6 -1 1;happy -6 6 -1 1;has 5 -10 5 1
hasta -12 8 8 -5;have -13 11 8 -6;hay -12 13 3 -4;he 4 10 1 -16;hearing -5 2 1 2;hecho 6 2 -10 2;helena 7 -2 -3 -2;help -4 9 -9 4
hemos -4 -7 7 4;her 2 -13 14 -2;hermana -4 9 -9 4;herramientas 12 0 -7 -5;hesitation -4 -7 7 4;hice 3 12 -13 -1;hicimos 4 9 -12 0
hijos -5 2 1 2;hilo -4 9 -9 4;him -7 0 7 0;hiring -5 2 1 2;his -4 -8 10 3;historia -4 11 -10 3;historias 8 5 -13 0;hizo -10 -2 15 -2
hoja 6 -9 1 2;hojas 10 -5 -1 -5;hola 1 5 2 -8;hold -4 11 -10 3;honest -5 2 1 2;honesta -5 2 1 2;honestidad -6 1 5 1;hope -5 2 1 2
hora -4 -7 7 4;horas -3 -12 2 13;hospital -5 2 1 2;hotel 6 -3 1 -3;hoteles 6 -9 1 2;how -6 6 -1 1;hoy 9 6 -2 -13;hubo -9 4 6 -1
huchim 3 -11 -2 10;huerta -4 -7 7 4;humanidades 10 -10 -1 1;humanos 3 4 -8 1;humor -6 6 -1 1;i -3 5 3 -5;idea -8 5 3 0
identidad 5 -10 -12 17;identificacion -4 -7 -9 20;idiomas 26 -12 -13 -1;if -8 0 9 -1;ilustracion -5 2 -10 13;imagen 2 -2 2 -2
impacto 12 0 -12 0;impartido 5 -10 -12 17;importa 6 -9 1 2;imprenta 7 -5 4 -5;in 8 6 0 -14;incidencia -5 2 1 2;incluida 6 2 -10 2
incluido -5 -9 1 13;independiente 8 5 -13 0;indeterminado -4 -7 -9 20;indica -5 -9 1 13;indicadores 6 -3 1 -3;informacion 2 -2 8 -7
informe 0 1 3 -4;informes 10 1 -6 -5;ingles 23 -3 -24 4;iniciativa -5 -9 12 2;inmediato -4 9 -9 4;inscripcion -5 -9 1 13
instagram 19 -13 -4 -2;institucion 3 -12 10 -1;institucional -6 6 -1 1;institucionales 12 -7 -9 4;integrantes -4 9 -9 4
intencion -4 9 -9 4;interes -6 6 -1 1;interesa 2 13 -14 -2;interesada -8 -12 10 10;interesado -4 -7 7 4;interesar -4 -7 7 4
intermedio 18 -9 -11 2;interna 7 -2 -3 -2;internacional -19 10 5 4;internet -12 8 8 -5;interns 6 -9 1 2;into 12 -7 -9 4
intranet 10 -10 -1 1;investigacion 6 -9 1 2;invitaciones 5 -10 5 1;ir -7 9 -1 0;irma 6 -9 1 2;is -6 1 3 1;it -11 8 6 -3;its -5 2 1 2
itzel 3 -1 4 -6;ivan 3 -6 -2 5;jefa 3 -3 1 -1;jefas -5 13 -10 2;jefatura -11 9 -5 7;jefe 3 2 1 -6;jefes -7 9 -1 0;job -4 9 -9 4
joined -4 -7 7 4;joven -6 1 5 1;jovenes -6 6 -1 1;judgment -4 -7 7 4;julian 2 -2 2 -2;julio -2 -6 3 5;junio -3 0 -2 5;junior 6 -9 1 2
juntamos 4 9 -12 0;juntas -6 1 5 1;juntó -4 -7 7 4;justo 0 -3 6 -3;k 9 -14 -4 8;keep -6 6 -1 1;kept -4 -7 7 4;kind -4 -7 7 4
knew -4 9 -9 4;know 3 12 -13 -1;knows -4 -7 7 4;la -1 -2 2 1;labora -4 -7 7 4;laboral 10 -13 5 -2;laboratorio 4 3 -2 -5
laboró -5 -9 12 2;lado -5 2 1 2;languages 13 3 -14 -2;larga -4 9 -9 4;las -9 5 6 -2;last -6 6 -1 1;laugh -5 2 1 2;le -17 10 17 -10
lea -9 4 6 -1;lead 11 -3 -5 -3;leal -4 -7 7 4;learned -4 11 -10 3;lectores -7 0 7 0;lectura 3 -6 -7 10;lee -8 5 3 0;leen -5 2 1 2
leer -9 13 -3 -2;leerme -4 9 -9 4;left -4 -7 7 4;lei -4 11 -10 3;leian -4 9 -9 4;leido -4 -7 7 4;lejos -4 11 -10 3;lengua 12 -7 -9 4
lenguaje -5 2 1 2;leo -6 6 -1 1;les -13 18 1 -6;letter -6 1 5 1;level -5 2 -10 13;ley -3 -7 0 9;libre 9 -3 -4 -3;libro -11 -3 -5 19
libros 8 -12 6 -1;licencia 9 -3 -4 -3;licenciada -6 -10 -1 17;licenciado -5 2 -10 13;licenciatura 20 -6 -24 10;like 5 6 -12 1
likes -5 2 1 2;limite -6 1 -12 17;limpieza -5 -9 1 13;limpio -5 2 1 2;line -4 -8 10 3;linea 12 -6 -7 0;lineas -8 5 3 0
linkedin 12 -7 -9 4;lista -5 2 1 2;llamaban -4 9 -9 4;llaman -5 2 1 2;llamar -6 1 5 1;llamo -4 9 -9 4;llantas -5 2 -10 13
llega 1 2 1 -3;llegaban -5 2 1 2;llegamos -5 2 1 2;lleguen -4 9 -9 4;llegué -4 9 -9 4;llegó -9 -2 14 -2;lleva -6 1 5 1;llevaba -5 2 1 2
llevan -5 2 -10 13;llevando -8 5 3 0;llevo 5 16 -17 -4;llevó -4 -7 7 4;lo 0 10 11 -21;local 7 -5 2 -5;locales 6 -9 1 2
localizar -4 -8 10 3;logró -4 -7 7 4;lonas 8 -11 3 0;long -4 9 -9 4;look -5 2 1 2;los -6 0 4 1;lucha -5 2 1 2;luego 1 6 -4 -3
lugar -14 4 0 9;lugares 6 2 -10 2;lunes -11 5 0 7;luz -2 -11 2 11;m -6 -5 5 6;made -5 2 1 2;madres 6 2 -10 2;maestra 3 0 -13 10
maestria 21 -10 -12 1;make -6 6 -1 1;mal -7 0 7 0;malas 6 2 -10 2;mama -5 13 -10 2;managed 10 1 -12 1;management 15 -8 -10 3
manager 15 -13 1 -3;manana -8 5 3 0;manantial 3 0 -2 -1;manejado -4 9 -9 4;manejo 12 3 -14 -1;manifestar -5 2 1 2;mano 3 -12 10 -1
manual 3 -6 -7 10;mar 6 -14 1 8;marca 12 -7 -9 4;marcas 6 -9 1 2;mariana 2 -7 -3 9;marketing 7 0 -10 3;marzo 0 -7 3 4;mas -15 7 7 1
master 6 2 -10 2;match -5 2 1 2;materna 12 -7 -9 4;matricula -4 -7 -9 20;may 0 -7 4 4;mayo -26 10 15 1;mayores 6 -9 1 2;me -2 14 9 -21
medi -4 9 -9 4;media 15 -6 -3 -6;medio 0 0 8 -9;medios 13 -18 0 4;medir 3 4 -10 2;mejor -16 4 9 2;memes 10 -10 -1 1;mencion 10 -10 -1 1
menor -5 2 1 2;menos -3 2 -3 4;mensaje -6 6 -1 1;mensajes 1 -3 2 0;mensual 12 -16 -7 11;mensuales 6 -9 -10 13;mercado 3 0 -2 -1
mercadotecnia 8 -3 -8 4;mes -14 -1 5 10;mesero 10 -10 -1 1;meses 2 3 -3 -2;met -4 -7 7 4;meta 22 -3 -10 -9;metodo -4 9 -9 4
metricas 4 -3 -9 8;mi -3 11 2 -10;mia -5 2 1 2;miedo -4 9 -9 4;miercoles 3 0 -2 -1;mil 6 3 -4 -5;miles -4 9 -9 4;millones 4 -5 -6 6
mimail 17 -9 -10 2;minutos -5 2 1 2;mis 0 13 -5 -9;misma -10 3 9 -2;mismo -4 7 4 -8;mitad -4 11 -10 3;mobile 6 -9 1 2
moderacion 18 -9 -11 2;moderar -4 9 -9 4;momento -9 3 8 -2;monitoreo 12 -7 -9 4;month -6 1 5 1;monthly 12 -11 -1 0;months 6 2 -10 2
more -6 6 -1 1;most -4 -7 7 4;motiva -4 9 -9 4;motivo -11 9 -5 7;motivos -13 10 -2 5;move -4 9 -9 4;movil 4 -11 7 0
movilizacion 6 11 -15 -2;much 3 0 -2 -1;mucha -7 0 7 0;muchacho -4 -7 7 4;muchas -4 9 -9 4;mucho -11 8 6 -3;muchos -5 2 1 2
mudarme -4 9 -9 4;mueve -4 11 -10 3;museo 5 2 0 -7;muy -7 -10 16 1;mx 8 -19 11 0;my -14 13 7 -6;myself -4 9 -9 4;n 4 -16 5 6
nacional -9 4 -14 18;nada -4 9 -9 4;nadie -14 14 8 -7;name -4 -7 7 4;narrativas 10 -10 -1 1;native 15 -8 -10 3;nayeli -6 1 5 1
necesita -5 2 1 2;need -4 9 -9 4;negocio 6 -14 1 8;network 7 -2 -3 -2;never -6 6 -1 1;new -5 2 1 2;newsletter 14 -11 -2 -1
newsrooms 6 2 -10 2;next -6 6 -1 1;ni -10 6 7 -3;nine -5 2 1 2;ninguna -5 2 1 2;ninos -5 2 1 2;nivel 2 -2 -14 14;no -7 6 4 -3
nobody -7 0 7 0;noche -10 11 1 -2;noches -5 2 1 2;nombre 5 -8 -10 12;norma -5 2 1 2;normal 3 0 -2 -1;norte 12 -17 1 5;nos -16 9 16 -9
nosotros -7 -11 17 0;not -9 7 2 -1;nota -2 -1 -2 5;noticias 8 1 -5 -4;noticiero 3 0 -2 -1;noviembre -7 -11 -1 19;now -4 -7 7 4
nuestra -7 -11 18 0;nuestras -6 -10 14 1;nuestro -6 -9 13 2;nuestros -6 -10 14 1;nueve 5 4 -1 -8;num 6 -14 1 8;number -5 -9 1 13
numbers -7 9 -1 0;numero -10 -3 -4 17;numeros -6 6 -1 1;nunca -13 3 15 -5;o -10 -1 9 2;oax 7 -13 -3 9;obra -4 -8 10 3
observatorio 11 -3 -5 -3;obtuvo -5 -9 1 13;ocho -2 5 3 -6;octubre 1 -14 1 13;ocupar -4 9 -9 4;of 3 -5 6 -3;office 17 -5 -12 0
officer 6 2 -10 2;oficina -8 0 -2 10;oficio -13 12 7 -6;ofrezco -5 13 -10 2;oido -5 2 1 2;on -6 -1 6 1;once -1 2 -2 1;one -10 6 7 -3
opened -5 2 1 2;oportunidad -4 -7 7 4;or 0 1 3 -4;orden -7 9 -1 0;ordenado -4 -7 7 4;ordenes -7 0 7 0;org -15 -8 15 8
organisation 6 -9 1 2;organizacion -13 6 2 5;organizaciones 7 2 -5 -3;organizó -4 -7 7 4;orgullo -4 -7 7 4;oriente 10 -10 -1 1
oscar 3 -1 4 -6;otorga -6 -9 -11 26;otra -1 -5 -1 6;otras -4 -7 7 4;otro -8 -1 10 -1;otros 12 -2 -3 -7;our -11 1 13 -4;out -4 -7 7 4
over -4 9 -9 4;p -1 -16 10 6;paciencia -9 6 5 -2;pagado -5 2 -10 13;pagar -7 0 -12 19;page 10 -10 -1 1;pagina 14 -3 1 -12
paginas 4 3 -2 -5;pago -4 -7 -9 20;paid 14 0 -13 -1;pais 4 6 -17 6;palabra -4 -7 7 4;palabras -11 8 6 -3;pan 6 -3 1 -3
pandemia -5 2 1 2;pao 3 0 -2 -1;papa -4 11 -10 3;papel 3 0 -2 -1;papeleria 7 -13 -3 9;papeles -5 2 1 2;paquetes 6 2 -10 2
para -1 -1 1 1;parece -6 6 -1 1;parte -12 4 2 6;participacion -4 -7 -9 20;particular -6 1 5 1;partir -10 6 -4 8;partner -4 -7 7 4
pasa -5 13 -10 2;pasado -5 2 1 2;pasar -4 -7 7 4;pasaron -5 2 1 2;pasé -4 9 -9 4;pasó -2 3 4 -5;pauta 7 0 -3 -5;pedi -4 -7 7 4
pedidos 6 -9 1 2;pedimos -5 2 1 2;pedir -4 11 -10 3;pena 5 -10 5 1;pendiente 5 -10 5 1;people -2 7 1 -6;pequenas 6 2 -10 2
perder -5 2 1 2;perdida -5 2 1 2;perfil 0 -3 -5 8;periodico 11 -2 -1 -8;periodismo 12 -5 -18 11;periodista 6 2 -5 -3
periodistas 6 2 -10 2;periodo 6 -17 -2 13;permiso 9 -3 -4 -3;permito -9 3 8 -2;pero -15 16 7 -8;person -4 -7 7 4;persona -19 5 3 11
personal 3 -11 9 -1;personas -1 9 -3 -5;pesa -5 2 1 2;pesos 8 -4 -16 12;peticion -2 -6 3 5;petition 6 -9 1 2;pide -6 6 -1 1
piden -11 15 0 -4;pidieron -4 9 -9 4;pidió -6 6 -1 1;piso -4 -7 7 4;plan 1 2 1 -3;planear -8 10 -13 10;planned 6 2 -10 2
plataformas 6 -9 1 2;platicar -8 5 3 0;plaza 4 9 -12 0;pleasure -4 -8 10 3;poca -5 2 1 2;pocas -4 9 -9 4;poco -1 4 2 -5
podcast 11 4 -14 -1;podia -4 11 -10 3;podido -5 2 1 2;politica 12 -11 -1 0;poner -4 11 -10 3;pongo -8 5 3 0;poquito -5 2 1 2
por -4 1 3 -1;porque -14 20 1 -7;portafolio -4 -7 -9 20;portfolio 6 2 -10 2;posgrado 6 -9 1 2;position -4 11 -10 3;post 1 2 1 -3
posts 5 6 -12 1;postulacion -4 -7 -9 20;pp 12 -7 -9 4;practica -6 1 5 1;practicante 6 -9 1 2;precios 6 2 -10 2;prefiero -4 11 -10 3
pregunta -8 0 9 -1;preguntan -5 -9 12 2;preguntar -5 -9 12 2;preguntarme -4 9 -9 4;premio 12 -11 -1 0;prensa 5 -5 -1 1
presencia -5 2 1 2;present 10 -10 -1 1;presentar -4 9 -9 4;presente -7 -8 5 10;presento -4 9 -9 4;presidenta -4 -7 7 4
presidente -4 -8 10 3;presion -4 9 -9 4;prestaciones -6 -10 -1 17;prestado -5 2 1 2;prestó -4 -8 10 3;presupuesto 2 -7 0 4
presupuestos 4 9 -12 0;prima -5 2 -10 13;primaria 5 -10 5 1;primer -5 2 -10 13;primera -6 5 0 1;primero 0 1 3 -4
principales 6 -9 -10 13;principio 2 -2 2 -2;prisa -5 2 1 2;privado 6 2 -10 2;probar -5 2 -10 13;procesos -5 2 1 2
produccion 17 -9 -10 2;productor 14 -11 -2 -1;productores 7 -2 -3 -2;profesional 9 -21 0 12;profesor -5 2 1 2;profesora 10 1 -12 1
professional 17 -9 -10 2;programa 3 -6 -2 5;programas 10 6 -14 -2;programo -4 11 -10 3;promedio 6 -14 -5 13;promocion 6 2 -10 2
propias -5 2 1 2;propietario -4 -8 10 3;propios -4 -7 7 4;proteger -4 9 -9 4;protocolo 10 -6 3 -7;proveedores -5 2 1 2
proyectos 14 -15 -6 7;pruebas 6 -9 1 2;publica -4 -3 -1 8;publicacion -1 1 -6 6;publicaciones 4 -3 -4 3;publicamos -5 13 -10 2
publicar -14 6 0 9;publicas 12 -7 -9 4;publicidad 13 -13 2 -2;publico 4 6 -6 -5;publicos 3 -6 -7 10;publicó -4 -7 7 4;pudiera -5 2 1 2
pueblo -5 2 1 2;pueblos -5 2 1 2;pueda 2 -2 2 -2;puede -13 12 6 -5;pueden -10 3 9 -2;puedo 10 15 -19 -6;puerta 2 -2 2 -2
puertas -4 -7 7 4;puesto 1 7 3 -11;punto 3 -11 9 -1;puntual -6 -9 13 2;puse -4 9 -9 4;puso -4 -8 10 3;qualifications 12 -7 -9 4
que -8 3 6 -2;queda -4 -7 7 4;quedo -10 3 9 -2;quedó -8 5 3 0;queja -6 1 5 1;quejas 15 -8 -10 3;queremos -5 2 1 2;queria -7 9 -1 0
querian -4 9 -9 4;querido -4 -7 7 4;quien -10 0 13 -3;quienes -10 11 1 -2;quieran -4 -7 7 4;quiere -6 6 -1 1;quieren -6 -9 13 2
quiero -12 24 -6 -5;quince -8 5 3 0;quisiera -9 7 2 -1;quiso -6 1 5 1;qué 1 8 -4 -5;radio 9 4 -2 -12;ran 6 -9 1 2;rapido -11 12 3 -4
rara -4 -7 7 4;rather -5 2 1 2;ratos -5 2 1 2;razon -6 1 5 1;razones -8 10 -2 -1;re -6 1 5 1;reach -4 -7 7 4;read -6 1 5 1
reading -5 2 -10 13;reciba -4 -7 7 4;reclamos -4 9 -9 4;recomendacion -13 -16 19 11;recomendaciones -6 6 -12 12;recomendamos -6 -9 13 2
recomendar -7 0 7 0;recomendarlo -4 -7 7 4;recomienda -9 -2 13 -2;recomiendo -10 -13 25 -2;recommend -4 -8 10 3
reconocimiento -6 -10 -1 17;reconozco -4 9 -9 4;recursos -8 5 3 0;red 5 4 -1 -8;redaccion 1 -6 -1 5;redactora 12 0 -12 0
redactó -6 -10 16 1;redes 7 -3 -1 -2;reels 10 -10 -12 12;reference -4 -7 7 4;references 6 2 -10 2;referencia -4 -7 7 4
referencias 13 -4 -5 -4;refrescos -4 9 -9 4;regaló -5 2 1 2;regards -9 4 6 -1;region -4 -7 7 4;regional 3 0 -2 -1;registrada -5 -9 1 13
registrado -4 -7 -9 20;registro 2 -12 -14 24;regresar -5 2 1 2;relacion 6 2 -5 -3;renata 3 -1 4 -6;rendir -4 9 -9 4;report -5 -9 1 13
reportar -5 2 1 2;reporte 6 -9 -5 7;reportera 12 -7 -9 4;reportero 11 -12 2 -1;reporteros 5 -10 5 1;reportes 10 -1 -7 -3
reports 3 0 -2 -1;requisitos -8 5 -13 16;resenas 12 -7 -9 4;reservaciones 8 -11 3 0;residencia 5 6 -12 1;respeto -9 4 6 -1
respetuoso -4 -8 10 3;responder -8 0 -2 10;respondió -6 -10 5 12;respondo -4 11 -10 3;responsabilidad -6 1 5 1;responsable 3 0 0 -4
respuesta 3 3 4 -10;respuestas 7 -2 -3 -2;rest -4 -7 7 4;resultado -4 9 -9 4;resultados -6 6 -12 12;reune -5 2 1 2;reunion -6 6 -1 1
revisar -4 9 -9 4;revista 17 -1 -14 -2;riesgo -5 2 -10 13;rights 10 -10 -1 1;rigor -5 2 1 2;rio 4 -6 -7 9;rios 6 -9 1 2;role -4 9 -9 4
ropa -4 9 -9 4;ruiz 4 0 2 -5;rumores 6 2 -5 -3;run -6 1 5 1;running 6 -9 1 2;s 1 -7 1 6;sabe -7 -11 17 0;sabemos -4 -8 10 3
saber -9 7 2 -1;sabia -5 2 1 2;sala 5 -10 5 1;salida -4 -8 10 3;salir -6 6 -12 12;salió -9 7 2 -1;salto 6 2 -10 2;salud -5 2 1 2
saludo -10 8 4 -3;saludos -6 6 -1 1;salva -5 2 1 2;say -5 2 1 2;school 3 -11 -2 10;schools 7 -2 -3 -2;se -12 2 6 4;sea -5 13 -10 2
seccion -10 -1 2 8;second -5 2 1 2;sector 6 2 -10 2;secundaria -6 1 5 1;seguido -4 9 -9 4;seguidores 10 -3 -10 3;seguir 6 2 -10 2
segun -4 11 -10 3;segunda -11 8 -5 8;segundo -9 -2 -3 14;segundos 12 -7 -9 4;seguridad 5 -6 -8 8;seis -5 4 -2 2;seleccion 1 1 -4 3
semana 4 0 2 -5;semanal 8 -11 3 0;semanas -9 3 -3 9;semestre 2 -13 -3 14;senal -6 1 5 1;sencillo -5 2 1 2;senor -4 -7 7 4
senores -9 4 6 -1;sentido 1 -3 4 -3;sentó -4 -7 7 4;sepa -4 9 -9 4;separacion -4 -7 7 4;septiembre 2 -13 2 9;sequia 0 -3 -5 8
ser -11 8 6 -3;seria -4 -7 7 4;serie 4 -5 -6 6;serigrafia 10 -10 -1 1;serio -4 9 -9 4;servicio 1 0 -7 5;servicios -12 -5 6 11
setenta -5 2 1 2;she 2 -13 14 -2;shelter -5 2 1 2;show -4 9 -9 4;si -4 8 10 -13;sido -4 -7 7 4;siempre -11 5 10 -4;sierra 9 -3 -4 -3
siete 8 2 -3 -7;signatures 5 -10 5 1;signed -5 2 1 2;sigue -6 1 5 1;siguiente -5 2 1 2;sin -13 4 10 -1;since -8 10 -2 -1
sindicato -5 2 1 2;sino -7 9 -1 0;sirva -4 9 -9 4;sirve -4 9 -9 4;sirvió -6 1 5 1;sistema 6 -9 1 2;sitio 6 -3 1 -3;six -5 2 1 2
skills 12 0 -12 0;small -6 6 -1 1;so -6 6 -1 1;sobra -5 2 1 2;sobre -3 5 -1 -1;sobresaliente -4 -8 10 3;social 13 -9 -6 2
sociales 8 -9 -1 2;sociedad 10 -10 -1 1;socio -4 -7 7 4;socios 4 -11 7 0;software 18 -9 -11 2;sol 8 -4 0 -4;sola -6 1 5 1
solicitan -5 2 1 2;solicitud 4 0 2 -5;solo -12 9 7 -4;son -9 7 2 -1;sorry -5 2 1 2;sostener 5 -10 5 1;soy -7 11 6 -10;speak -4 9 -9 4
spend 5 6 -12 1;spreadsheets 10 1 -12 1;sr 10 -10 -1 1;staff -4 -7 7 4;stays -4 -7 7 4;still -4 -8 10 3;strategy -4 9 -9 4
street -6 1 5 1;strengths 6 -9 1 2;studio 12 -11 -1 0;su -23 9 14 0;subdirectora 5 -10 5 1;subir -5 2 1 2;subió -4 -7 7 4
suerte -4 -8 10 3;summary 15 -8 -10 3;superiores -4 -7 -9 20;supervised 5 -10 5 1;supo -7 0 7 0;support -4 -7 7 4;sur 15 -16 6 -5
sureste 6 -9 1 2;sus -19 3 11 5;suscribe -8 -1 10 -1;suya -8 0 9 -1;suyo -4 -7 7 4;sé 10 19 -21 -8;t 4 1 -1 -4;tablero 10 -10 -1 1
tableros -6 6 -1 1;talk -6 6 -1 1;taller 9 -18 0 9;talleres 0 -3 -5 8;tallerista 15 -8 -10 3;tamales -5 2 -10 13;tambien -5 12 1 -8
tan -5 2 1 2;tanto -5 2 1 2;tarde -5 -9 12 2;tardes -1 4 2 -5;taught -7 0 7 0;team 7 0 -2 -5;teams 6 2 -10 2;tecnico 11 -3 -5 -3
tecnologico 20 -10 -11 1;tel 8 -21 13 1;telefono 5 -3 1 -3;temporada -5 2 1 2;temprano -5 -9 1 13;ten 12 -7 -9 4;tenemos -9 4 6 -1
tenga -4 11 -10 3;tengo -13 17 2 -5;tenia -6 15 -11 2;teniamos -4 -7 7 4;tenido -9 4 6 -1;terca -6 6 -1 1;tercera -7 9 -12 11
tercero -5 2 1 2;termina 2 3 -3 -2;terminé -4 9 -9 4;tesis 3 0 -2 -1;texto -11 5 0 7;than -4 9 -9 4;thank -6 6 -1 1;that -4 9 3 -8
the -1 4 3 -5;them -4 9 -9 4;then 4 9 -12 0;there -6 1 5 1;they -6 6 -1 1;things -4 11 -10 3;this -9 4 6 -1;thoughtful -4 -7 7 4
thousand -5 2 1 2;three 10 4 -8 -7;tiempo -6 -2 3 5;tienda 2 -2 2 -2;tiene -7 0 7 0;time 0 -4 8 -4;timon -5 -9 1 13
tipografia 6 2 -10 2;tirar -5 2 1 2;titulada 17 -9 -10 2;titular 6 -9 1 2;titulo 4 -16 -6 17;to -3 4 3 -4;tocado -5 2 1 2
tocó -9 13 -3 -2;toda -8 5 3 0;todas -9 6 5 -2;todavia -12 8 8 -5;todo -14 11 10 -7;todos -12 11 6 -5;tomé -4 9 -9 4;tomó -4 -7 7 4
tono -7 -11 7 11;too -5 2 1 2;tools 6 2 -10 2;torres 7 -2 -3 -2;total 10 -13 -14 17;trabaja -6 -10 16 1;trabajado 13 -4 -5 -4
trabajador -4 -7 -9 20;trabajadora -4 -7 7 4;trabajando -6 1 5 1;trabajar -13 17 1 -6;trabajo -3 6 0 -3;trabajos -1 -5 -1 6
trabajé 3 12 -13 -1;trabajó -9 -2 13 -2;trained -5 2 1 2;trajo -5 2 1 2;tramite 8 -11 -13 16;transmisiones 18 -9 -11 2
trato -6 -10 16 1;travel -4 9 -9 4;traves -6 6 -1 1;trayectoria 11 4 -14 -1;treinta 1 6 -4 -3;tres -1 4 6 -9;trolls 5 6 -12 1
tu 4 9 -12 0;tuit 12 -7 -9 4;turismo 7 -13 -3 9;turning 12 -7 -9 4;turno 12 -11 -1 0;tuve -5 2 1 2;tuvo -7 0 7 0;two 5 4 -3 -7
ultimo 0 -3 -5 8;ultimos -15 4 2 9;un -7 10 9 -12;una -8 8 3 -3;unica -5 2 -10 13;unidad -12 11 -6 7;universidad 15 -5 -11 1
uno -9 7 2 -1;until -6 1 5 1;up -4 9 -9 4;urgente -4 9 -9 4;us -6 -10 16 1;usamos -4 -7 7 4;usan -5 -9 1 13;usar 7 -2 -3 -2
uso 3 0 -13 10;ustedes -17 17 9 -10;util -4 11 -10 3;va -11 2 12 -3;vacaciones 6 -9 1 2;vacante -10 12 -15 13;vacantesaimex -9 -2 2 9
vale -4 9 -9 4;valor -4 -7 -9 20;vamos -8 0 -2 10;van -6 1 5 1;varias -6 1 5 1;ve -4 9 -9 4;veces -14 8 3 4;vecinos 3 -11 -2 10
veinte -6 1 5 1;veinticuatro -4 -7 7 4;vender -10 12 1 -3;vendi -5 2 1 2;vendiendo -4 9 -9 4;venia -4 -7 7 4;ventas 11 -14 6 -3
ver -1 4 2 -5;verdad -9 4 6 -1;verificar -8 5 3 0;vertical 6 2 -10 2;very -6 1 5 1;vez -11 9 6 -4;vi -10 6 7 -3;viajar 13 7 -22 2
viajes 10 -10 -12 12;vida 7 -2 -3 -2;video 7 0 -3 -5;videos 7 6 -7 -5;viene 6 2 -10 2;vienen -5 2 1 2;viernes -11 5 0 7
vigente 10 -10 -1 1;vio -4 -7 7 4;virtud -6 -10 -1 17;visitantes 6 -9 1 2;visitas 7 -13 -3 9;vistas 6 -9 -10 13;visto -7 0 7 0
vitae 18 -13 -14 9;viva 3 0 -2 -1;vivienda 10 1 -12 1;vivo 8 3 -12 1;vocerias 6 -9 -10 13;voluntaria 8 -11 3 0;volunteer 10 -10 -1 1
volunteers -4 -8 10 3;volver -6 6 -1 1;volveria -4 -8 10 3;volvi -4 11 -10 3;volvió -5 2 1 2;voz 6 -13 9 -2;want -8 5 3 0
was -13 10 10 -6;we -10 2 10 -3;web 14 -1 -7 -6;website 2 3 -3 -2;were -5 2 1 2;what -8 10 -2 -1;whats -4 -7 7 4;when -12 7 9 -4
where -5 13 -10 2;who -10 3 9 -2;whom -6 1 5 1;why -4 9 -9 4;will -7 0 7 0;with 6 2 2 -11;within -4 -7 7 4;without -7 0 7 0
work 2 3 -3 -2;worked -10 6 7 -3;would -12 10 7 -5;write -10 6 7 -3;writer 12 -7 -9 4;writes -4 -7 7 4;writing -9 3 -3 9
wrote 5 6 -12 1;www 7 -13 -3 9;x 10 -13 5 -2;y 0 -2 1 0;ya -14 15 5 -6;years 5 4 0 -9;yes -4 -7 7 4;yo -17 16 11 -10;you -12 10 8 -5
young 6 -9 1 2;your -1 11 -6 -4;yours -4 9 -9 4;zapatos -4 9 -9 4;zona 6 -9 1 2
`;
