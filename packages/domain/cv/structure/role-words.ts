import { plainWord } from './date-words.ts'

/** Words that titles of roles have, in eight languages, without accents. */
const titleWords = new Set(
  (
    'engineer engineers engineering developer manager director head lead leader chief cto ceo cio coo cfo ciso cpo cdo cdgo svp evp avp vp president architect analyst consultant officer intern internship ' +
    'assistant associate administrator admin specialist scientist researcher professor lecturer teacher designer programmer founder cofounder owner partner principal coordinator supervisor technician ' +
    'tutor fellow trainee apprentice advisor adviser representative executive editor writer author staff contractor freelancer freelance mentor volunteer member chair chairman chairwoman chairperson secretary ' +
    'treasurer instructor accountant agent clerk operator producer recruiter strategist tester sre evangelist advocate captain sergeant commander controller expert generalist buyer planner postdoc ' +
    'postdoctoral student master scrum deputy junior senior sr jr interim acting cashier sysadmin webmaster ta ra facilitator trainer educator counselor nurse physician attorney lawyer paralegal driver host barista waiter waitress ' +
    'bartender superintendent foreman inspector auditor underwriter broker trader banker librarian curator photographer journalist translator interpreter copywriter animator artist musician coach organizer organiser maintainer contributor ' +
    'leiter leiterin geschaftsfuhrer geschaftsfuhrerin vorstand berater beraterin praktikant praktikantin praktikum werkstudent werkstudentin mitarbeiter mitarbeiterin sachbearbeiter referent referentin architekt ' +
    'auszubildender auszubildende ausbildung assistent assistentin doktorand doktorandin ingenieur ingenieurin entwickler entwicklerin hilfskraft dozent dozentin gruppenleiter stellvertretender freiberufler freiberuflich selbststandig ' +
    'ingenieure developpeur developpeuse directeur directrice responsable chef charge chargee stagiaire alternant alternante gerant gerante professeur enseignant conseiller conseillere adjoint technicien ' +
    'ingeniero ingeniera desarrollador desarrolladora directora jefe jefa gerente consultor consultora analista becario becaria profesor profesora coordinador coordinadora tecnico ' +
    'ingegnere sviluppatore sviluppatrice direttore direttrice responsabile capo consulente tirocinante tecnico impiegato coordinatore ' +
    'ontwikkelaar hoofd adviseur stagiair medewerker teamleider projectleider inzynier programista kierownik dyrektor specjalista konsultant stazysta prezes ' +
    'engenheiro engenheira desenvolvedor desenvolvedora diretor diretora coordenador coordenadora estagiario estagiaria analista'
  ).split(' '),
)
const titleEnding =
  /(?:ingenieur|entwickler|leiter|berater|manager|architekt|administrator|techniker|informatiker|kaufmann|kauffrau|fuhrer|assistent|referent|redakteur|beauftragter)(?:in|innen)?$/

const employerWords =
  /(?<![\p{L}\p{N}])(?:inc|llc|llp|ltd|limited|gmbh|ag|se|kg|ohg|ug|e\.?v|corp|corporation|company|co\.|plc|sarl|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|a\/s|as|sp\.? z ?o\.? ?o|pty|pvt|universit\p{L}*|univ|institut\p{L}*|college|school|academy|hospital|bank|group|gruppe|groupe|labs?|laborator\p{L}*|technolog(?:y|ies)|solutions|systems|software|services|consulting|ministry|department|foundation|agency|partners|holdings?|ventures|studios?|council|army|navy|force|hochschule|fachhochschule|schule|gymnasium|polytechnic|center|centre|museum|library|insurance|airlines|motors|media|networks?|interactive|entertainment|international|bv|freelance|self-employed)(?![\p{L}\p{N}])/giu

const degreeWords =
  /(?<![\p{L}\p{N}])(?:ph\.?\s?d|d\.?phil|doctor\p{L}*|doktor\p{L}*|promotion|dr|master\p{L}*|m\.?\s?sc|m\.?\s?s|m\.?\s?a|mba|m\.?\s?eng|m\.?\s?tech|mres|mphil|bachelor\p{L}*|b\.?\s?sc|b\.?\s?s|b\.?\s?a|b\.?\s?eng|b\.?\s?tech|b\.?\s?e|b\.?\s?com|bba|diplom\p{L}*|magister|licen[cs]\p{L}*|laurea|degree|associate|abitur|matura|baccalaur\p{L}*|bac|minor|major|exchange|high school diploma|ged|a-levels?|gcse|gpa|certificate|studium|ingeniero|grado|m[aá]ster|mestrado|graduação|magistr\p{L}*|in[zż]ynier\p{L}*|undergraduate|postgraduate|graduate|specialization|nanodegree|bootcamp|hsc|ssc|intermediate|xii|coursework)(?![\p{L}\p{N}])/giu

const schoolWords =
  /(?<![\p{L}\p{N}])(?:universit\p{L}*|univ|uniwersytet|institut\p{L}*|college|school|academy|akademi\p{L}*|hochschule|fachhochschule|schule|\p{L}*schule|gymnasium|polytechni\p{L}*|politecnico|politechnika|politécnica|école|ecole|lycée|liceo|liceum|eth|mit|tu|fh|hs|uc|ucla|epfl|caltech|faculty|facult\p{L}*|fakult\p{L}*|udacity|coursera|vidyalaya|conservator\p{L}*)(?![\p{L}\p{N}])/giu

const count = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].length

/** How much a text looks like a role's title: the number of its words that titles have. */
export function titleScore(text: string): number {
  const words = plainWord(text).split(/[^\p{L}]+/u)
  return words.filter((word) => titleWords.has(word) || (word.length > 8 && titleEnding.test(word))).length
}

/** How much a text looks like an employer's name. */
export const employerScore = (text: string): number => count(employerWords, text)
export const degreeScore = (text: string): number => count(degreeWords, text)
export const schoolScore = (text: string): number => count(schoolWords, text)

/** Words of which the fields after a comma in a title are made: "Director, Platform Engineering". */
const fieldWords = new Set(
  (
    'engineering platform platforms operations product products technology technologies it infrastructure data analytics security software development design marketing sales strategy finance growth cloud ai ml research ' +
    'backend frontend full stack fullstack mobile web devops sre quality delivery architecture program programs project projects services solutions support customer success people hr learning americas emea apac europe global ' +
    'i ii iii iv 1 2 3 4 5 part time full contract remote digital transformation business intelligence information systems applications enterprise core payments and of the & machine science innovation partnerships reliability tools site risk compliance governance portfolio management'
  ).split(' '),
)

/** True for what narrows a title and names no employer: all its words are of that kind. */
export function isField(text: string): boolean {
  const words = plainWord(text.trim()).split(/[\s/-]+/u)
  return words.length <= 5 && words.every((word) => fieldWords.has(word))
}

const linkWords =
  'github gitlab bitbucket link links url code repo repository demo live source website site web app page video paper doi pdf here certificate certificates credential project store'
const linkLabel = new RegExp(
  String.raw`^\W*(?:(?:view|see|show|open|visit|go to|click|read)\s+)?(?:(?:the|my|to|for)\s+)*(?:${linkWords.replaceAll(' ', '|')})(?:\s+(?:to|for|the|my|on|${linkWords.replaceAll(' ', '|')}))*\W*$`,
  'iu',
)

/** "Github Link", "Link to certificate": words that stand for an address and name nothing. */
export const isLinkLabel = (text: string): boolean => linkLabel.test(text)

/** "Full-time", "Part-time co-op positions": how someone was employed, and not as what. */
export const isEmploymentType = (text: string): boolean =>
  /^\W*(?:full|part)[- ]?time(?:\s+(?:co-?op|contract|permanent|temporary|remote|employee|role|job|position|positions))*\W*$/iu.test(
    text,
  )

/** A sentence of what an employer does, which stands under its name. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 7) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return small >= words.length * 0.5 && (/[.!?]$/.test(text) || words.length > 9)
}
