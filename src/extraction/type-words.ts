// Written by `npm run train-words` (fixtures/type-words/train.ts); not edited by hand. Each entry is a folded word and, in tenths, how
// much it speaks for cv, motivation_letter, recommendation_letter and other, compared with their mean.
export const typeWords = `
a -2 -1 2 1;about -9 5 6 -1;abrazo -8 1 7 0;abril -1 -14 8 7;abrir -7 7 -1 1;abrió -5 -7 10 3;abuela 5 3 -10 2;acabó -4 -7 7 3
academia 12 -7 -9 3;academica 8 -14 -6 12;academico -6 -8 1 13;acceso 9 2 -12 1;accion 3 11 -13 -1;account 5 -8 1 2
acompanamiento 5 3 -10 2;acompanar -6 3 1 2;acreditado -4 -7 -9 20;actual 11 -1 -19 9;ademas -10 9 4 -3;adjunto -6 15 -11 2
administracion 8 -5 -8 5;administrativa 4 -9 4 1;ads 26 3 -21 -9;adscrita -4 -7 7 3;after 16 -8 -10 2;agencia 11 0 -2 -9
agenda 12 -7 -9 3;agosto 8 -14 10 -4;agradeceré -6 3 1 2;agradezco -6 14 -10 2;agua 2 7 -11 1;aguanta -6 3 1 2;ahi -11 19 -5 -3
ahora 1 7 -4 -3;al -6 -2 5 3;alcance 11 -3 -16 8;algo -15 8 4 3;alguien -11 13 1 -3;alguno -5 -7 10 3;all 3 0 -2 -1;alta 1 -2 4 -3
alto 11 -3 -5 -3;alumnas -6 3 1 2;am -1 10 -5 -4;amable -4 -7 7 3;amenazas -7 2 4 1;amigos -7 2 4 1;amnistia -21 12 7 2
ampliamente 1 -12 13 -2;ampliar -5 -7 10 3;an -6 3 1 2;ana 1 -2 4 -3;analisis 1 7 -15 8;analista 10 -12 5 -2;analitica 3 0 -2 -1
analytics 18 -9 -11 2;and 4 3 4 -11;animacion 12 -10 -12 11;ano -6 2 -3 6;anos -2 7 2 -7;ante -7 7 -1 1;antemano -4 9 -9 3
anterior -6 -4 4 6;antes -12 6 2 4;anual 5 -8 1 2;anuncios 10 5 -8 -7;anything -6 3 1 2;aplicando -4 -7 7 3;aportar -4 9 -9 3
aprecio -4 -7 7 3;aprender -7 18 -12 1;aprendi -12 21 -6 -4;aprendido -4 9 -9 3;aprendo -5 12 -10 3;aprobado -4 -7 -9 20
aprobó -4 -7 -9 20;aqui -12 9 7 -4;archivo 1 -1 2 -2;are -4 -7 7 3;area -2 -5 1 5;areas 5 3 -10 2;armó -5 -7 10 3;arroba -6 -8 12 2
arroyo 5 3 -10 2;articulo -6 3 1 2;as 1 -2 4 -3;asamblea 5 -2 0 -3;asi -12 7 9 -4;asistente 15 -11 -3 -1;ask -5 -7 10 3;asked -6 3 1 2
asociacion 4 -3 3 -4;aspira -6 3 1 2;assistant 8 -11 3 -1;asunto -6 0 5 1;at -12 7 10 -5;ataques 6 1 -2 -5;atencion 8 -2 -5 -1
atendió -5 -7 10 3;atenta -4 -7 7 3;audiencia -6 3 1 2;audiencias 5 -8 1 2;audio 15 -7 -10 3;audiovisual 12 -10 -1 0;aunque -9 8 2 -1
autoridad -7 7 -12 12;autoridades -8 9 -1 0;auxiliar 9 -9 -1 1;available 5 3 -10 2;avanzado 8 5 -13 -1;avisar -4 -7 7 3
aviso -10 4 -3 9;avisos 1 -1 2 -2;avisó -5 -7 10 3;b 17 -8 -7 -3;bachillerato 12 -10 -1 0;bad -6 3 1 2;baja 5 -8 1 2;bajaron -7 7 -1 1
bajo -8 1 7 0;bancos -6 3 -10 13;barrios 1 -1 2 -2;base 7 -2 2 -7;bases 13 6 -16 -3;basico 19 -9 -11 1;bastante -7 7 -1 1;be -8 5 3 -1
because -7 7 -1 1;behind -6 3 1 2;biblioteca 0 3 0 -3;bibliotecas -6 3 1 2;bien -5 7 7 -9;bilingual 8 -11 3 -1;boletin 12 -16 -2 5
boletines 12 -10 -1 0;bonito -4 9 -9 3;brands 5 3 -10 2;breve 3 0 -2 -1;budget -7 2 4 1;buen -1 -4 10 -5;buena 4 7 -12 1
buenas -1 7 -1 -5;bueno -5 -7 10 3;built 9 -9 -1 1;busca -6 -8 1 13;buscadoras 5 3 -10 2;buscan -7 2 4 1;busco 3 11 -13 -1
busqueda 12 -7 -9 3;buzon 10 -6 3 -7;by 3 0 -2 -1;c 1 -7 1 5;cabal -4 -7 7 3;cabina 1 -1 2 -2;cada -12 7 9 -4;café 4 1 -1 -5
caja 1 4 -3 -2;calculo 9 -2 -4 -3;calendar 9 -9 -1 1;calendario 9 -9 -1 1;calendarios 4 7 -12 1;calidad -4 -7 7 3;caliente -6 3 1 2
call 3 0 -2 -1;calle 6 -2 4 -8;calm -7 2 4 1;calma -5 -7 10 3;camara 3 0 -2 -1;cambiar -5 12 -10 3;cambiarme 4 7 -12 1;cambio -4 9 -9 3
cambió -4 9 -9 3;camino 3 -10 7 0;campaign 1 -1 2 -2;campaigner 5 3 -10 2;campaigns 12 -7 -9 3;campana 3 -1 1 -2;campanas 8 5 -5 -7
campo -6 -8 1 13;can -7 7 -1 1;canales -8 -11 3 16;candidate -6 -8 1 13;candidatura -6 3 1 2;capacitó -4 -7 7 3;cara -7 7 -1 1
cargo 1 -12 13 -2;carrera 4 7 -12 1;carta -20 9 8 3;cartas -15 7 0 9;cartel 1 7 -15 8;carteles 15 -15 -6 6;casa 7 -2 7 -11
casi -11 14 0 -3;caso -10 4 -3 9;catalogo 9 -9 -1 1;catorce -4 -7 7 3;causa 5 3 -10 2;causas 5 -2 0 -3;cayó -4 -7 7 3
cedula 8 -11 -13 16;cel 7 -3 4 -9;celular 8 -1 0 -7;centro 5 -11 2 4;cero -4 -7 7 3;cerrar -5 12 -10 3;certificacion 12 -12 -14 14
certificada 4 -9 -12 17;certified 12 -7 -9 3;channels 7 -1 -3 -2;ciento -5 -7 10 3;cierre 1 -1 7 -7;cifras -8 5 3 -1;cinco 4 -4 5 -5
circuló -4 -7 7 3;ciudad 2 2 -4 0;ciudadania -6 3 1 2;civil 10 -11 -14 15;civiles 10 -4 -1 -5;clara 12 -7 -9 3;claras -4 -7 7 3
claro -8 9 -12 11;clic -4 9 -9 3;cliente -4 -1 -4 9;clientes 7 -15 13 -5;clinica -6 3 1 2;cobertura 9 -9 -1 1;cocina -7 7 -1 1
colaborador -4 -7 7 3;colaboró -5 -7 10 3;colegas -7 2 4 1;colleagues -7 2 4 1;com 7 -15 12 -5;comentarios 2 0 -7 5;comité -4 -6 6 4
committee -6 3 1 2;communications 9 -9 -1 1;community 15 -11 -4 0;como -5 -1 5 0;companera 5 -8 1 2;companeras -6 3 1 2
companero -4 -7 7 3;companeros -6 -9 13 2;compartido -4 9 -9 3;completa -4 9 -9 3;completo 7 -12 -3 9;compromiso -8 1 7 0
computadora -6 3 1 2;comun 1 -1 2 -2;comunicacion 4 -1 -3 0;comunicado -4 -7 7 3;comunicador 5 3 -10 2;comunicadoras -6 -8 1 13
comunicar 1 7 -4 -3;comunicarse -5 -7 10 3;comunicologa 5 3 -10 2;comunidad -9 8 2 -1;comunidades 10 -16 1 5;comunitaria 8 -11 3 -1
con -4 1 3 0;concern -4 -7 7 3;concluido -4 -7 -9 20;condiciones -4 -7 7 3;condujo -4 -7 7 3;congreso 3 0 -2 -1;conmigo -8 0 9 -1
conmutador -6 -8 12 2;conoce -6 3 1 2;conocimiento -8 0 9 -1;conocimientos 16 -8 -10 2;conozco -9 5 6 -1;consecutivos -4 -7 7 3
consejo -6 -8 12 2;consideracion -6 3 1 2;considero -6 3 1 2;consiguió -4 -7 7 3;constar -9 -12 12 9;consultora 5 -2 0 -3
consultoria 12 -7 -9 3;consumo 5 -8 -10 13;contactar 5 3 -10 2;contacto 7 -12 -3 9;contar -6 17 -11 1;contarles -5 12 -10 3
contenido 13 6 -16 -3;contenidos 10 -6 -8 4;content 14 0 -13 -1;contesta -8 1 7 0;contestado -6 3 1 2;contestan -4 9 -9 3
contestando -6 3 1 2;contestar 4 7 -12 1;contesto 5 -2 0 -3;contesté -4 9 -9 3;contestó -4 -7 7 3;contingencias -4 -7 7 3
contratar -5 -7 10 3;contrato -5 -7 -10 22;conté -4 9 -9 3;convengan -6 -8 12 2;conversacion 5 3 -10 2;conversaciones -6 3 1 2
conviccion -4 9 -9 3;convocatoria -10 15 -14 9;cooperativa 5 3 -5 -3;coordina -4 -7 7 3;coordinacion 2 -11 10 -1;coordinador 5 -17 7 4
coordinadora 13 -16 10 -6;coordinados 8 5 -13 -1;coordino -6 15 -11 2;coordiné -5 12 -10 3;coordinó -6 -9 13 2;copia -6 -8 1 13
cordial -9 5 6 -1;correo 8 -3 2 -7;corresponda -14 0 20 -6;correspondientes -7 -9 -1 17;corte -6 3 -10 13;cortes 5 -8 1 2
corto 9 2 -12 1;cosa -8 0 9 -1;cosas -10 7 7 -3;could -6 3 1 2;countries 9 -9 -1 1;creativo 3 -10 7 0;creditos -6 -8 1 13
creo -6 17 -11 1;crisis 13 -3 -13 3;criterio -6 -9 13 2;cruz 1 -2 4 -3;cual -9 5 6 -1;cualquier -11 -2 17 -3;cuando -19 15 15 -11
cuanta -4 9 -9 3;cuanto -5 12 -10 3;cuarenta -9 8 2 -1;cuarto -6 3 1 2;cuatro -3 2 8 -7;cubiculo -6 3 1 2;cuenta 0 1 3 -4
cuentas 12 -2 1 -11;cuesta -7 7 -1 1;cuida -4 -7 7 3;cuidado -7 2 4 1;cuidar -5 12 -10 3;cultura 8 -2 2 -8;cumplida -4 -7 7 3
cumplido -8 -11 3 16;current 3 0 -2 -1;curriculum 13 0 -18 5;curso 10 -1 -19 10;da -6 -9 13 2;dar -6 3 1 2;dashboards 12 -7 -9 3
data 12 -7 -9 3;dato -7 7 -1 1;datos 6 -1 -2 -3;de -1 -4 0 5;debajo -6 3 1 2;decenas -6 3 1 2;decente -6 3 1 2;decia -5 12 -10 3
decidi -4 9 -9 3;decidir -6 3 1 2;decir -10 9 4 -3;dedicado -4 9 -9 3;defender -5 12 -10 3;defensa 0 -3 -5 8;defensoras -6 3 1 2
degree 8 5 -13 -1;dejar -9 13 -3 -1;dejé -4 9 -9 3;dejó 1 -2 4 -3;del 3 -6 1 1;demostró -5 -7 10 3;dentro 9 2 -12 1
departamento 1 -12 2 9;derechos 4 7 -12 1;desalojos -7 7 -1 1;descubri -4 9 -9 3;desde 1 7 10 -18;desempena -4 -7 7 3
desempeno -8 -11 9 10;desempenó -4 -7 7 3;despues 3 9 -2 -9;di -4 -7 7 3;dia -17 10 0 7;diario 7 5 -2 -9;dias -14 2 3 9
dice -5 12 -10 3;dicho -4 -7 7 3;diciembre 5 -8 1 2;did -6 3 1 2;dieciocho -6 -8 1 13;dieciseis 4 7 -12 1;diez 2 5 0 -7
dificil -8 1 7 0;dificiles -8 5 3 -1;difusion 11 -14 6 -3;digital 6 1 -7 0;digitales 11 -17 2 4;digo -8 9 -1 0;dijo -8 0 -2 10
dinero -7 7 -1 1;dio -4 -7 7 3;diplomado 7 -1 -14 9;direccion -1 -9 8 1;direct -4 -7 7 3;directa 5 -8 1 2;director -15 -7 14 8
directora -14 -6 15 4;dirigió -4 -7 7 3;dirijo -6 3 1 2;disculpas 5 3 -10 2;disenador 10 -4 -1 -5;disenadora 12 -12 2 -2
disenar 4 7 -12 1;diseno 13 5 -15 -2;disenó -6 -9 13 2;display 12 -7 -9 3;disponibilidad 10 5 -19 4;disponible -6 3 1 2
disposicion -6 3 1 2;dispuesta -4 9 -9 3;do -8 9 -1 0;doble 5 -8 1 2;doce -7 7 -1 1;documento -8 0 -2 10;documentos -8 5 -13 16
documentó -4 -7 7 3;domicilio 8 -11 -13 16;domina -4 -7 7 3;dominio 5 -8 1 2;domino 5 3 -10 2;don 1 -1 2 -2;dona -6 3 -10 13
donantes 12 -7 -9 3;donativos 1 -1 2 -2;donde 7 5 1 -13;dos -4 5 6 -7;duda -8 1 7 0;duena -4 -7 7 3;duracion -6 -8 -10 24
durante -10 5 7 -2;e 11 -8 -5 2;edicion 12 4 -14 -2;editar -4 9 -9 3;editor 15 -13 1 -3;editora 4 -3 3 -4;editorial 11 -7 4 -8
edu -6 -9 13 2;educacion 10 -15 -1 6;efectos 5 -8 1 2;ejecutar -4 9 -9 3;ejecutiva 4 -9 4 1;ejecutivo 9 -9 -1 1;ek 0 -7 -1 8
el -6 -2 4 4;elecciones 3 0 -2 -1;electronico 7 -12 -3 9;ella -15 5 18 -7;ellas -7 2 4 1;ello -8 1 7 0;ellos -8 9 -1 0;emite -6 -8 1 13
empecé -6 17 -11 1;empezar -7 7 -1 1;empezó -5 12 -10 3;empleado -4 -7 7 3;empleos 7 -1 -14 9;empresa 0 -8 1 7;empresarial 12 -7 -9 3
en 1 -2 2 -1;encargada 16 -12 -3 -2;encargado 10 -12 5 -2;encuentran -4 -7 7 3;encuentro 3 0 -13 10;enero 10 -14 8 -4
english 14 3 -15 -3;enojada -6 3 1 2;ensena -7 2 4 1;ensenar -5 12 -10 3;ensenó -4 -7 7 3;entendi -7 7 -1 1;entidad -6 3 -10 13
entienda 4 7 -12 1;entiendan 5 -8 1 2;entonces -11 13 1 -3;entrar -4 -7 7 3;entre -1 3 7 -9;entrega -6 -8 12 2;entregó -4 -7 7 3
episodios 5 -8 1 2;equipo -12 11 7 -5;equipos -6 3 1 2;era -9 0 10 -1;ernesto 0 -3 -5 8;error -4 9 -9 3;es -13 9 9 -5;esa -9 8 2 -1
esas -7 2 4 1;escolar 4 -4 -6 6;escribe -9 5 6 -1;escribia -7 7 -1 1;escribiendo -5 12 -10 3;escribir -4 10 2 -8;escribió -4 -7 7 3
escribo -4 10 2 -8;escrito -4 9 -9 3;escritorio -4 -7 7 3;escritura -4 9 -9 3;escuchar 1 4 -3 -2;escuela 8 -4 -6 1;ese -12 11 7 -5
eso -14 17 3 -6;esos -4 -7 7 3;espanol 20 -9 -12 1;especialista 4 -9 4 1;esta -20 6 15 -1;estacion -6 3 1 2;estado -7 -9 4 12
estados -6 -8 1 13;estamos -4 -7 7 3;estar -6 14 -10 2;estatal 14 -11 -2 -1;este -19 9 6 4;estimados -4 -7 7 3;esto -10 11 1 -3
estoy -10 17 -4 -3;estratega 12 -7 -9 3;estrategia 10 -12 5 -2;estudiando 5 3 -10 2;estudiantes -8 9 -1 0;estudiar -4 9 -9 3
estudio 5 -1 -8 4;estudios 17 -21 -7 11;estudié 14 3 -15 -3;estuve -5 12 -10 3;estuvo -4 -7 7 3;esté -4 9 -9 3;evaluacion 12 -7 -9 3
evaluar -4 9 -9 3;every -7 7 -1 1;examen -6 -8 -10 24;example 14 -6 8 -16;excelente -5 -7 10 3;exige -6 3 1 2;existe -6 3 1 2
expediente -6 -8 1 13;experience 12 1 -12 0;experiencia 15 8 -26 2;expide -4 -7 -9 20;explica -7 -9 4 12;explicar -11 3 0 8
exponer -7 7 -1 1;exposicion -4 9 -9 3;ext 1 -13 15 -3;extension 3 -10 7 0;extiende -10 -13 9 14;extrano -4 9 -9 3;facebook 13 -5 -2 -6
facil -5 -7 10 3;facturado -4 -7 -9 20;facturas -4 -7 7 3;facultad 7 -1 -3 -2;falta -12 12 5 -5;faltan 1 4 -3 -2;familias 0 9 -1 -8
favor -4 -7 7 3;feb 12 -10 -12 11;febrero 5 -17 8 4;fecha 11 -7 -14 9;feria -6 -8 1 13;ferias 12 -7 -9 3;ficticia 5 -8 -10 13
fijo -4 -7 7 3;fin 3 -10 7 0;financiadores 5 3 -10 2;fines 1 -2 4 -3;firma -2 1 1 0;firmar -4 9 -9 3;firmas 8 0 -8 -1;first -1 2 3 -4
five 12 -7 -9 3;foja -5 -7 -10 22;folletos 14 -11 -2 -1;fondo 3 0 -2 -1;for 0 -2 2 0;formacion 17 -12 -14 9;formato 5 -8 1 2
formé 5 3 -10 2;formó -5 -7 10 3;foto -6 17 -11 1;fotografias -4 -7 7 3;fotos 1 4 -3 -2;four 3 0 -2 -1;frances 15 -7 -10 3
free -6 3 1 2;frente 5 -8 1 2;fria -6 3 1 2;from -9 0 10 -1;fue -16 11 14 -9;fuera -4 9 -9 3;fui 0 8 -5 -3;funciona -6 3 1 2
funciones -6 -8 1 13;funcionó -7 2 4 1;fundacion 2 -5 -2 5;fundadora -4 -7 7 3;g -4 -7 7 3;ganas -4 9 -9 3;generacion 5 3 -10 2
general -14 -16 14 16;gente 0 10 2 -12;gerente 1 -12 13 -2;giro -6 3 1 2;good -6 3 1 2;grabar -8 5 3 -1;gracias -12 15 2 -5
grado 9 -9 -12 12;grafica 12 -7 -9 3;grafico 14 -4 -17 7;graficos 5 3 -10 2;gran -4 -7 7 3;grew 5 3 -10 2;grupo 9 -13 -4 8
grupos 9 2 -12 1;guardar -4 -7 7 3;guia -6 -8 1 13;guiones 5 3 -5 -3;gusta 2 14 -14 -2;gustaria -5 12 -10 3;gusto 2 -11 10 -1
h 10 -14 8 -4;ha -7 -1 7 1;haber -6 -9 -11 26;habia -8 0 9 -1;habla -8 5 3 -1;hablan -6 3 1 2;hablar -1 2 3 -4;habria -4 -7 7 3
hace -8 4 4 0;hacen -5 12 -10 3;hacer 2 10 -2 -10;hacerlo -5 12 -10 3;haciendo -4 9 -9 3;had -4 -7 7 3;haga -6 3 1 2;hago 0 7 3 -9
han -7 7 -1 1;happy -4 9 -9 3;hasta -12 8 8 -4;have -11 8 6 -3;hay -12 14 3 -4;he 5 11 -2 -14;hearing -6 3 1 2;help -4 9 -9 3
hemos -4 -7 7 3;her -6 -9 13 2;herramientas 11 1 -7 -5;hesitation -4 -7 7 3;hice 2 13 -14 -1;hicimos 3 9 -12 0;hilo -4 9 -9 3
him -6 3 1 2;hiring -6 3 1 2;historia -5 12 -10 3;historias 8 5 -13 -1;hizo -7 -10 17 0;hoja 5 -8 1 2;hojas 8 -3 0 -4;hola 1 6 2 -8
hold -4 9 -9 3;honest -6 3 1 2;honesta -6 3 1 2;honestidad -7 2 4 1;hora -4 -7 7 3;horas -4 -11 3 12;hotel 5 -2 0 -3;hoteles 5 -8 1 2
how -7 7 -1 1;hoy 10 6 -4 -11;hubo -5 -7 10 3;huchim 3 -11 -2 10;huerta -4 -7 7 3;humanidades 9 -9 -1 1;humanos 3 4 -8 1
humor -7 7 -1 1;i -1 1 3 -2;idea -7 2 4 1;identidad 4 -9 -12 17;idiomas 25 -11 -13 -1;ilustracion -6 3 -10 13;imagen 1 -1 2 -2
impacto 12 1 -12 0;impartido 4 -9 -12 17;importa 5 -8 1 2;imprenta 6 -5 4 -6;in 8 4 -3 -10;incluida 5 3 -10 2;incluido -6 -8 1 13
independiente 8 5 -13 -1;indeterminado -4 -7 -9 20;indicadores 5 -2 0 -3;informacion 2 -5 9 -6;informe -1 2 3 -4;informes 9 -2 -4 -3
ingles 22 -2 -24 4;iniciativa -5 -7 10 3;inmediato -4 9 -9 3;instagram 18 -12 -4 -2;institucion 3 -11 9 -1;institucional -7 7 -1 1
institucionales 12 -7 -9 3;integrantes -4 9 -9 3;intencion -4 9 -9 3;interes -6 3 1 2;interesa 2 14 -14 -2;interesada -9 -11 10 10
interesado -4 -7 7 3;interesar -4 -7 7 3;intermedio 18 -9 -11 2;interna 7 -1 -3 -2;internacional -20 10 5 4;internet -3 5 5 -7
interns 5 -8 1 2;into 12 -7 -9 3;intranet 9 -9 -1 1;invitaciones 4 -9 4 1;ir -8 9 -1 0;irma 5 -8 1 2;is -13 4 2 6;it -9 5 6 -1
itzel 2 0 4 -6;ivan 2 -5 -2 5;jefa 2 -4 1 1;jefas -5 12 -10 3;jefatura -12 10 -5 7;jefe 2 3 1 -6;jefes -7 7 -1 1;job -4 9 -9 3
joined -4 -7 7 3;joven -4 -7 7 3;jovenes -7 7 -1 1;judgment -4 -7 7 3;julio -3 -5 3 5;junio -2 2 -1 1;junior 5 -8 1 2
juntamos 3 9 -12 0;juntas -7 2 4 1;juntó -4 -7 7 3;justo 1 -2 4 -3;k 7 -12 -3 9;kept -4 -7 7 3;kind -4 -7 7 3;knew -4 9 -9 3
know 3 9 -12 0;knows -4 -7 7 3;la 0 -2 2 0;labora -4 -7 7 3;laboral 7 -11 6 -1;laboratorio 3 4 -2 -5;laboró -6 -8 12 2;lado -6 3 1 2
languages 14 0 -13 -1;larga -4 9 -9 3;las -9 5 5 -1;last -6 3 1 2;laugh -6 3 1 2;le -16 10 15 -9;lea -9 5 6 -1;lead 14 -11 -2 -1
leal -4 -7 7 3;learned -4 9 -9 3;lectores -8 1 7 0;lectura 2 -5 -7 10;lee -8 5 3 -1;leen -6 3 1 2;leer -9 14 -3 -2;leerme -4 9 -9 3
left -4 -7 7 3;lei -4 9 -9 3;leian -4 9 -9 3;leido -4 -7 7 3;lejos -5 12 -10 3;lengua 12 -7 -9 3;lenguaje -6 3 1 2;leo -7 7 -1 1
les -12 18 -1 -5;letter -6 3 1 2;ley -3 -6 0 9;libre 12 -10 -1 0;libro -11 -3 -5 19;libros 7 -11 6 -1;licencia 7 -1 -3 -2
licenciada -7 -9 -1 17;licenciado -6 3 -10 13;licenciatura 21 -9 -23 12;like 5 3 -10 2;limite -4 -7 -9 20;limpio -6 3 1 2
line -4 -7 7 3;linea 13 -9 -6 1;lineas -8 5 3 -1;linkedin 12 -7 -9 3;llaman -6 3 1 2;llamar -7 2 4 1;llamo -4 9 -9 3;llega 0 3 0 -3
llegaban -6 3 1 2;llegamos -6 3 1 2;lleguen -4 9 -9 3;llegó -10 -1 13 -2;lleva -7 2 4 1;llevan -6 3 -10 13;llevando -7 2 4 1
llevo 4 16 -16 -4;llevó -4 -7 7 3;lo 0 10 11 -21;local 7 -4 2 -5;locales 5 -8 1 2;localizar -5 -7 10 3;logró -4 -7 7 3;lonas 8 -11 3 -1
los -5 0 4 1;lucha -6 3 1 2;luego 4 7 -12 1;lugar -14 3 1 10;lugares 5 3 -10 2;lunes -11 3 0 8;luz -6 -9 2 13;m -5 -8 6 7
maestria 20 -9 -12 1;make -6 3 1 2;mal -7 2 4 1;malas 5 3 -10 2;mama -5 12 -10 3;managed 5 3 -10 2;management 15 -7 -10 3
manager 14 -12 -1 -2;manana -8 5 3 -1;manantial 3 0 -2 -1;manejo 11 2 -13 -1;mano 2 -11 10 -1;manual 2 -5 -7 10;mar 5 -13 0 8
marca 12 -7 -9 3;marcas 5 -8 1 2;mariana 1 -6 -4 9;marketing 7 -2 -9 3;marzo 0 -6 3 4;mas -13 8 6 -1;master 5 3 -10 2;match -6 3 1 2
materna 12 -7 -9 3;matricula -4 -7 -9 20;may 1 -10 4 5;mayo -26 11 15 1;mayores 5 -8 1 2;me -3 14 8 -19;media 16 -13 0 -3
medio 1 -2 9 -8;medios 12 -17 1 4;medir 3 5 -10 2;mejor -16 5 8 2;memes 9 -9 -1 1;menos -3 0 -2 5;mensaje -6 3 1 2;mensajes 4 1 3 -8
mensual 11 -15 -7 11;mensuales 5 -8 -10 13;mercado 5 -8 1 2;mercadotecnia 8 -5 -8 5;mes -13 1 6 6;mesero 9 -9 -1 1;meses 1 4 -3 -2
meta 22 -3 -10 -9;metodo -4 9 -9 3;metricas 5 -1 -8 4;mi 1 13 3 -17;mia -6 3 1 2;miercoles 3 0 -2 -1;mil 8 6 -1 -13;miles -4 9 -9 3
millones 4 -4 -6 6;mimail 16 -8 -10 2;minutos -6 3 1 2;mis 0 13 -5 -8;misma -10 3 9 -3;mismo -4 7 4 -7;mobile 5 -8 1 2
moderacion 18 -9 -11 2;momento -10 4 8 -2;monitoreo 12 -7 -9 3;month -6 3 1 2;monthly 12 -10 -1 0;most -4 -7 7 3;motiva -4 9 -9 3
motivo -12 10 -5 7;motivos -13 10 -2 5;movil 3 -10 7 0;movilizacion 6 11 -15 -3;much 3 0 -2 -1;mucha -8 1 7 0;muchacho -4 -7 7 3
muchas -4 9 -9 3;mucho -10 7 7 -3;muchos -6 3 1 2;mudarme -4 9 -9 3;mueve -4 9 -9 3;museo 5 2 0 -7;muy -7 -10 16 0;mx 8 -19 11 0
my -11 11 4 -3;n 4 -15 5 6;nacional -9 5 -14 18;nada -4 9 -9 3;nadie -14 13 7 -6;narrativas 9 -9 -1 1;native 15 -7 -10 3
nayeli -7 2 4 1;necesita -6 3 1 2;negocio 7 -12 -3 9;never -6 3 1 2;newsletter 14 -11 -2 -1;ni -9 5 6 -1;ninguna -6 3 1 2
nivel 1 -1 -14 14;no -7 5 4 -2;nobody -7 2 4 1;noche -10 10 2 -2;noches -6 3 1 2;nombre 4 -7 -9 11;norma -6 3 1 2;normal 3 0 -2 -1
norte 9 -16 1 5;nos -16 8 16 -9;nosotros -7 -10 16 0;not -7 7 -1 1;nota 0 3 0 -3;noticias 9 -2 -4 -3;noticiero 5 -8 1 2
noviembre -8 -10 -1 19;nuestra -8 -10 18 0;nuestras -6 -9 14 1;nuestro -6 -9 13 2;nuestros -6 -9 14 1;nueve 4 4 -1 -8;num 1 -12 2 9
number -6 -8 1 13;numbers -7 7 -1 1;numero -10 -2 -4 17;nunca -12 2 15 -4;o -11 0 9 2;oax 7 -12 -3 9;obra -5 -7 10 3
observatorio 9 -2 -4 -3;ocho -1 1 5 -5;octubre 0 -13 0 13;of 2 -9 6 1;office 21 -6 -19 4;oficina -8 0 -2 10;oficio -13 11 8 -6
ofrezco -6 14 -10 2;oido -6 3 1 2;on -6 0 4 2;once 2 3 1 -6;one -7 2 4 1;oportunidad -4 -7 7 3;or 1 -2 4 -3;orden -8 9 -1 0
ordenado -4 -7 7 3;ordenes -8 1 7 0;org -16 -7 15 8;organisation 5 -8 1 2;organizacion -10 7 -4 8;organizaciones 6 2 -4 -3
orgullo -4 -7 7 3;oriente 9 -9 -1 1;oscar 2 0 4 -6;otorga -6 -9 -11 26;otra 1 -12 2 9;otras -4 -7 7 3;otro -9 0 10 -1;otros 11 -4 -2 -5
our -6 -9 14 1;out -4 -7 7 3;p -1 -15 10 6;paciencia -10 7 5 -2;pagar -8 1 -12 19;page 9 -9 -1 1;pagina 14 -2 0 -12;paginas 3 4 -2 -5
pago -4 -7 -9 20;paid 16 -8 -10 2;pais 4 5 -16 7;palabra -4 -7 7 3;palabras -10 7 5 -2;pan 5 -2 0 -3;pao 3 0 -2 -1;papa -4 9 -9 3
papel 3 0 -2 -1;papeleria 3 -11 -2 10;paquetes 5 3 -10 2;para -1 -1 1 1;parece -4 9 -9 3;parte -13 4 2 6;participacion -4 -7 -9 20
particular -7 2 4 1;partir -10 7 -4 8;pasa -5 12 -10 3;pasado -6 3 1 2;pasar -4 -7 7 3;pasaron -6 3 1 2;pasé -4 9 -9 3;pasó -1 1 5 -5
pauta 6 0 -2 -4;pedi -4 -7 7 3;pedidos 5 -8 1 2;pedimos -6 3 1 2;pedir -5 12 -10 3;pena 4 -9 4 1;pendiente 4 -9 4 1;people -1 5 0 -4
pequenas 5 3 -10 2;perder -6 3 1 2;perdida -6 3 1 2;periodico 12 -5 -2 -6;periodismo 11 -4 -18 11;periodista 4 7 -12 1
periodo 3 -15 -2 14;permiso 9 -2 -4 -3;permito -9 5 6 -1;pero -15 17 6 -7;persona -17 3 4 10;personal 3 -11 9 -1;personas -1 9 -3 -5
pesa -6 3 1 2;pesos 9 -2 -15 8;peticion -3 -5 3 5;petition 5 -8 1 2;pide -7 7 -1 1;piden -11 15 0 -4;pidió -7 7 -1 1;piso -4 -7 7 3
plan 1 -1 2 -2;planear -8 11 -13 10;planned 5 3 -10 2;platicar -8 5 3 -1;plaza 3 9 -12 0;pleasure -4 -7 7 3;poca -6 3 1 2
pocas -4 9 -9 3;poco 1 -2 4 -3;podcast 15 -7 -10 3;podido -6 3 1 2;politica 12 -10 -1 0;poner -5 12 -10 3;pongo -4 -7 7 3;por -3 0 3 0
porque -14 20 1 -6;portafolio -4 -7 -9 20;portfolio 5 3 -10 2;position -4 9 -9 3;post 0 3 0 -3;posts 5 3 -10 2;postulacion -4 -7 -9 20
pp 12 -7 -9 3;practica -7 2 4 1;prefiero -4 9 -9 3;pregunta -8 0 9 -1;preguntan -6 -8 12 2;preguntar -5 -7 10 3;preguntarme -4 9 -9 3
premio 12 -10 -1 0;prensa 4 -7 -1 3;presencia -6 3 1 2;present 9 -9 -1 1;presentar -4 9 -9 3;presente -7 -6 4 10;presento -4 9 -9 3
presidenta -4 -7 7 3;presidente -5 -7 10 3;prestaciones -7 -9 -1 17;prestó -5 -7 10 3;presupuesto 2 -6 0 4;presupuestos 3 9 -12 0
primaria 4 -9 4 1;primer -6 3 -10 13;primera -5 5 -2 2;primero 0 3 0 -3;principio 5 -8 1 2;prisa -6 3 1 2;probar -6 3 -10 13
procesos -6 3 1 2;produccion 16 -8 -10 2;productor 14 -11 -2 -1;productores 7 -1 -3 -2;profesional 8 -20 0 12;profesor -6 3 1 2
profesora 9 2 -12 1;professional 15 -7 -10 3;programa 5 -2 0 -3;programas 10 5 -14 -1;programo -5 12 -10 3;promedio 8 -11 -13 16
promocion 5 3 -10 2;propias -6 3 1 2;propietario -5 -7 10 3;propios -4 -7 7 3;proteger -4 9 -9 3;protocolo 10 -6 3 -7
proyectos 16 -12 -3 -2;pruebas 5 -8 1 2;publica -5 -2 -1 8;publicacion -1 1 -6 6;publicaciones 4 -2 -4 3;publicamos -6 14 -10 2
publicar -14 7 -3 10;publicas 12 -7 -9 3;publicidad 12 -12 2 -2;publico 4 5 -6 -4;publicos 7 -1 -3 -2;publicó -4 -7 7 3
pudiera -6 3 1 2;pueblos -6 3 1 2;pueda 4 -9 4 1;puede -13 13 6 -6;pueden -10 3 9 -3;puedo 10 15 -19 -6;puerta 1 -1 2 -2
puesto -2 7 5 -10;punto 3 -11 9 -1;puntual -6 -9 13 2;puso -5 -7 10 3;que -6 4 6 -4;quedo -9 0 10 -1;quedó -7 2 4 1;queja -7 2 4 1
quejas 15 -7 -10 3;queremos -6 3 1 2;queria -7 7 -1 1;querian -4 9 -9 3;querido -4 -7 7 3;quien -14 1 14 -1;quienes -10 11 1 -3
quieran -4 -7 7 3;quiere -7 7 -1 1;quieren -6 -9 13 2;quiero -13 24 -6 -5;quince -8 5 3 -1;quisiera -7 7 -1 1;quiso -7 2 4 1
qué 2 11 -1 -12;radio 10 3 -1 -11;ran 5 -8 1 2;rapido -11 11 4 -3;ratos -6 3 1 2;razon -7 2 4 1;razones -8 9 -1 0;reach -4 -7 7 3
read -7 2 4 1;reading -6 3 -10 13;reclamos -4 9 -9 3;recomendacion -13 -16 19 10;recomendaciones -7 7 -12 12;recomendamos -6 -9 13 2
recomendar -8 1 7 0;recomendarlo -4 -7 7 3;recomienda -10 -1 13 -2;recomiendo -10 -13 25 -2;recommend -5 -7 10 3
reconocimiento -7 -9 -1 17;reconozco -4 9 -9 3;recursos -8 5 3 -1;red 2 5 0 -7;redaccion 1 -5 -1 5;redactora 12 1 -12 0
redactó -7 -9 15 1;redes 6 -3 -1 -2;reels 9 -9 -12 12;referencia -4 -7 7 3;referencias 12 -3 -5 -4;refrescos -4 9 -9 3
regards -8 5 3 -1;region -4 -7 7 3;regional 5 -8 1 2;registrada -6 -8 1 13;registrado -4 -7 -9 20;registro 2 -11 -14 23
regresar -6 3 1 2;relacion 3 0 -2 -1;renata 2 0 4 -6;rendir -4 9 -9 3;report -6 -8 1 13;reportar -6 3 1 2;reporte 6 -8 -5 7
reportera 12 -7 -9 3;reportero 12 -10 -1 0;reporteros 5 -8 1 2;reportes 10 0 -7 -3;reports 5 -8 1 2;requisitos -7 2 -12 17
resenas 12 -7 -9 3;reservaciones 8 -11 3 -1;residencia 4 7 -12 1;respeto -9 5 6 -1;respetuoso -5 -7 10 3;responder -6 -8 1 13
respondió -6 -8 1 13;respondo -5 12 -10 3;responsabilidad -7 2 4 1;responsable 3 0 0 -3;respuesta 2 4 4 -10;respuestas 9 2 -12 1
rest -4 -7 7 3;resultado -4 9 -9 3;resultados -6 3 -10 13;reune -6 3 1 2;reunion -7 7 -1 1;revisar -4 9 -9 3;revista 16 -1 -14 -2
rights 9 -9 -1 1;rigor -6 3 1 2;rio 3 -5 -7 9;rios 5 -8 1 2;ropa -4 9 -9 3;ruiz 3 1 2 -5;rumores 5 3 -5 -3;s 1 -9 2 7;sabe -7 -10 17 0
saber -9 8 2 -1;sabia -6 3 1 2;salida -4 -7 7 3;salir -7 7 -12 12;salió -6 3 1 2;salto 5 3 -10 2;saludo -10 7 5 -2;saludos -7 7 -1 1
say -6 3 1 2;se -11 2 6 3;sea -4 9 -9 3;seccion -10 0 1 8;second -6 3 1 2;secundaria -4 -7 7 3;seguido -4 9 -9 3;seguidores 12 0 -7 -6
seguir 5 3 -10 2;segun -5 12 -10 3;segunda -11 8 -5 8;segundo -10 -1 -3 14;segundos 12 -7 -9 3;seguridad 6 -5 -7 6;seis -4 2 -1 3
seleccion 1 -1 -4 4;semana 3 1 2 -5;semanal 8 -11 3 -1;semanas -10 4 -3 9;semestre 1 -12 -3 14;senal -7 2 4 1;sencillo -6 3 1 2
senor -4 -7 7 3;senores -8 5 3 -1;sentido 3 -10 7 0;sentó -4 -7 7 3;sepa -4 9 -9 3;separacion -4 -7 7 3;septiembre 1 -12 2 9
sequia 0 -3 -5 8;ser -10 7 5 -2;serie 4 -4 -6 6;serigrafia 9 -9 -1 1;serio -4 9 -9 3;servicio 2 2 -11 6;servicios -11 -3 6 8
setenta -6 3 1 2;she -6 -9 13 2;shelter -6 3 1 2;si -4 6 9 -12;sido -4 -7 7 3;siempre -10 4 8 -2;sierra 9 -2 -4 -3;siete 6 3 -3 -6
signatures 5 -8 1 2;sigue -7 2 4 1;siguiente -6 3 1 2;sin -13 3 10 0;since -5 12 -10 3;sino -7 7 -1 1;sirva -4 9 -9 3;sirvió -7 2 4 1
sistema 5 -8 1 2;sitio 5 -2 0 -3;six -6 3 1 2;skills 12 1 -12 0;small -4 9 -9 3;so -4 9 -9 3;sobra -6 3 1 2;sobre -4 6 -1 -1
sobresaliente -5 -7 10 3;social 14 -16 -3 5;sociales 8 -8 -1 2;sociedad 9 -9 -1 1;socio -4 -7 7 3;socios 3 -10 7 0;software 18 -9 -11 2
sol 5 -2 0 -3;sola -4 -7 7 3;solicitud 3 1 2 -5;solo -12 9 7 -4;son -9 8 2 -1;sorry -6 3 1 2;sostener 4 -9 4 1;soy -6 10 5 -9
spend 4 7 -12 1;spreadsheets 9 2 -12 1;sr 9 -9 -1 1;still -4 -7 7 3;studio 12 -10 -1 0;su -22 8 13 2;subir -6 3 1 2;subió -4 -7 7 3
suerte -4 -7 7 3;summary 12 -7 -9 3;superiores -4 -7 -9 20;supervised 4 -9 4 1;supo -7 2 4 1;support -4 -7 7 3;sur 14 -14 5 -4
sureste 5 -8 1 2;sus -18 3 10 5;suscribe -9 0 10 -1;suya -8 1 7 0;suyo -4 -7 7 3;sé 10 18 -20 -8;t 5 -2 0 -3;tablero 9 -9 -1 1
tableros -7 7 -1 1;talk -6 3 1 2;taller 10 -16 1 5;talleres 0 -3 -5 8;tamales -6 3 -10 13;tambien -5 12 1 -8;tarde -5 -7 10 3
tardes -2 4 2 -5;team 4 1 -1 -5;tecnico 11 -3 -5 -3;tecnologico 19 -9 -11 1;tel 8 -21 13 0;telefono 4 -2 1 -3;temporada -6 3 1 2
temprano -6 -8 1 13;tenemos -9 5 6 -1;tenga -5 12 -10 3;tengo -11 15 0 -4;tenia -6 14 -10 2;teniamos -4 -7 7 3;tenido -6 3 1 2
terca -4 9 -9 3;tercera -8 9 -12 11;tercero -6 3 1 2;termina 1 4 -3 -2;terminé -4 9 -9 3;texto -12 5 0 7;that -2 6 1 -6;the -1 1 1 -2
then 3 9 -12 0;they -6 3 1 2;this -8 5 3 -1;three 7 4 -6 -5;tiempo -5 -4 4 6;tienda 1 -1 2 -2;tiene -5 -7 10 3;time 3 -11 9 -1
timon -6 -8 1 13;tipografia 5 3 -10 2;tirar -6 3 1 2;titulada 16 -8 -10 2;titular 5 -8 1 2;titulo 4 -15 -6 17;to -3 2 2 -1
tocado -6 3 1 2;tocó -9 13 -3 -1;toda -8 5 3 -1;todas -9 5 6 -1;todavia -12 9 8 -5;todo -15 12 9 -7;todos -12 9 7 -4;tono -8 -10 7 11
tools 5 3 -10 2;total 10 -12 -15 17;trabaja -7 -9 15 1;trabajado 15 -11 -3 -1;trabajador -4 -7 -9 20;trabajando -6 3 1 2
trabajar -12 18 -1 -5;trabajo -2 5 0 -3;trabajos -1 -4 -1 6;trabajé 3 11 -13 -1;trabajó -10 -1 13 -2;trained -6 3 1 2
tramite 9 -9 -12 12;transmisiones 18 -9 -11 2;trato -6 -9 14 1;travel -4 9 -9 3;traves -7 7 -1 1;trayectoria 12 1 -12 0
treinta 1 7 -4 -3;tres -1 5 5 -9;trolls 5 3 -10 2;tu 4 7 -12 1;tuit 12 -7 -9 3;turismo 7 -12 -3 9;turning 12 -7 -9 3;turno 12 -10 -1 0
tuvo -8 1 7 0;two -1 5 0 -4;ultimo 3 -11 -2 10;ultimos -13 6 1 5;un -6 8 9 -12;una -6 9 4 -7;unidad -12 11 -6 7;universidad 14 -4 -11 1
uno -8 9 -1 0;until -4 -7 7 3;urgente -4 9 -9 3;us -6 -9 13 2;usamos -4 -7 7 3;usan -6 -8 1 13;usar 9 2 -12 1;uso 3 0 -13 10
ustedes -17 18 8 -9;util -4 9 -9 3;va -11 3 11 -3;vacaciones 5 -8 1 2;vacante -10 11 -15 14;vacantesaimex -10 -1 2 9;vale -4 9 -9 3
valor -4 -7 -9 20;vamos -8 0 -2 10;van -7 2 4 1;varias -7 2 4 1;veces -12 11 5 -4;veinte -7 2 4 1;veinticuatro -4 -7 7 3
vender -11 13 1 -3;ventas 9 -13 7 -3;ver -2 4 2 -5;verdad -7 2 4 1;verificar -8 5 3 -1;vertical 5 3 -10 2;very -4 -7 7 3;vez -10 7 5 -2
vi -9 8 2 -1;viajar 13 7 -21 2;viajes 9 -9 -12 12;vida 7 -1 -3 -2;video 7 0 -2 -5;videos 7 4 -6 -5;vienen -6 3 1 2;viernes -11 3 0 8
vigente 9 -9 -1 1;vio -4 -7 7 3;virtud -7 -9 -1 17;visitantes 5 -8 1 2;visitas 9 -9 -1 1;vistas 5 -8 -10 13;visto -8 1 7 0
vitae 17 -12 -14 9;viva 3 0 -2 -1;vivo 8 3 -12 1;vocerias 5 -8 -10 13;voluntaria 9 -9 -1 1;volunteer 9 -9 -1 1;volunteers -4 -7 7 3
volver -7 7 -1 1;volveria -5 -7 10 3;volvi -4 9 -9 3;voz 6 -13 9 -3;want -7 2 4 1;was -12 8 8 -4;we -7 2 4 1;web 13 0 -7 -6
what -4 9 -9 3;whats -4 -7 7 3;when -8 0 9 -1;who -4 -7 7 3;whom -4 -7 7 3;will -7 2 4 1;with 5 5 -3 -7;without -8 1 7 0;work 5 3 -10 2
worked -9 5 6 -1;would -10 9 4 -3;write -9 5 6 -1;writing -7 7 -12 12;www 7 -12 -3 9;x 10 -12 5 -2;y 0 -2 2 0;ya -13 16 2 -5
years 6 3 -3 -6;yo -16 16 9 -9;you -10 7 7 -3;your 1 7 -4 -3;zapatos -4 9 -9 3;zona 5 -8 1 2
`;
