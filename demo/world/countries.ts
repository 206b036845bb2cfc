/**
 * The countries of the demo world: how many people have each nationality first, in which cultures their names lie, what they speak,
 * who wants them when their own country does not, and towns (real places; nobody in them is). Counts keep the shape of the public
 * list as crawls of 2020 to 2025 saw it. Nothing here is said of what any real state does.
 */

export interface Country {
  readonly code: string;
  /** People with this as their first nationality. */
  readonly people: number;
  readonly cultures: readonly (readonly [string, number])[];
  readonly languages: readonly string[];
  /** Issuers by weight; the country itself where it says `own`. */
  readonly issuers: readonly (readonly [string, number])[];
  readonly towns: readonly string[];
}

/** code, people, cultures, languages, issuers, towns */
const TABLE = `
RU 2996 caucasus*76,slavic*15,tatar*3,azeri*2,armenian*2,georgian*1,centralAsian*3 RUS,CHE,LEZ,KUM,AVA own*970,UA*12,US*5,UY*1,IT*2 GROZNY TOWN;MAKHACHKALA;DERBENT TOWN, DAGESTAN REPUBLIC;KHASAVYURT;BUYNAKSK;NAZRAN;KIZLYAR;IZBERBASH TOWN;KASPIYSK;GUDERMES;ARGUN CITY;NALCHIK;VLADIKAVKAZ;KARACHAEVSK;STAVROPOL REGION;ASTRAKHAN;MOSCOW;SAINT PETERSBURG;CHELYABINSK;KAZAN;UFA CITY;VOLGOGRAD REGION;Krasnodar
SV 998 central*100 SPA own*970,US*15,GT*8,HN*4,BZ*2 SAN SALVADOR;SANTA ANA;SAN MIGUEL;USULUTAN;SONSONATE;Apopa, San Salvador;SOYAPANGO;ILOPANGO;Ahuachapan;LA UNION;Zacatecoluca, La Paz;MUNICIPIO DE JIQUILISCO, DEPARTAMENTO DE USULUTAN;COJUTEPEQUE;CHALATENANGO;SAN FRANCISCO GOTERA, MORAZAN
AR 338 plate*100 SPA own*95,PY*2,UY*2,BR*1 BUENOS AIRES;Ciudad de Buenos Aires;ROSARIO;CORDOBA;MENDOZA;POSADAS - PROVINCIA DE MISIONES;SALTA;SAN MIGUEL DE TUCUMAN;LA PLATA;Resistencia
IN 203 indian*78,punjabi*22 HIN,ENG,PAN,MAR own*86,US*4,AE*3,CY*1,MW*1,CA*2 MUMBAI;AMRITSAR, PUNJAB;JALANDHAR;Ahmedabad, Gujarat;DELHI;SRINAGAR;IMPHAL;KOZHIKODE, KERALA;Hyderabad;SURAT
PK 184 pakistani*100 URD,PAN,PUS own*95,US*2,GB*1 GUJRAT;GUJRANWALA;SIALKOT;LAHORE;MANDI BAHAUDDIN;Karachi;PESHAWAR;Faisalabad
GT 131 central*100 SPA own*97,US*3 GUATEMALA;Mixco;ESCUINTLA;QUETZALTENANGO;JUTIAPA, JUTIAPA;CHIQUIMULA;Villa Nueva
BO 118 andean*100 SPA,QUE,AYM own*78,AR*20,US*1,BR*1 LA PAZ;SANTA CRUZ DE LA SIERRA;COCHABAMBA;EL ALTO;POTOSI;Oruro;TARIJA;SUCRE
US 78 english*60,central*14,arabic*10,indian*6,vietnamese*4,hebrew*3,german*3 ENG own*88,CA*4,JM*2,GB*3 CHICAGO, ILLINOIS;HOUSTON, TEXAS;Los Angeles;NEW YORK;MIAMI;Detroit, Michigan
PY 96 plate*100 SPA,GRN own*38,AR*58,BR*4 ASUNCION;CIUDAD DEL ESTE;Encarnacion;PEDRO JUAN CABALLERO;LUQUE
BR 94 portuguese*100 POR own*56,PY*36,AR*4,BO*2,SR*2 SAO PAULO;Rio de Janeiro;FOZ DO IGUACU;Ponta Pora;RECIFE;Minas Gerais
BA 70 balkan*100 BOS,SRP,HRV own*84,RS*5,HR*8,AT*3 SARAJEVO;ZENICA;PRIJEDOR;BIHAC;MOSTAR;Bijeljina;TUZLA
CO 66 central*100 SPA own*66,PA*12,CR*8,GT*4,US*8,EC*2 MEDELLIN;CALI;Bogota;PEREIRA;CUCUTA;Barranquilla
NI 59 central*100 SPA own*85,SV*6,CR*9 MANAGUA;CHINANDEGA;LEON;ESTELI;Matagalpa
CN 58 chinese*100 CHI own*60,US*12,CA*6,MY*4,ZW*4,VN*4,KH*4,AR*3 FUJIAN PROVINCE;Guangzhou;WENZHOU, ZHEJIANG;HARBIN;Shandong;CHONGQING
BD 57 bangladeshi*100 BEN own*100 DHAKA;GOPALGANJ;Chittagong;COMILLA;MADARIPUR;Sylhet
CA 48 english*50,indian*14,punjabi*8,arabic*10,french*10,pakistani*4,chinese*4 ENG,FRE own*80,US*20 TORONTO;Montreal, Quebec;VANCOUVER;CALGARY
JM 53 english*100 ENG own*88,US*12 KINGSTON;MONTEGO BAY, ST JAMES;Spanish Town, St Catherine;CLARENDON
VN 51 vietnamese*100 VIE own*92,US*2,PL*3,CZ*3 HANOI;NGHE AN;Hai Phong;HO CHI MINH CITY;HAI DUONG
UA 47 slavic*94,georgian*3,armenian*3 UKR,RUS own*50,RU*45,US*5 KHARKIV;ODESA;Dnipro;DONETSK;LUHANSK;Kryvyi Rih
MX 43 central*100 SPA own*62,US*36,GT*2 GUADALAJARA, JALISCO;TIJUANA;Culiacan, Sinaloa;CIUDAD JUAREZ;MONTERREY
BG 42 bulgarian*80,turkish*20 BUL own*70,GR*10,TR*6,DE*8,US*6 SOFIA;PLOVDIV;Varna;BURGAS;KARDZHALI
UY 44 plate*100 SPA own*88,AR*10,BR*2 MONTEVIDEO;RIVERA;Salto;PAYSANDU
AZ 37 azeri*100 AZE,RUS own*62,RU*36,UA*2 BAKU;GANJA;Lankaran;SUMGAIT;NAKHCHIVAN
TJ 33 centralAsian*95,persian*5 TGK,RUS own*62,RU*38 DUSHANBE;KHUJAND;Kulob;VAKHSH DISTRICT;ISFARA
GE 30 georgian*92,armenian*4,azeri*4 GEO,RUS own*55,RU*35,GR*6,FR*4 TBILISI;KUTAISI;Zugdidi;RUSTAVI;PANKISI
KG 32 centralAsian*100 KIR,RUS own*60,RU*40 OSH;BISHKEK;Jalal-Abad;KARA-SUU;NARYN
PE 35 andean*60,central*40 SPA,QUE own*55,AR*38,BO*4,US*3 LIMA;TRUJILLO;Arequipa;CALLAO
PL 33 polish*100 POL own*86,GB*4,US*6,DE*4 WARSAW;Lodz;KATOWICE;GDANSK
RO 29 romanian*100 RUM own*66,US*8,GB*6,FR*8,IT*8,DE*4 BUCHAREST;IASI;Constanta;CRAIOVA
HN 31 central*100 SPA own*74,US*18,SV*4,GT*4 SAN PEDRO SULA;TEGUCIGALPA;La Ceiba;CHOLUTECA
FR 28 french*62,arabic*38 FRE own*88,BE*6,US*4,MA*2 PARIS;MARSEILLE;Roubaix;LYON
CL 29 central*50,plate*50 SPA own*62,AR*38 SANTIAGO;VALPARAISO;Concepcion
UZ 20 centralAsian*100 UZB,RUS own*70,RU*30 TASHKENT;ANDIJAN;Namangan;SAMARKAND;KHOREZM REGION
TR 20 turkish*100 TUR,KUR own*62,US*6,GR*8,DE*14,NL*6,RU*4 ISTANBUL;ADANA;Diyarbakir;TRABZON
MD 20 romanian*85,slavic*15 RUM,RUS own*62,RU*30,FR*4,UA*4 CHISINAU;BALTI;Tiraspol;CAHUL
IL 18 hebrew*86,arabic*14 HEB own*50,US*20,ZA*6,RU*8,BE*6,FR*10 TEL AVIV;HAIFA;Netanya
RS 14 balkan*92,albanian*8 SRP own*70,HR*10,BA*12,US*4,CH*4 BELGRADE;NOVI SAD;Nis
IR 18 persian*100 PER own*50,AR*10,US*34,CA*6 TEHRAN;MASHHAD;Shiraz
DZ 17 arabic*100 ARA,FRE own*62,FR*26,US*6,CA*6 ALGIERS;ORAN;Setif
VE 16 central*100 SPA own*44,AR*26,PE*10,CO*10,US*10 CARACAS;MARACAIBO;Valencia
NL 14 german*60,turkish*20,arabic*20 DUT own*70,US*10,SR*10,BE*10 ROTTERDAM;Amsterdam;EINDHOVEN
DE 14 german*70,turkish*20,slavic*10 GER own*84,PL*6,US*6,TH*4 BERLIN;HAMBURG;Duisburg
NG 16 westAfrican*100 ENG own*48,US*24,AO*14,ZA*8,IE*6 LAGOS;BENIN CITY;Enugu
AM 15 armenian*100 ARM,RUS own*66,RU*34 YEREVAN;GYUMRI;Vanadzor
NP 15 himalayan*100 NEP own*90,US*10 KATHMANDU;POKHARA;Jhapa
TH 15 eastAsian*100 THA own*90,US*10 BANGKOK;Udon Thani;SONGKHLA
SZ 15 southernAfrican*100 SSW,ENG own*100 MBABANE;MANZINI;Siteki
EC 14 central*70,andean*30 SPA own*70,US*14,CO*8,AR*8 GUAYAQUIL;QUITO;Esmeraldas
HR 8 balkan*100 HRV own*76,RS*12,BA*12 ZAGREB;SPLIT;Vukovar
KZ 9 centralAsian*70,slavic*24,caucasus*6 KAZ,RUS own*66,RU*34 ALMATY;SHYMKENT;Karaganda;AKTOBE
DO 12 central*100 SPA own*62,US*30,CH*4,ES*4 SANTO DOMINGO;SANTIAGO DE LOS CABALLEROS
CZ 11 polish*100 CZE own*88,US*6,GR*6 PRAGUE;OSTRAVA;Brno
GR 9 italian*100 GRE own*80,US*10,RU*10 ATHENS;THESSALONIKI
PH 12 filipino*100 TGL,ENG own*56,US*36,AE*8 MANILA;Cebu;DAVAO CITY
GB 11 english*66,pakistani*22,westAfrican*6,indian*6 ENG own*54,US*18,TH*10,IN*8,ES*10 LONDON;BIRMINGHAM;Leeds
DK 11 german*70,arabic*30 DAN own*100 COPENHAGEN;ODENSE
MA 9 arabic*100 ARA,FRE own*52,FR*20,BE*16,NL*12 CASABLANCA;NADOR;Tangier
HU 11 polish*100 HUN own*76,US*12,AT*12 BUDAPEST;DEBRECEN
SY 10 arabic*100 ARA own*22,FR*18,DE*30,IQ*20,US*10 ALEPPO;IDLIB;Homs
SO 9 eastAfrican*100 SOM,ARA own*10,CA*20,US*30,KE*20,SE*20 MOGADISHU;KISMAYO
RW 10 eastAfrican*100 KIN,FRE own*100 KIGALI;BUTARE;Gitarama
AF 8 persian*80,pakistani*20 PUS,PER own*30,US*24,CA*16,IR*10,SE*20 KABUL;KANDAHAR;Herat
PT 8 portuguese*100 POR own*84,US*16 LISBON;PORTO
ES 9 central*80,arabic*20 SPA own*84,US*8,AR*8 MADRID;BARCELONA;Malaga
MV 9 himalayan*100 DIV own*100 MALE;ADDU CITY
SK 9 polish*100 SLO own*100 BRATISLAVA;KOSICE
AL 8 albanian*100 ALB own*72,GR*14,IT*14 TIRANA;SHKODER;Vlore
SE 6 german*50,arabic*36,eastAfrican*14 SWE own*100 STOCKHOLM;MALMO
SR 8 german*30,portuguese*30,indian*40 DUT own*70,NL*30 PARAMARIBO
ZW 8 southernAfrican*100 ENG,SNA own*80,ZA*20 HARARE;BULAWAYO
ID 8 eastAsian*100 IND own*84,US*16 JAKARTA;SURABAYA
CR 6 central*100 SPA own*100 SAN JOSE;LIMON
EG 7 arabic*100 ARA own*66,US*20,IT*14 CAIRO;ALEXANDRIA
LK 6 himalayan*100 SIN,TAM own*68,CA*32 COLOMBO;JAFFNA
IQ 7 arabic*100 ARA,KUR own*70,US*16,FR*14 BAGHDAD;MOSUL
LB 7 arabic*100 ARA,FRE own*60,US*26,FR*14 BEIRUT;TRIPOLI
IT 7 italian*100 ITA own*100 NAPLES;PALERMO
ZA 7 southernAfrican*60,english*40 ENG,ZUL own*70,ZW*14,SZ*16 DURBAN;JOHANNESBURG
BE 6 french*60,arabic*40 FRE,DUT own*100 BRUSSELS;ANTWERP
AO 6 portuguese*100 POR own*100 LUANDA;BENGUELA
AT 6 german*100 GER own*100 VIENNA;GRAZ
SG 6 chinese*60,eastAsian*40 ENG,CHI own*84,US*16 SINGAPORE
AU 6 english*80,arabic*20 ENG own*66,TH*34 SYDNEY;PERTH
LT 6 polish*100 LIT own*84,RU*16 VILNIUS;KAUNAS
KP 4 eastAsian*100 KOR US*60,MY*40 PYONGYANG
SI 5 balkan*100 SLV own*100 LJUBLJANA
SD 5 arabic*60,eastAfrican*40 ARA own*60,US*40 KHARTOUM
CU 5 central*100 SPA own*20,US*80 LA HABANA
GY 5 english*60,indian*40 ENG own*60,US*40 GEORGETOWN
BZ 5 english*60,central*40 ENG,SPA own*100 BELIZE CITY
KE 4 eastAfrican*100 ENG,SWA own*75,US*25 NAIROBI
LV 4 polish*100 LAV own*100 RIGA
ME 4 balkan*100 MNE own*75,HR*25 PODGORICA
BY 4 slavic*100 BEL,RUS own*75,RU*25 MINSK
CH 3 german*50,french*50 GER,FRE own*100 ZURICH
PA 3 central*100 SPA own*100 PANAMA
MY 4 eastAsian*70,chinese*30 MAY own*100 KUALA LUMPUR
LY 4 arabic*100 ARA own*40,US*40,914*20 TRIPOLI
NO 4 german*100 NOR own*100 OSLO
TN 4 arabic*100 ARA,FRE own*60,FR*40 TUNIS
EE 3 polish*100 EST own*100 TALLINN
JO 3 arabic*100 ARA own*50,US*50 AMMAN
JP 3 eastAsian*100 JPN own*100 OSAKA
CF 3 westAfrican*100 FRE own*100 BANGUI
BS 3 english*100 ENG own*100 NASSAU
TZ 2 eastAfrican*100 SWA own*100 DODOMA
CY 2 italian*100 GRE own*100 LIMASSOL
MK 2 bulgarian*50,albanian*50 MAC own*100 SKOPJE
IE 2 english*100 ENG own*100 DUBLIN
SA 2 arabic*100 ARA US*100 DAMMAM
CM 2 westAfrican*100 FRE,ENG own*100 DOUALA
ML 2 westAfrican*100 FRE own*50,FR*50 BAMAKO
MN 2 eastAsian*100 MON own*100 ULAANBAATAR
MM 2 eastAsian*100 BUR own*50,TH*50 YANGON
ZM 2 southernAfrican*100 ENG own*100 LUSAKA
GW 2 westAfrican*100 POR US*100 BISSAU
YE 1 arabic*100 ARA US*100 ADEN
YU 1 balkan*100 SRP HR*100 BELGRADE
TW 1 chinese*100 CHI own*100 TAIPEI
LC 1 english*100 ENG own*100 CASTRIES
ET 1 eastAfrican*100 AMH own*100 ADDIS ABABA
KW 1 arabic*100 ARA own*100 KUWAIT CITY
PS 1 arabic*100 ARA US*100 GAZA
NE 1 westAfrican*100 FRE own*100 NIAMEY
KR 1 eastAsian*100 KOR own*100 BUSAN
NA 1 southernAfrican*100 ENG own*100 WINDHOEK
GH 1 westAfrican*100 ENG US*100 ACCRA
GN 1 westAfrican*100 FRE own*100 CONAKRY
FI 1 german*100 FIN own*100 TURKU
TM 1 centralAsian*100 TUK RU*100 ASHGABAT
LA 1 eastAsian*100 LAO TH*100 VIENTIANE
DM 1 english*100 ENG FR*100 ROSEAU
KH 1 eastAsian*100 KHM own*100 PHNOM PENH
FJ 1 himalayan*100 ENG own*100 SUVA
HT 1 french*100 FRE,HAT own*100 PORT-AU-PRINCE
`;

function rows(table: string): Country[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [code, people, cultures, languages, issuers, ...towns] = line.split(' ');
      return {
        code: code!,
        people: Number(people),
        cultures: weights(cultures!),
        languages: languages!.split(','),
        issuers: weights(issuers!).map(
          ([issuer, weight]) => [issuer === 'own' ? code! : issuer, weight] as const,
        ),
        towns: towns.join(' ').split(';'),
      };
    });
}

function weights(cell: string): (readonly [string, number])[] {
  return cell.split(',').map((part) => {
    const [name, weight] = part.split('*');
    return [name!, Number(weight)] as const;
  });
}

export const COUNTRIES: readonly Country[] = rows(TABLE);
const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

export function countryOf(code: string): Country {
  return byCode.get(code) ?? byCode.get('RU')!;
}

/** Second nationalities, in the order that the list happened to give; `count` people each. */
export const SECOND_NATIONALITIES: readonly (readonly [string, number])[] = weights(
  'RU-GE*6,RU-IL*5,RU-AZ*5,RU-KG*4,RU-US*3,RU-UA*2,RU-CA*2,RU-PT*2,RU-GR*3,RU-TJ*2,RU-KZ*2,RU-AM*2,RU-MD*2,RU-TR*1,RU-BY*1,RU-UZ*1,RU-IL-US*1,' +
    'BA-RS*10,BA-HR*7,RS-BA*6,HR-BA*3,RS-HR*2,GE-RU*4,GE-GR*2,TJ-RU*6,GR-RU*4,MX-US*5,AZ-RU*5,KG-RU*5,KZ-RU*3,UA-RU*4,UA-IL*2,UA-US*2,RO-MD*3,MD-RO*2,' +
    'MD-RU*3,NL-TR*2,NL-MA*2,BG-TR*4,BG-US*1,AO-NG*2,CL-AR*2,AR-CL*1,AR-IT*1,AR-PY*2,SO-CA*2,IL-RU*2,IL-US*2,IL-FR*1,HN-US*2,SV-NI*2,SV-US*2,SV-CA*1,US-IL*2,' +
    'US-VN*2,US-IN*2,US-PA*2,US-PK*2,US-GR*1,US-LB*2,US-SD*1,US-JO*1,CA-AF*2,CA-PK*2,CA-LK*1,CA-US*2,CA-US-IR*1,PT-US*1,PT-AO*1,IN-US*2,IN-CA*1,IN-GB*1,JM-US*2,' +
    'JM-GB*1,UZ-RU*3,DZ-FR*3,FR-DZ*1,FR-MA*2,MA-FR*2,MA-BE*1,MA-ES*1,SE-SO*1,SE-IQ*1,DK-IQ*1,DE-TR*2,DE-MA*1,BE-MA*2,CO-VE*2,CO-ES*1,VE-CO*2,PE-ES*1,EC-ES*1,' +
    'DO-US*1,PH-US*2,GB-PK*2,GB-NG*1,IR-US*2,IR-CA*2,LB-CA*1,SY-SE*1,KP-US*1,TR-DE*2,PL-DE*2,CZ-SK*1,SK-CZ*1,LT-RU*1,KZ-RU-EE*1,BO-AR*2,PY-AR*1,PY-BR*2,BR-PY*1,' +
    'UY-AR*1,AM-RU*2,VN-CZ*1,CN-CA*1,CN-US*1,ZW-ZA*1,SR-NL*1,GT-US*1,NI-CR*1,EG-IT*1,IQ-SE*1,AF-PK*1,AL-GR*1',
);
