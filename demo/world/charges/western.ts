/** Charges in English by common-law bureaus and by those of continental Europe and elsewhere. */
import { type Hand, offences } from './wording.ts';

export const southAsianHand: Hand = {
  capitals: 0.28,
  lower: 0.15,
  lists: [
    ['comma', 45],
    ['and', 15],
    ['numbered', 14],
    ['semicolon', 14],
    ['bracketed', 8],
    ['line', 4],
  ],
  and: ' & ',
  many: [
    [1, 48],
    [2, 22],
    [3, 16],
    [4, 9],
    [6, 5],
  ],
};

export const southAsian = offences(`
34 {murder|wilful murder|qatl-i-amd|murder with common intention|murder after abduction}
9 {attempt to commit murder|attempted murder, rioting armed with deadly weapon}
9 {cheating|cheating the public|cheating and dishonestly obtaining property}
8 {conspiracy|criminal conspiracy to cheat a bank|being party to a conspiracy}
6 {breach of trust by a banker|criminal breach of trust by public servant|misappropriation of deposits}
5 {forgery of valuable security|using a forged passport|forging travel documents}
5 {section|Sec.} {302/34|302, 324 and 109|420, 467, 468 and 471|406/420|498A, 304B} of the Penal Code
5 {possession of prohibited arms|offence under the Arms Act, 1959|unlicensed firearm and ammunition}
5 {possessing heroin|offences under the narcotics control law|financing illicit traffic in narcotics}
4 {membership of|supporting|harbouring members of} {a banned organisation|an unlawful association|a terrorist gang}
4 {waging war against the government|terrorist act causing explosion|raising funds for terrorist acts}
3 {kidnapping|abducting} for ransom
3 {rape|gang rape|sexual assault of a minor girl}
3 {human trafficking|smuggling of migrants by sea|sending men abroad with false job offers}
3 {dishonour of cheque|issuing cheques dishonestly}, {s. 138 Negotiable Instruments Act|section 489-F}
2 {house breaking by night|dacoity with murder|theft of jewellery from dwelling}
2 {dowry death|cruelty by husband and relatives}
2 {money laundering|holding proceeds of crime} under {the anti money laundering act|PMLA}
2 {sedition|promoting enmity between groups|statements conducing to public mischief}
1 {insulting religious feelings|defiling a holy book|blasphemy}
1 {publishing false, offensive or frightening information|propaganda against the state in electronic form}
1 {crimes against humanity in 1971|leakage of official secrets}
1 {taking a minor from lawful guardian|failure to return child to custodial parent}
`);

export const americanHand: Hand = {
  capitals: 0.1,
  lower: 0.06,
  lists: [
    ['bracketed', 50],
    ['numbered', 12],
    ['semicolon', 18],
    ['comma', 15],
    ['bullet', 5],
  ],
  and: ' and ',
  many: [
    [1, 40],
    [2, 28],
    [3, 18],
    [5, 9],
    [7, 5],
  ],
};

export const american = offences(`
16 {first degree murder by shooting|murder, second degree|capital murder|attempted murder with a firearm}
9 {wire fraud|bank fraud|mail fraud|securities fraud|health care fraud}{ (2 counts)| (6 counts)|}
8 conspiracy to {distribute five kilograms or more of cocaine|import heroin|launder monetary instruments|commit wire fraud|defraud investors}
8 {lewd acts on a child|sexual battery of a child|aggravated child molestation|possession of child abuse images}{| (4 counts)}
5 {kidnapping|parental kidnapping|international parental kidnapping|custodial interference}
5 {flight across state lines to avoid prosecution|failure to appear|escape from custody|bail jumping}
5 {aggravated assault with a firearm|assault causing grievous hurt|wounding with intent}
4 {robbery with a firearm|armed bank robbery|carjacking}
3 {grand theft over $100,000|theft by deception|embezzlement from an employer}
3 {manslaughter with a vehicle|hit and run causing death|driving under the influence causing death}
3 {racketeering conspiracy|participation in a criminal enterprise}
2 {attempted tax evasion|wilful failure to collect payroll tax}
2 {hacking of protected computers|damage to a protected computer|identity theft with aggravation}
2 {export of controlled goods without a licence|violating sanctions regulations}
2 {providing material support to a designated group|use of an explosive device}
2 {illegal possession of firearm|shooting with intent}
1 {rape|rape, third degree (3 counts)|sexual assault by coercion}
1 {alien smuggling for gain|hostage taking}
`);

export const europeanHand: Hand = {
  capitals: 0.12,
  lower: 0.25,
  lists: [
    ['comma', 35],
    ['semicolon', 25],
    ['and', 16],
    ['numbered', 8],
    ['line', 10],
    ['dash', 6],
  ],
  and: ' and ',
  many: [
    [1, 58],
    [2, 26],
    [3, 12],
    [4, 4],
  ],
};

export const european = offences(`
14 {aggravated murder|murder with premeditation|attempted murder|homicide|murder of two persons by firearm}
10 {war crimes against the civilians of a village|war crime against captured soldiers|crimes against humanity committed in 1992}
12 {fraud|aggravated fraud|business fraud|fraud by abuse of trust|tax fraud in organised form|VAT carousel fraud}
12 {drug trafficking|import of narcotics|trafficking of cocaine as a member of a gang|cultivation of cannabis plants for sale}
7 {armed robbery|aggravated robbery|robbery of a jewellery shop|theft by breaking in}
5 {membership in a criminal association|organised crime group|forming a criminal enterprise}
5 {embezzlement|abuse of position|misuse of company assets|fraudulent bankruptcy|causing insolvency}
5 {trafficking in persons for labour|pimping|procuring for prostitution|facilitating illegal entry}
5 {rape|sexual abuse of a minor under fourteen|sexual coercion}
4 {money laundering|concealing proceeds}
4 {forgery of documents|use of a forged identity card|issuing uncovered cheques|bad cheque}
3 {evading serving a sentence|escape from prison|absconding while on leave}
3 {grievous bodily harm|bodily injury with fatal outcome|violent conduct}
3 {extortion|usury|blackmail}
2 {abduction of a minor|child abduction by a parent|depriving the other parent of custody|taking away a child}
2 {membership of an armed terrorist organisation|being a leader of an armed organisation|aiding a terrorist organisation without membership}
2 {insulting the President|insulting a public official|denigrating the nation and its institutions}
1 {overthrowing the constitutional order|attempt to abolish the government|violating the constitution}
1 {spreading misleading information publicly|dissemination of false news|propaganda for a banned organisation}
1 {evasion of compulsory military service|desertion|draft evasion}
1 {genocide|public incitement to commit genocide|complicity in genocide|extermination}
1 {crossing the border without permission|illegal departure from the country}
1 {corruption by public official|bribery in public procurement|illegal gambling organisation}
1 {poaching of protected animals|stock theft|illegal possession of ivory|robbery and theft of cattle}
`);

/** Central American charges as a bureau puts them in English. */
export const centralEnglish = offences(`
12 {membership of|belonging to} a {gang|criminal structure|proscribed group}
8 {aggravated homicide|homicide with aggravation of two victims|attempted aggravated homicide}
5 {aggravated extortion|continued extortion of a shopkeeper|extortion of bus owners}
3 {unlawful association|illicit group}
3 {rape of a minor or incapable person|sexual assault on a minor}
2 {deprivation of liberty|kidnapping for gain}
2 {fraud against the public treasury|embezzlement by a mayor|money and asset laundering}
1 {attempted femicide|trafficking of drugs|illegal possession of a weapon of war}
`);

export const court = offences(`
3 {war crimes|crimes against humanity} ({murder|pillaging|persecution|attacking civilians}), alleged under arts. {7 and 8|8(2)(e)|7(1)(a) and 7(1)(h)} of the Statute
1 {wilful killing|deportation of population|enlisting children} as a war crime, art. 8 of the Statute
`);
