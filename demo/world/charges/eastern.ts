/** Charges in the English of bureaus in Russia, the Caucasus and Central Asia. Terrorism law is worded many ways, as in reality. */
import { type Hand, offences } from './wording.ts';

export const easternHand: Hand = {
  capitals: 0.05,
  lower: 0.62,
  lists: [
    ['semicolon', 55],
    ['comma', 25],
    ['line', 16],
    ['numbered', 2],
    ['bracketed', 2],
  ],
  and: ' and ',
  many: [
    [1, 62],
    [2, 26],
    [3, 9],
    [4, 3],
  ],
};

/** Of those wanted for armed groups abroad or terrorism. */
export const easternTerror = offences(`
40 {taking part|participation} in {an |}armed group {not provided for|not envisaged} by {|the }law
22 {membership of|joining} an {unlawful|illegal} armed detachment{| on the territory of a foreign state}
26 {participation|involvement} in {a|the activity of a|the activities of a} {terrorist community|terrorist association|banned terrorist organisation}
7 {undergoing|passing} training {for the purposes of|in order to carry out} terrorist activity
5 {financing|collecting funds for|funding} {acts of terrorism|terrorist acts}{| (2 counts)| (3 counts)}
5 {assisting|aiding and abetting} terrorist activity
4 {public calls|open calls} to carry out terrorist activity{| or public justification of terrorism| using the Internet}
3 {recruiting|drawing|inducing} {a person|persons|other persons} into {terrorist activity|an armed group}
2 {organising|creation of} a {terrorist community|terrorist cell}
2 {illegal|unlawful} {purchase|acquisition}, {carrying|keeping} of {firearms and ammunition|weapons|explosive devices}
2 {attempt upon|encroachment on} the life of a law enforcement officer
1 mercenary activity{| in an armed conflict}
1 illegal crossing of the state border{| as part of a group}
1 failure to report a {terrorist crime|crime of a terrorist nature}
`);

/** Of everybody else. */
export const easternOrdinary = offences(`
20 {fraud|deception} {on an exceptionally large scale|committed by an organised group|in an especially large amount|on a large scale}
12 {misappropriation|embezzlement} of {entrusted property|another's property|budget funds} {on a large scale|by abuse of office|in an especially large amount}
14 murder{| of two or more persons| by several persons acting in concert| for hire|, committed for mercenary reasons}
9 {robbery with violence|assault with intent to rob|brigandage}{| by an organised group| with the use of weapons}
12 {illegal|unlawful} {sale|trafficking|production and sale} of {narcotic drugs|psychotropic substances}{| in a particularly large amount| by an organised group}
6 intentional infliction of grievous bodily harm{| that led to the death of the victim| by a group of persons}
4 kidnapping {of a person|committed by a group|for mercenary motives}
4 {evasion of taxes|tax evasion} {by an organisation|from an organisation in an especially large amount}
3 {giving|receiving|taking} {a bribe|bribes} {through an intermediary|in an especially large amount|on a large scale}
3 {abuse of office|exceeding official powers|abuse of office with grave consequences}
3 {organising|leading|participation in} {an organised criminal community|a criminal community}
3 {smuggling|contraband} of {goods|cultural valuables|strategic goods|narcotic drugs}
3 {laundering|legalisation} of {money|funds} {acquired by other persons by criminal means|obtained through crime}
2 {rape|violent acts of a sexual nature}{| against a person under sixteen| by a group of persons}
3 {car theft|theft} {committed with entry into a dwelling|in a large amount|by a group}
2 extortion {by an organised group|in order to obtain property}
2 causing death by violation of traffic rules while {intoxicated|drunk}
2 {illegal border crossing|illegally crossing the state border}{| using forged documents}
2 {evasion|avoidance} of {military service|conscription|mobilisation}{| by leaving the place of service}
2 desertion{| during the period of mobilisation| with a service weapon}
2 {participation in|organising} the activity of {an extremist association|an extremist organisation|a religious association prohibited by a court}
1 {inciting|incitement of} {hatred or enmity|social discord|religious hatred}{| via a video channel| in social networks}
1 {knowingly|publicly} {spreading|dissemination of} {false information about the armed forces|knowingly false information about a state body|rumours that may cause disorder}
1 insulting {a representative of authority|a public official in the exercise of duties|the head of state}
1 {attempted violent seizure of power|public calls for seizure of power|conspiracy to seize power}
1 {discrediting|repeated discrediting of} {the army|state bodies}
1 {high treason|divulging a state secret}
1 {evasion of|non-payment of} maintenance of {children|a minor child}
1 {illegal entrepreneurship|illegal banking activity|deliberate bankruptcy}
1 hooliganism {committed for reasons of political hatred|with the use of a weapon}
1 organisation of {mass riots|an unauthorised assembly}
`);
