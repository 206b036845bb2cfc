/**
 * Whether the words of a charge speak of the accused as a minor. Asked only where the birth date is unknown; in doubt the answer is yes.
 * The victim's age says nothing about the accused: "rape of a minor" is no sign, "burglary in a group of juveniles" is one.
 */

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
const words = (text: string): ReadonlySet<string> => new Set(fold(text).split(/\s+/).filter(Boolean));

/** Words for a person under eighteen, without accents, in the languages that charges are written in. */
const MINOR = words(`
  juvenile juveniles underage minor minors schoolboy schoolboys schoolgirl schoolgirls pupil pupils
  adolescent adolescents teenager teenagers teenage
  mineur mineure mineurs mineures adolescente adolescentes lyceen lyceenne collegien collegienne
  menor menores adolescencia
  minderjahrig minderjahrige minderjahriger jugendlich jugendliche jugendlicher
  несовершеннолетний несовершеннолетняя несовершеннолетние несовершеннолетними подросток подростки подростков
  قاصر القاصر قاصرا الاحداث الأحداث
`);

/** What follows "minor" where it is an adjective or where the minor is the victim. */
const NOT_A_PERSON = words(`
  bodily injury injuries harm offence offences offense offenses damage damages crime crimes theft thefts assault violation
  violations amount amounts victim victims cuantia gravedad
`);
const ADJECTIVE_AFTER = words('lesiones lesion delito delitos falta faltas hurto robo cuantia por heridas');

/** Between these and the word for a minor stand at most three words: the minor is then the one it was done to. */
const DONE_TO = words(`
  of against on upon to from with towards involving sur contre envers contra en de al sobre em над против в отношении ضد على
  taking abducting kidnapping abusing molesting raping enticing luring selling exploiting harming
`);

/** Words after which the minor is among the accused all the same. */
const ACCUSED = words(`
  group gang band company being as while accused defendant offender participation participacion intervencion siendo etant
  grupo pandilla banda groupe bande группа группе группой
`);

const AGE_BEFORE = words('aged age about');
const AGE_AFTER = words('years year yrs ans anos jahre лет года سنة سنوات');

/** True when a word or an age under eighteen is said of somebody who is not plainly the victim. */
export function speaksOfMinorAccused(charge: string): boolean {
  const tokens = fold(charge)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return tokens.some((token, at) => {
    const minor =
      MINOR.has(token) &&
      !NOT_A_PERSON.has(tokens[at + 1] ?? '') &&
      !(/^menor/.test(token) && ADJECTIVE_AFTER.has(tokens[at - 1] ?? ''));
    const young =
      /^([1-9]|1[0-7])$/.test(token) &&
      (AGE_BEFORE.has(tokens[at - 1] ?? '') || AGE_AFTER.has(tokens[at + 1] ?? '')) &&
      !sentence(tokens, at);
    if (!minor && !young) return false;
    const before = tokens.slice(Math.max(0, at - 4), at);
    const doneTo = before.findLastIndex((word) => DONE_TO.has(word));
    return doneTo === -1 || before.some((word) => ACCUSED.has(word));
  });
}

/** "sentenced to 12 years", "15 years of imprisonment": a term, not an age. */
function sentence(tokens: readonly string[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 4), at + 4).join(' ');
  return /sentence|imprison|prison|jail|custody|penalty|condam|emprison|pris[io]|pena|лишени/.test(near);
}
