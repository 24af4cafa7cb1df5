/** A role as its CV states it: the label that a reading is compared with. */
export interface LabelledRole {
  readonly employer: string
  readonly title: string
  readonly place: string
  /** First and last month; null where the role goes on. */
  readonly from: string
  readonly to: string | null
  readonly bullets: readonly string[]
}

/** An invented leader. */
export interface LabelledPerson {
  readonly name: string
  readonly headline: string
  readonly place: string
  readonly email: string
  readonly phone: string
  readonly summary: string
  readonly roles: readonly LabelledRole[]
  readonly skills: readonly string[]
  readonly school: string
  readonly degree: string
}

const role = (
  employer: string,
  title: string,
  place: string,
  from: string,
  to: string | null,
  ...bullets: readonly string[]
): LabelledRole => ({ employer, title, place, from, to, bullets })

/** Invented people with employers whose names tell little of what they are, as most names do. */
export const people: readonly LabelledPerson[] = [
  {
    name: 'Mirela Vanstone',
    headline: 'Director of Engineering',
    place: 'Utrecht, Netherlands',
    email: 'mirela@vanstone.example',
    phone: '+31 30 555 0142',
    summary: 'I build calm platform organisations by leading through clear decisions and few priorities.',
    skills: ['Hiring', 'Budgets', 'Vendor negotiation', 'Kubernetes', 'Incident command'],
    school: 'Delft University of Technology',
    degree: 'MSc in Computer Science',
    roles: [
      role(
        'Halvorsen Freight',
        'Director of Engineering',
        'Utrecht, Netherlands',
        '2021-04',
        null,
        'Cut the cost of hosting by 31 % in a year by retiring two data centres',
        'Led 46 engineers in five teams through the merger of two logistics platforms, without losing a single customer contract on the way',
        'Brought median lead time from nine days to two',
      ),
      role(
        'Tallgrass',
        'Engineering Manager',
        'Amsterdam, Netherlands',
        '2017-09',
        '2021-03',
        'Hired eleven engineers and grew two of them into managers',
        'Introduced error budgets, after which customer incidents fell from 14 to 4 a quarter',
      ),
      role(
        'Quillmark',
        'Senior Software Engineer',
        'Rotterdam, Netherlands',
        '2013-02',
        '2017-08',
        'Designed the pricing service that still carries 2,000 requests a second',
      ),
    ],
  },
  {
    name: 'Tobias Ekwueme',
    headline: 'Chief Technology Officer',
    place: 'Berlin, Germany',
    email: 'tobias@ekwueme.example',
    phone: '+49 30 555 0188',
    summary: 'Twenty years between hardware, software and the boards that pay for both.',
    skills: ['Strategy', 'Due diligence', 'Security governance', 'Go', 'Rust'],
    school: 'Technical University of Graz',
    degree: 'BSc in Telematics',
    roles: [
      role(
        'Ostrava Signal',
        'Chief Technology Officer',
        'Berlin, Germany',
        '2019-11',
        null,
        'Presented the technology plan to the supervisory board each quarter and won 12 million euros for it',
        'Passed ISO 27001 at the first attempt',
      ),
      role(
        'Ostrava Signal',
        'VP Engineering',
        'Berlin, Germany',
        '2016-05',
        '2019-10',
        'Grew engineering from 8 to 60 people in three cities',
        'Replaced four billing systems with one that finance trusts',
      ),
      role(
        'Nettlefield',
        'Head of Firmware',
        'Dresden, Germany',
        '2010-01',
        '2016-04',
        'Shipped firmware to 1.2 million meters with a failure rate below 0.02 %',
        'Negotiated the contract with the only second source of radio chips, and kept the line running in the shortage',
      ),
    ],
  },
  {
    name: 'Yara Lindqvist',
    headline: 'Head of Data and AI',
    place: 'Stockholm, Sweden',
    email: 'yara@lindqvist.example',
    phone: '+46 8 555 0117',
    summary: 'I make data that decisions can stand on.',
    skills: ['Data governance', 'Machine learning', 'SQL', 'Coaching'],
    school: 'Uppsala University',
    degree: 'PhD in Statistics',
    roles: [
      role(
        'Bramble & Rowe',
        'Head of Data and AI',
        'Stockholm, Sweden',
        '2022-01',
        null,
        'Published a catalogue of 300 data products with owners and service levels',
        'Stopped two models whose benefit could not be shown',
      ),
      role(
        'Kestrel Mutual',
        'Lead Data Scientist',
        'Gothenburg, Sweden',
        '2018-03',
        '2021-12',
        'Built the fraud model that saves 4.5 million kronor a year',
      ),
      role(
        'Fennimore',
        'Data Analyst',
        'Uppsala, Sweden',
        '2015-06',
        '2018-02',
        'Automated the monthly close, which then took two days instead of nine',
        'Taught 60 colleagues to query the warehouse themselves',
      ),
    ],
  },
  {
    name: 'Rafael Amsel',
    headline: 'Service Delivery Manager',
    place: 'Vienna, Austria',
    email: 'rafael@amsel.example',
    phone: '+43 1 555 0133',
    summary: 'Service management for people who dislike tickets.',
    skills: ['ITIL', 'SLA design', 'Procurement', 'Change management'],
    school: 'University of Vienna',
    degree: 'Magister in Business Informatics',
    roles: [
      role(
        'Corvina',
        'Service Delivery Manager',
        'Vienna, Austria',
        '2020-02',
        null,
        'Renegotiated nine supplier contracts and saved 640,000 euros a year',
        'Raised first-contact resolution from 48 % to 71 %',
      ),
      role(
        'Steinbrück Logistik',
        'Team Lead Service Desk',
        'Linz, Austria',
        '2014-10',
        '2020-01',
        'Led 22 people in three shifts',
        'Introduced problem management with a review each Thursday that is still held today',
      ),
    ],
  },
]
