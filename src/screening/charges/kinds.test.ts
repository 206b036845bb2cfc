/** Kinds of charges that decide the most, each as nine languages word it, and ordinary charges that only look like them. */
import { describe, expect, it } from 'vitest';
import { chargeLists } from '../../../test/support/charge-lists.ts';
import type { Article3Signal } from './codes.ts';
import { chargeReader } from './reader.ts';

const reader = chargeReader(chargeLists());

type Kind = readonly [kind: string, families: string, signal: Article3Signal, texts: Record<string, string>];

const kinds: readonly Kind[] = [
  [
    'insult of those who rule or judge, and of the state',
    'expression_assembly',
    'strong',
    {
      en: 'Slander of the Head of State; mockery of the national flag; denigrating the nation',
      es: 'Vilipendio de la nación; ofensas al Presidente; ultrajes a la bandera nacional; insulto a los jueces',
      fr: 'Diffamation envers le Président; outrage à un fonctionnaire public; injure publique envers l’armée; profanation du drapeau',
      pt: 'Ofensa ao Presidente; ultraje aos símbolos nacionais; desrespeito à bandeira nacional',
      ru: 'Надругательство над государственным флагом; клевета в отношении Президента; оскорбление представителя власти',
      ar: 'الإساءة إلى الذات الملكية؛ إهانة العلم الوطني؛ سب رئيس الجمهورية',
      tr: 'Cumhurbaşkanına alenen hakaret; Türk bayrağını aşağılamak; kamu görevlisine hakaret',
      de: 'Beleidigung eines Amtsträgers; Verleumdung der Regierung; Beleidigung von Polizeibeamten',
      zh: '侮辱国旗、国徽、国歌罪；侮辱国家元首；诽谤国家领导人',
    },
  ],
  [
    'denial of history',
    'expression_assembly',
    'strong',
    {
      en: 'Denial of the Holocaust; denying genocide',
      es: 'Negación del holocausto; negación de genocidio',
      fr: "Négationnisme; contestation de crimes contre l'humanité",
      pt: 'Negação do holocausto',
      ru: 'Отрицание Холокоста',
      ar: 'إنكار المحرقة',
      tr: 'Soykırımı inkar etmek',
      de: 'Leugnung des Holocaust; Holocaustleugnung',
      zh: '否认大屠杀',
    },
  ],
  [
    'false news',
    'expression_assembly',
    'strong',
    {
      en: 'Spreading rumours and false news',
      es: 'Propagación de noticias falsas; difusión de rumores',
      fr: 'Propagation de fausses rumeurs; diffusion de nouvelles mensongères',
      pt: 'Divulgação de notícias falsas',
      ru: 'Распространение слухов; распространение фейков об армии',
      ar: 'إذاعة أخبار وبيانات كاذبة من شأنها تكدير السلم العام',
      tr: 'Halk arasında korku yaratmak amacıyla asılsız haber yaymak',
      de: 'Verbreitung falscher Nachrichten über die Armee',
      zh: '传播虚假信息罪；散布谣言',
    },
  ],
  [
    'opposition and unlawful parties',
    'expression_assembly',
    'strong',
    {
      en: 'Opposition to the regime; membership in a banned political party; criticising the government',
      es: 'Oposición al régimen; pertenencia a un partido político ilegalizado',
      fr: 'Opposition au régime; appartenance à un parti politique dissous',
      pt: 'Oposição ao regime; filiação em partido proibido',
      ru: 'Участие в оппозиции; участие в запрещенной партии',
      ar: 'الانتماء إلى حزب سياسي محظور؛ معارضة النظام',
      tr: 'Yasadışı siyasi parti üyeliği; rejime muhalefet',
      de: 'Opposition gegen das Regime; Mitgliedschaft in einer verbotenen Partei',
      zh: '反对政府；非法政党',
    },
  ],
  [
    'agents of another power, and the state’s unity',
    'state_security',
    'strong',
    {
      en: 'Acting as an undeclared agent of a foreign power; undermining the national unity; cooperating with hostile states',
      es: 'Menoscabo de la integridad nacional; actuar como agente de una potencia extranjera',
      fr: "Agent d'une puissance étrangère; atteinte à l'intégrité du territoire national; atteinte à l'ordre constitutionnel",
      pt: 'Atentado contra a integridade nacional; agente de potência estrangeira',
      ru: 'Сотрудничество с иностранной разведкой; призывы к нарушению территориальной целостности',
      ar: 'العمالة لدولة أجنبية؛ المساس بوحدة الوطن واستقلاله',
      tr: 'Yabancı devlet adına casusluk; ülke bütünlüğünü bozmak',
      de: 'Agent einer fremden Macht; Putschversuch',
      zh: '充当外国代理人；破坏国家统一',
    },
  ],
  [
    'insult of a faith, conversion and unlawful worship',
    'religion',
    'strong',
    {
      en: 'Converting Muslims to Christianity; insulting the Prophet; renouncing Islam; holding unauthorised prayer meetings',
      es: 'Insulto a la religión; convertir a musulmanes al cristianismo; apostasía del Islam',
      fr: 'Outrage à la religion; conversion de musulmans au christianisme; offense au Prophète',
      pt: 'Insulto à religião; conversão ao cristianismo',
      ru: 'Оскорбление чувств верующих; незаконная миссионерская деятельность',
      ar: 'زعزعة عقيدة مسلم؛ الإساءة إلى القرآن الكريم؛ تحويل المسلمين إلى المسيحية',
      tr: 'Peygambere hakaret; misyonerlik',
      de: 'Beleidigung des Propheten; Beschimpfung von Religionsgesellschaften; Abfall vom Glauben',
      zh: '侮辱伊斯兰教；非法传教；非法宗教活动',
    },
  ],
  [
    'duty in arms',
    'military',
    'strong',
    {
      en: 'Unauthorised abandonment of unit; disobeying an order of a superior officer; failure to report for military duty',
      es: 'Evasión del servicio militar obligatorio; insumisión',
      fr: "Démoralisation de l'armée; refus d'accomplir le service militaire",
      pt: 'Recusa do serviço militar; deserção',
      ru: 'Самовольное оставление части; неявка на военную службу',
      ar: 'التهرب من الخدمة العسكرية',
      tr: 'Askerlikten firar',
      de: 'Wehrdienstentziehung',
      zh: '逃避服兵役',
    },
  ],
  [
    'killing',
    'homicide',
    'none',
    {
      en: 'Killing of a police officer; Killing of two persons',
      es: 'Dar muerte a dos policías; matanza',
      fr: 'Tuerie de deux personnes; coups mortels',
      pt: 'Matar duas pessoas',
      ru: 'Убийство двух лиц',
      ar: 'قتل شخصين؛ قتل شرطي عمدا',
      tr: 'Polis memurunu kasten öldürme',
      de: 'Tötung eines Polizisten',
      zh: '故意杀死警察',
    },
  ],
  [
    'violence against officials',
    'assault justice',
    'none',
    {
      en: 'Violence against a public official',
      es: 'Violencia contra funcionario público',
      fr: "Violences sur personne dépositaire de l'autorité publique",
      pt: 'Agressão a funcionário público',
      ru: 'Применение насилия в отношении представителя власти',
      ar: 'الاعتداء على موظف عام',
      tr: 'Polise saldırı',
      de: 'Tätlicher Angriff auf Vollstreckungsbeamte',
      zh: '暴力袭警',
    },
  ],
  [
    'loans and contracts not kept',
    'private_dispute',
    'none',
    {
      en: 'Failing to comply with a loan contract; default on a bank loan; not honouring a loan agreement',
      es: 'Incumplimiento de un contrato de préstamo; impago de deuda bancaria',
      fr: "Non-remboursement d'un prêt; rupture de contrat commercial",
      pt: 'Incumprimento de contrato de empréstimo; não pagamento de dívida',
      ru: 'Неисполнение кредитного договора; невозврат кредита',
      ar: 'الامتناع عن سداد دين؛ عدم سداد قرض بنكي',
      tr: 'Kredi sözleşmesine aykırılık; borcunu ödememe',
      de: 'Nichtrückzahlung eines Darlehens; Bruch eines Kreditvertrags',
      zh: '拖欠贷款',
    },
  ],
];

describe.each(kinds)('%s', (_kind, families, signal, texts) => {
  it.each(
    Object.entries(texts).flatMap(([language, all]) =>
      all.split(/[;；؛]\s*/u).map((text) => [language, text] as const),
    ),
  )('%s: %s', (language, text) => {
    const reading = reader.read(text);
    expect(reading.families.join(' ')).toBe(families);
    expect(reading.article3.signal).toBe(signal);
    expect(reading.language.language).toBe(language);
  });
});

describe('ordinary charges that share words with them', () => {
  it.each([
    ['Robo agravado en agravio del Estado', 'robbery_theft'],
    ['Homicidio a traición y con alevosía', 'homicide'],
    ['Homicidio de un funcionario público', 'homicide'],
    ['Cohecho a funcionario público extranjero', 'corruption'],
    ['Evasión de impuestos', 'tax_customs'],
    ['Incumplimiento de la pena impuesta por el juez', 'justice'],
    ["Corruption d'agent public étranger", 'corruption'],
    ['Vol en réunion et séquestration illégale', 'kidnapping robbery_theft'],
    ["Vol au préjudice d'un parti politique", 'robbery_theft'],
    ["Rébellion et refus d'obtempérer en s'opposant aux policiers", 'justice'],
    ['Murder of a journalist and political activist', 'homicide'],
    ['Killing of an opposition leader', 'homicide'],
    ['Theft from a church', 'robbery_theft'],
    ['Sexual assault committed by a preacher', 'sexual'],
    ['Offence against the customs regime', 'tax_customs'],
    ['Offense against the national health and the environment', 'environment'],
    ['Threatening to kill', 'assault'],
    ['Kidnapping of a foreign citizen', 'kidnapping'],
    ['Перевозка крупной партии запрещенных веществ', 'drugs'],
    ['Предоставление банку заведомо ложных сведений для получения кредита', 'fraud'],
    ['Публичная демонстрация порнографии', 'public_order_morals'],
    ['طعن شرطي بسكين', 'assault'],
    ['إهانة المحكمة', 'justice'],
    ['تزوير مستندات للحصول على قرض', 'fraud'],
    ['Kiralık katil tutarak adam öldürme', 'homicide'],
    ['Betrug bei der Vergabe eines Darlehens', 'fraud'],
    ['大规模屠杀平民', 'homicide'],
  ])('%s', (text, families) => {
    const reading = reader.read(text);
    expect(reading.families.join(' ')).toBe(families);
    expect(reading.article3.signal).toBe('none');
  });
});
