import { plainWord } from './date-words.ts'
import { employerScore, titleScore } from './role-words.ts'

const countries = new Set(
  (
    'usa|us|u.s.|u.s.a.|united states|united states of america|uk|u.k.|united kingdom|england|scotland|wales|ireland|northern ireland|germany|deutschland|france|spain|espana|italy|italia|netherlands|the netherlands|nederland|holland|belgium|belgie|belgique|' +
    'austria|osterreich|switzerland|schweiz|suisse|svizzera|poland|polska|portugal|sweden|norway|denmark|finland|iceland|estonia|latvia|lithuania|czech republic|czechia|slovakia|slovenia|croatia|serbia|bulgaria|romania|hungary|greece|' +
    'iran|iraq|syria|afghanistan|turkey|turkiye|ukraine|russia|belarus|moldova|georgia|armenia|azerbaijan|kazakhstan|uzbekistan|israel|uae|united arab emirates|saudi arabia|qatar|kuwait|bahrain|oman|jordan|lebanon|egypt|morocco|maroc|tunisia|tunisie|algeria|algerie|nigeria|ghana|kenya|ethiopia|' +
    'south africa|rwanda|uganda|tanzania|cameroon|senegal|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|japan|south korea|korea|s.korea|s. korea|republic of korea|singapore|malaysia|indonesia|philippines|thailand|vietnam|australia|new zealand|canada|mexico|brazil|brasil|' +
    'argentina|chile|peru|colombia|ecuador|uruguay|venezuela|costa rica|panama|luxembourg|malta|cyprus|albania|north macedonia|bosnia and herzegovina|montenegro|kosovo|remote|hybrid|worldwide|europe|california|new york|texas|washington|massachusetts|florida|illinois|ontario|quebec|british columbia|bavaria|bayern|karnataka|maharashtra|telangana|tamil nadu|new jersey|pennsylvania|virginia|colorado|oregon|michigan|ohio|utah|arizona|minnesota|north carolina|maryland|wisconsin|connecticut|indiana|tennessee|missouri'
  ).split('|'),
)
const cities = new Set(
  (
    'london|berlin|munich|munchen|hamburg|frankfurt|cologne|koln|stuttgart|dusseldorf|leipzig|dresden|bremen|hannover|nuremberg|nurnberg|vienna|wien|graz|zurich|geneva|geneve|basel|bern|lausanne|paris|lyon|marseille|toulouse|lille|bordeaux|nantes|' +
    'madrid|barcelona|valencia|seville|sevilla|lisbon|lisboa|porto|rome|roma|milan|milano|turin|torino|bologna|florence|amsterdam|rotterdam|utrecht|eindhoven|the hague|brussels|antwerp|ghent|copenhagen|stockholm|gothenburg|oslo|helsinki|tallinn|riga|vilnius|' +
    'warsaw|warszawa|krakow|wroclaw|gdansk|poznan|prague|praha|brno|budapest|bucharest|cluj-napoca|sofia|belgrade|zagreb|ljubljana|athens|istanbul|ankara|izmir|kyiv|kiev|lviv|kharkiv|minsk|moscow|saint petersburg|st. petersburg|tel aviv|jerusalem|dubai|abu dhabi|riyadh|doha|cairo|' +
    'casablanca|lagos|nairobi|cape town|johannesburg|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|kolkata|gurgaon|gurugram|noida|karachi|lahore|islamabad|dhaka|colombo|beijing|shanghai|shenzhen|hong kong|taipei|tokyo|osaka|seoul|singapore|' +
    'kuala lumpur|jakarta|manila|bangkok|hanoi|ho chi minh city|sydney|melbourne|brisbane|perth|auckland|wellington|toronto|vancouver|montreal|ottawa|calgary|waterloo|new york|new york city|nyc|san francisco|san francisco bay area|bay area|los angeles|san diego|san jose|palo alto|mountain view|sunnyvale|' +
    'seattle|redmond|portland|boston|cambridge|chicago|austin|dallas|houston|denver|boulder|atlanta|miami|philadelphia|washington dc|washington d.c.|pittsburgh|detroit|minneapolis|phoenix|salt lake city|las vegas|oakland|berkeley|brooklyn|manhattan|mexico city|sao paulo|rio de janeiro|buenos aires|' +
    'tehran|isfahan|shiraz|mashhad|baghdad|kathmandu|yerevan|tbilisi|baku|almaty|tashkent|novosibirsk|kazan|saint-petersburg|bratislava|kosice|thessaloniki|reykjavik|luxembourg|bergen|trondheim|malmo|uppsala|aarhus|tampere|espoo|turku|tartu|lodz|katowice|cluj|timisoara|iasi|linz|salzburg|innsbruck|mannheim|karlsruhe|dortmund|essen|bonn|nice|strasbourg|grenoble|rennes|montpellier|bilbao|malaga|braga|coimbra|naples|napoli|palermo|leuven|delft|groningen|nijmegen|leiden|haarlem|accra|kampala|kigali|dakar|tunis|algiers|alexandria|giza|amman|beirut|jaipur|ahmedabad|indore|coimbatore|kochi|mysore|nagpur|lucknow|chandigarh|rawalpindi|taoyuan|new taipei|hsinchu|guangzhou|hangzhou|nanjing|wuhan|chengdu|xiamen|suzhou|busan|kyoto|yokohama|cebu|surabaya|bandung|yogyakarta|adelaide|canberra|christchurch|' +
    'edmonton|winnipeg|halifax|quebec city|kitchener|mississauga|guadalajara|monterrey|quito|guayaquil|asuncion|la paz|brasilia|belo horizonte|curitiba|porto alegre|recife|cordoba|rosario|valparaiso|cali|irvine|santa clara|menlo park|cupertino|redwood city|fremont|bellevue|sacramento|raleigh|durham|charlotte|nashville|columbus|cleveland|cincinnati|indianapolis|milwaukee|kansas city|st. louis|new orleans|baltimore|orlando|tampa|jacksonville|san antonio|newcastle|belfast|aberdeen|southampton|reading|galway|limerick|' +
    'santiago|bogota|lima|medellin|montevideo|dublin|cork|belfast|edinburgh|glasgow|manchester|birmingham|leeds|bristol|oxford|liverpool|cardiff|sheffield|nottingham'
  ).split('|'),
)

/** An American city with its state and no comma between. */
const cityAndState =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:AL|AK|AZ|AR|CA|CO|CT|DC|FL|GA|IL|IN|IA|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)$/u

/** True when a text is nothing but a place, or says that work was remote. */
export function isPlace(text: string): boolean {
  const clean = text
    .replace(/^[\s([]+|[\s)\].]+$/gu, '')
    .replace(/\s*[([](?:remote|hybrid|on-?site|home ?office)[)\]]?$/iu, '')
    .trim()
  if (clean === '' || clean.length > 60 || /\d{3,}/.test(clean.replace(/\b\d{4,6}\b/, ''))) return false
  const pieces = clean.split(/\s*,\s*|\s+[–—-]\s+/u).filter((piece) => piece !== '')
  if (pieces.length === 0 || pieces.length > 4) return false
  const last = plainWord(pieces.at(-1) ?? '')
  if (pieces.length === 1) return isKnown(last) || cityAndState.test(clean)
  const code = /^[A-Z]{2}(?:\s+\d{5})?$/
  const state = code.test(pieces.at(-1) ?? '')
  if (pieces.length > 1 && namesBeforeCity(pieces)) return false
  if (pieces.length > 2 && !isLongPlace(pieces, code)) return false
  const shaped = pieces.every(
    (piece) => /^\p{Lu}[\p{L}.'’ -]*(?:\s+\d{5})?$/u.test(piece) || isKnown(plainWord(piece)),
  )
  return (
    shaped &&
    (pieces[0] ?? '').split(' ').length <= 4 &&
    employerScore(pieces[0] ?? '') === 0 &&
    titleScore(pieces[0] ?? '') === 0 &&
    (state || isKnown(last))
  )
}

const isKnown = (plain: string) => {
  const word = plain.replace(/\s*area$|^greater\s+/u, '')
  return countries.has(plain) || cities.has(plain) || countries.has(word) || cities.has(word)
}

/** In "Acme, Vienna, Austria" a known city, or one with its postal code, follows a word that is no place: a name. */
function namesBeforeCity(pieces: readonly string[]): boolean {
  const [first = '', second = ''] = pieces
  const city = plainWord(second)
  const isCity = (cities.has(city) && !countries.has(city)) || /\p{L} \d{4,6}$/u.test(second)
  return isCity && !isKnown(plainWord(first))
}

/** City, state and country; with a state at the end, what stands before the city is a name and no place. */
function isLongPlace(pieces: readonly string[], code: RegExp): boolean {
  const [first = '', ...others] = pieces.map(plainWord)
  if (code.test(pieces.at(-1) ?? '')) return false
  return (
    others.slice(0, -1).every((piece, index) => isKnown(piece) || code.test(pieces[index + 1] ?? '')) ||
    isKnown(first)
  )
}
