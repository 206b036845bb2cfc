/** Charges in French, Portuguese, and a few in Arabic with their translation. */
import { type Hand, offences } from './wording.ts';

export const romanceHand: Hand = {
  capitals: 0.22,
  lower: 0.2,
  lists: [
    ['comma', 40],
    ['semicolon', 15],
    ['and', 15],
    ['line', 12],
    ['dash', 12],
    ['numbered', 6],
  ],
  and: ' et ',
  many: [
    [1, 58],
    [2, 26],
    [3, 12],
    [4, 4],
  ],
};

export const french = offences(`
10 {assassinat en bande organisée|meurtre|tentative d'assassinat|meurtre par conjoint}
9 {escroquerie en bande organisée|escroqueries multiples|abus de confiance|abus de biens sociaux|banqueroute}
8 {importation|détention|trafic} de {stupéfiants|produits stupéfiants en bande organisée}
6 {association de malfaiteurs|participation à une association de malfaiteurs} {en vue d'un crime|en lien avec un groupe armé}
4 {vol à main armée|vol avec arme|extorsion avec violence}
4 {viol aggravé|viol sur mineur de quinze ans|agressions sexuelles}
3 {blanchiment|blanchiment en bande organisée|fraude fiscale aggravée}
3 {soustraction d'enfant par ascendant|non-représentation d'enfant}
3 {émission de chèques sans provision|émission de chèque sans provision}
2 {faux et usage de faux|faux en écriture publique}
2 {outrage à corps constitué|diffusion de fausses informations|atteinte à l'intégrité du territoire national}
2 {détournement de deniers publics|corruption active et trafic d'influence}
1 {désertion|insoumission|complot contre la sûreté de l'État}
1 {génocide|complicité de génocide|crimes contre l'humanité}
`);

export const portuguese = offences(`
10 {homicídio qualificado|homicídio tentado|latrocínio|homicidio qualificado por motivo torpe}
9 {tráfico de drogas|tráfico internacional de entorpecentes|associação para o tráfico}
5 {estelionato|estelionato mediante cheque|burla qualificada}
5 {roubo com arma|roubo majorado|extorsão mediante sequestro}
4 {estupro de vulnerável|estupro|abuso sexual de criança}
4 {organização criminosa armada|formação de quadrilha}
3 {lavagem de capitais|lavagem de dinheiro|branqueamento de capitais}
2 {peculato|corrupção passiva|fraude em licitação|evasão de divisas}
2 {desacato|incitação ao crime|difusão de notícias falsas}
1 {subtração de incapaz|sequestro parental}
1 {deserção|sonegação de contribuição}
`);

/** Arabic, and what the bureau gave as its translation. */
export const arabic: readonly (readonly [string, string])[] = [
  ['إصدار شيك بدون رصيد', 'Issuing a cheque without funds'],
  ['القتل العمد مع سبق الإصرار', 'Intentional killing with premeditation'],
  ['الانضمام إلى جماعة محظورة ونشر أخبار كاذبة', 'Joining a prohibited group and publishing false news'],
  ['خيانة الأمانة والاحتيال', 'Breach of trust and swindling'],
  ['إهانة موظف عام', 'Insulting a public employee'],
  ['الاتجار بالمخدرات', 'Trading in drugs'],
  ['خطف طفل من قبل أحد والديه', 'Kidnapping of a child by one of the parents'],
];
