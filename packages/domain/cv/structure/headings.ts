import type { CvSection } from '../cv.ts'
import { plainWord } from './date-words.ts'

type Kind = CvSection['kind']

/** Headings of sections in eight languages, without accents; words such as "my" and "and" are left out of the comparison. */
const lexicon: readonly (readonly [Kind, string])[] = [
  [
    'experience',
    'experience|experiences|work experience|work experiences|working experience|professional experience|professional experiences|employment|employment history|employment experience|' +
      'employment record|work history|career history|professional background|career|career experience|work|job history|job experience|relevant experience|' +
      'relevant work experience|related experience|related work experience|industry experience|leadership experience|executive experience|management experience|selected experience|additional experience|' +
      'additional work experience|other experience|other work experience|earlier experience|earlier career|early career|previous experience|prior experience|internship|internships|internship experience|research experience|teaching experience|military experience|' +
      'military service|consulting experience|positions|positions held|appointments|professional appointments|academic appointments|professional positions|' +
      'professional history|technical experience|engineering experience|freelance experience|key experience|experience highlights|professional work experience|practical experience|' +
      'career highlights|career timeline|development experience|it experience|software experience|' +
      'berufserfahrung|berufserfahrungen|beruflicher werdegang|werdegang|berufspraxis|berufliche erfahrung|berufliche erfahrungen|berufliche tatigkeit|berufliche tatigkeiten|berufliche laufbahn|praktika|praktische erfahrung|praktische erfahrungen|' +
      'arbeitserfahrung|beruflicher hintergrund|berufliche stationen|praxiserfahrung|nebentatigkeiten|tatigkeiten|' +
      'experience professionnelle|experiences professionnelles|parcours professionnel|parcours|stages|historique de l emploi|emplois|' +
      'experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|experiencias|' +
      'esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|' +
      'werkervaring|ervaring|loopbaan|professionele ervaring|doswiadczenie|doswiadczenie zawodowe|przebieg kariery|historia zatrudnienia|' +
      'experiencia profissional|experiencias profissionais|historico profissional',
  ],
  [
    'education',
    'education|educational background|education background|academic background|academic qualifications|academic history|academics|academic record|education training|' +
      'education certifications|education certification|education qualifications|educational qualifications|educational qualification|qualification|academic education|formal education|university|' +
      'ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|ausbildung studium|aus weiterbildung|aus und weiterbildung|akademische ausbildung|hochschulstudium|schule|' +
      'formation|formations|formation academique|etudes|diplomes|educacion|formacion|formacion academica|estudios|' +
      'istruzione|istruzione formazione|formazione|formazione scolastica|titoli di studio|opleiding|opleidingen|onderwijs|wyksztalcenie|edukacja|' +
      'educacao|formacao|formacao academica|escolaridade',
  ],
  [
    'skills',
    'skills|technical skills|core skills|key skills|core competencies|core competences|competencies|competences|areas of expertise|expertise|technologies|tech stack|technical expertise|technical proficiencies|' +
      'technical proficiency|skill set|skillset|skills summary|skill highlights|skills abilities|skills tools|tools|tools technologies|technologies tools|hard skills|soft skills|leadership skills|professional skills|programming skills|programming languages|programming|programming languages tools|languages technologies|technical summary|' +
      'technical knowledge|computer skills|it skills|strengths|key strengths|key competencies|technical competencies|technical strengths|specialties|specialities|proficiencies|digital skills|skills technologies|technologies skills|skills expertise|relevant skills|additional skills|other skills|abilities|areas of knowledge|key qualifications|' +
      'kenntnisse|fahigkeiten|kompetenzen|kenntnisse fahigkeiten|fahigkeiten kenntnisse|edv kenntnisse|it kenntnisse|fachkenntnisse|technische kenntnisse|programmierkenntnisse|qualifikationen|besondere kenntnisse|weitere kenntnisse|' +
      'competences techniques|competences technologiques|capacites|capacites supplementaires|competences cles|competences informatiques|savoir faire|informatique|outils|habilidades|competencias|aptitudes|conocimientos|habilidades tecnicas|competencias tecnicas|' +
      'competenze|capacita|competenze tecniche|competenze digitali|vaardigheden|competenties|kennis|umiejetnosci|kompetencje|conhecimentos|conhecimentos tecnicos',
  ],
  [
    'summary',
    'summary|professional summary|executive summary|profile|professional profile|executive profile|career profile|career summary|personal profile|about|about me|objective|career objective|career objectives|professional objective|overview|' +
      'personal statement|introduction|bio|biography|synopsis|highlights|summary of qualifications|qualifications summary|qualifications|who am i|statement|personal summary|career overview|short bio|summary statement|' +
      'profil|kurzprofil|uber mich|zusammenfassung|personliches profil|berufliches profil|ziel|profil professionnel|a propos|a propos de moi|resume professionnel|objectif|perfil|perfil profesional|sobre mi|resumen|resumen profesional|objetivo|' +
      'profilo|profilo professionale|chi sono|sommario|profiel|over mij|samenvatting|podsumowanie|o mnie|podsumowanie zawodowe|resumo|resumo profissional|sobre|perfil profissional|sobre mim',
  ],
  [
    'projects',
    'projects|personal projects|side projects|selected projects|key projects|project experience|open source|open source projects|open source contributions|notable projects|academic projects|technical projects|projects experience|relevant projects|' +
      'research projects|featured projects|project|project highlights|project work|course projects|university projects|professional projects|projekte|projekt|ausgewahlte projekte|projekterfahrung|projets|projets personnels|projet|proyectos|proyectos personales|progetti|progetti personali|projecten|projekty|projetos',
  ],
  [
    'certificates',
    'certifications|certificates|certification|certificate|licenses certifications|licenses|certifications licenses|certificates courses|certifications courses|professional certifications|courses|training|trainings|professional development|credentials|certifications training|training certifications|online courses|' +
      'courses certifications|courses certificates|coursework|relevant coursework|workshops|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|kurse|certificats|certificaciones|cursos|certificazioni|corsi|certificaten|cursussen|certyfikaty|kursy|szkolenia|certificacoes|certificados|cursos certificacoes',
  ],
  [
    'languages',
    'languages|language|language skills|spoken languages|foreign languages|human languages|sprachen|sprachkenntnisse|fremdsprachen|langues|idiomas|lenguas|lingue|competenze linguistiche|talen|talenkennis|jezyki|jezyki obce|linguas',
  ],
  [
    'publications',
    'publications|selected publications|papers|publications presentations|publications talks|talks|presentations|speaking|speaking engagements|public speaking|conference talks|patents|writing|articles|books|blog posts|patents publications|publications patents|media|press|' +
      'conferences|research publications|journal articles|conference papers|conference publications|working papers|invited talks|selected talks|veroffentlichungen|publikationen|vortrage|publicaciones|pubblicazioni|publicaties|publikacje|publicacoes|palestras|conferences publications',
  ],
  [
    'awards',
    'awards|honors|honours|awards honors|honors awards|honours awards|awards honours|achievements|key achievements|accomplishments|awards achievements|achievements awards|honors scholarships|scholarships|awards scholarships|scholarships awards|recognition|awards recognition|prizes|distinctions|fellowships|grants|grants awards|most proud of|' +
      'selected achievements|honors certificates|awards certificates|academic achievements|academic awards|auszeichnungen|preise|stipendien|erfolge|prix|recompenses|distinctions prix|premios|logros|premi|riconoscimenti|prijzen|nagrody|osiagniecia|premios conquistas|conquistas',
  ],
  [
    'volunteering',
    'volunteering|volunteer|volunteer experience|volunteer work|volunteering experience|volunteer activities|community|community service|community involvement|extracurricular|extracurricular activities|extracurricular activity|extra curricular activities|activities|leadership activities|leadership|leadership extracurricular activities|' +
      'affiliations|memberships|professional affiliations|professional memberships|professional activities|boards|board memberships|board positions|service|civic activities|committees|program committees|professional service|organizations|ehrenamt|ehrenamtliche tatigkeiten|ehrenamtliches engagement|engagement|soziales engagement|freiwilliges engagement|benevolat|activites periscolaires|vie associative|engagements|voluntariado|volontariato|vrijwilligerswerk|wolontariat',
  ],
  [
    'references',
    'references|referees|recommendations|testimonials|referenzen|referencias|referenze|referenties|referencje',
  ],
  [
    'interests',
    'interests|hobbies|hobbies interests|interests hobbies|personal interests|activities interests|interests activities|a day of my life|passions|interessen|hobbys|freizeit|interessen hobbys|hobbys interessen|freizeitinteressen|centres d interet|centre d interet|interets|loisirs|intereses|aficiones|interessi|hobby|interesses|hobbys interesses|zainteresowania',
  ],
  [
    'personal',
    'personal information|personal details|contact|contact details|contact information|contact me|contacts|personal data|personal|details|links|socials|social|find me online|profiles|personliche daten|personliche angaben|kontakt|kontaktdaten|zur person|angaben zur person|coordonnees|informations personnelles|datos personales|contacto|' +
      'informacion personal|informazioni personali|dati personali|contatti|persoonlijke gegevens|persoonsgegevens|contactgegevens|dane osobowe|dane kontaktowe|dados pessoais|contato|informacoes pessoais',
  ],
  [
    'cover-letter',
    'cover letter|anschreiben|lettre de motivation|carta de presentacion|motivationsschreiben',
  ],
  ['portfolio', 'portfolio|work samples|selected works|arbeitsproben|selected work'],
  [
    'other',
    'additional information|additional|other|miscellaneous|misc|other information|sonstiges|weiteres|divers|otros|altro|overig|inne|outros|informacion adicional|ulteriori informazioni|informations complementaires|further information|expected salary|declaration|availability|eligibility|work authorization|activities achievements',
  ],
]

const kinds: ReadonlyMap<string, Kind> = new Map(
  lexicon.flatMap(([kind, phrases]) => phrases.split('|').map((phrase) => [phrase, kind] as const)),
)

/** Known headings of some length without their spaces, for headings whose letters are set apart unevenly ("LE ARNING"). */
const squeezed: ReadonlyMap<string, Kind> = new Map(
  [...kinds].flatMap(([phrase, kind]) =>
    phrase.length < 6 ? [] : [[phrase.replaceAll(' ', ''), kind] as const],
  ),
)

const connectors = new Set('and und et y e i en my meine mes the und the of u'.split(' '))

/** Letters set apart ("E X P E R I E N C E") closed up; two or more spaces stay word borders. */
export function closeUp(text: string): string {
  if (!/^(?:\p{L}[ \u00a0]){3,}\p{L}(?:\s|$)/u.test(text.trim())) return text
  return text
    .trim()
    .split(/\s{2,}|\t/)
    .map((word) => word.replaceAll(/\s/g, ''))
    .join(' ')
}

/** What kind of section a heading opens; null when the words are no heading that is known. */
export function headingKind(text: string): Kind | null {
  if (text.length > 80) return null
  const words = plainWord(closeUp(text))
    .replace(/\((?:cont(?:inued|'d|d)?\.?|fortsetzung|suite)\)|\bcont(?:inued|'d)\b/g, '')
    .replace(/^\s*(?:[ivx]{1,4}|\d{1,2})[.)]\s+/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > 7) return null
  const joined =
    kinds.get(words.filter((word) => !connectors.has(word)).join(' ')) ?? kinds.get(words.join(' '))
  return joined ?? compound(text) ?? (words.length > 1 ? (squeezed.get(words.join('')) ?? null) : null)
}

/** "Skills & Languages": the first of several known headings, when all of them are known. */
function compound(text: string): Kind | null {
  const parts = plainWord(text).split(/\s*(?:&|\+|\/|,|\||•|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/u)
  if (parts.length < 2) return null
  const found = parts.map((part) => kinds.get(part.replace(/[^\p{L}]+/gu, ' ').trim()))
  return found.every((kind) => kind !== undefined) ? (found[0] ?? null) : null
}

/** Stems that tell the kind of a heading which no list has, once its look says that it is one. */
const stems: readonly (readonly [Kind, RegExp])[] = [
  ['publications', /publi[ck]a|veroffentlich|patents?\b|\btalks?\b|presentations?\b/],
  ['certificates', /certif|zertifi|trainings?\b|courses?\b|weiterbildung|fortbildung|qualifi/],
  ['education', /educat|studi(?:um|es)|ausbildung|akadem|academ|\\bformation|universit|opleiding|istruzione/],
  ['volunteering', /volunt|community|ehrenamt|extracurric/],
  ['projects', /projects?\b|projekte?\b|projets?\b|proyectos?\b/],
  ['awards', /awards?\b|hono(?:u)?rs?\b|auszeichnung|achievements?\b|prizes?\b/],
  ['languages', /\blanguages?\b|sprach/],
  [
    'experience',
    /experience|employment|erfahrung|career|laufbahn|praktik|internships?\b|esperienz|experienc/,
  ],
  ['skills', /skills?\b|kenntnis|competenc|kompeten|technolog|expertise|tools?\b/],
  ['interests', /interest|hobb/],
  ['summary', /summary|profile?\b|about\b|objective/],
  ['references', /referen/],
]

/** The kind that a heading's stems tell; only for lines whose look already says that they are headings. */
export function kindByWord(text: string): Kind | null {
  const plain = plainWord(closeUp(text))
  return stems.find(([, stem]) => stem.test(plain))?.[0] ?? null
}
