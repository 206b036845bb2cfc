/** Charges in Spanish. */
import { type Hand, offences } from './wording.ts';

export const spanishHand: Hand = {
  capitals: 0.66,
  lower: 0.08,
  lists: [
    ['and', 50],
    ['comma', 25],
    ['line', 8],
    ['numbered', 8],
    ['bracketed', 4],
    ['dash', 5],
  ],
  and: ' y ',
  many: [
    [1, 60],
    [2, 28],
    [3, 9],
    [4, 3],
  ],
};

export const centralSpanish = offences(`
34 pertenencia a {agrupación criminal|agrupacion delictiva|pandilla|organización proscrita}
16 {organización|organizacion} terrorista {en calidad de miembro|agravada en calidad de cabecilla|con mando}
22 homicidio {con agravantes|agravado tentado|agravado en perjuicio de dos personas|agravado en coautoría|agravado imperfecto}
10 extorsión {continuada|agravada tentada|agravada en perjuicio de comerciante|con agravantes}
6 {asociaciones|asociacion} {ilícita|delictuosa}
5 {privación|privacion} de libertad {agravada|de tres víctimas}
5 {violación|violacion} {en persona menor|en menor agravada|agravada en forma continuada}
4 {agresión sexual|agresion sexual en persona incapaz|otras agresiones sexuales en menor}
4 {feminicidio tentado|feminicidio con agravantes|violencia feminicida}
4 {robo|hurto} {agravado en pandilla|con violencia|agravado imperfecto}
3 {posesión y tenencia|tráfico ilícito|comercio} de drogas {agravado|a gran escala}
3 tenencia {ilegal de arma de guerra|y portación irresponsable de arma de fuego}
2 {estafa agravada en perjuicio de la hacienda pública|estafa continuada|estafa mediante cheque sin fondos}
2 {lavado de dinero|lavado de activos} y de otros bienes
2 {peculado|malversación de caudales|negociaciones prohibidas} {por funcionario público|continuado}
1 {evasión de impuestos|defraudación a la renta aduanera}
1 {resistencia y desobediencia|desacato a la autoridad|desórdenes públicos agravados}
1 {difusión|propagación} de noticias falsas {que alteran el orden|en redes sociales}
1 incumplimiento de deberes de {asistencia económica|asistencia familiar}
1 {sustracción de menor por su progenitor|sustracción internacional de menor}
`);

export const southernSpanish = offences(`
16 homicidio {doblemente calificado|cometido mediante disparo de arma|con ocasión de un robo|calificado por el vínculo|en riña|en grado tentado}
12 robo {con arma|agravado con efracción|en poblado y en banda, con armas|con perforación y escalamiento}
14 abuso sexual {con acceso carnal reiterado|ultrajante y reiterado|de menor por convivencia|agravado por el parentesco}
8 {tráfico|transporte|comercio|contrabando} de {estupefacientes|sustancias controladas} {agravado por la cantidad|en forma organizada|con fines de comercialización}
6 {estafa|estafas reiteradas|defraudación por administración fraudulenta|estafa mediante libramiento de cheques}
5 {asociación ilícita en calidad de organizador|asociacion ilícita fiscal}
5 {trata de personas|trata de personas con fines laborales|tráfico de migrantes} {agravada|en concurso real}
5 secuestro {extorsivo seguido de muerte|coactivo agravado}
4 {evasión|evasión agravada} {de la pena|tributaria agravada|en concurso con resistencia}
4 lesiones {gravísimas|graves agravadas por el género|gravísimas seguidas de muerte}
4 {violación|estupro} {de niña, niño o adolescente con agravante|agravada}
3 {asesinato|parricidio} {en complicidad|con alevosía|con ensañamiento}
3 {feminicidio en grado tentado|femicidio agravado por el vínculo}
3 {contrabando|contrabando de exportación agravado} {de mercaderías|de armas}
2 {peculado|cohecho|enriquecimiento ilícito|incumplimiento de deberes|conducta antieconómica}
2 {lavado de activos|legitimación de ganancias ilícitas} {agravado|de origen delictivo}
2 {giro de cheque en descubierto|cheque en descubierto reiterado}
2 {impedimento de contacto|sustracción de un menor de diez años|sustracción de menor por progenitor}
1 {sedición|terrorismo y sedición|alzamiento armado contra la seguridad del estado}
1 {desacato|instigación pública a delinquir|ultraje a funcionario público}
1 delitos de lesa humanidad: {privación ilegal de la libertad|tormentos} {agravada|reiterados}
1 ley {10.826|11.204}, art. {12|48 inc. b}: {comercio de sustancias|tenencia con fines de comercio}
`);
