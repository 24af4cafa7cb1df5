import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'

const role = (
  name: string,
  position: string,
  from: string,
  to: string | null,
  location: string,
  highlights: readonly string[],
  summary = '',
) => ({
  name,
  position,
  location,
  startDate: from,
  ...(to === null ? {} : { endDate: to }),
  ...(summary === '' ? {} : { summary }),
  highlights: [...highlights],
})

/** An invented director with a long career: three pages, diacritics, several roles at one employer, keys of no standard. */
export const directorCv: StoredCv = {
  id: 'cv_00000000000000000000000001',
  name: 'Master',
  basedOn: null,
  basedOnRevision: null,
  posting: null,
  order: 'evidence-first',
  design: 'plain',
  paper: 'a4',
  sources: {},
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  revision: 4,
  resume: {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: 'Zoë Šimůnková-Ångström',
      label: 'Director of Technology for regulated payments and energy platforms',
      email: 'zoe.simunkova@example.org',
      phone: '+43 1 555 01 99',
      url: 'https://zoe-simunkova.example.org',
      summary:
        'I build payment and metering platforms by leading distributed engineering organisations to achieve audits without findings and costs that fall while volume grows.\n\nFourteen years in engineering, nine of them leading leaders across Vienna, Łódź and Porto.',
      location: { city: 'Wien', countryCode: 'AT', region: 'Wien' },
      profiles: [
        { network: 'LinkedIn', username: 'zoe-simunkova', url: 'https://www.linkedin.com/in/zoe-simunkova' },
      ],
      pronouns: 'she/her',
    },
    work: [
      role(
        'Brightwater Pay GmbH',
        'Director of Engineering',
        '2021-03',
        null,
        'Wien',
        [
          'Closed 14 of 16 open audit findings within two quarters by moving settlement onto one ledger; chose a staged cutover over a rewrite because the licence review fell into the same year.',
          'Cut the cost per thousand transactions from €4.10 to €2.65 while volume grew by 38 %, by renegotiating two processor contracts with Finance and retiring three gateways.',
          'Led 64 people in nine teams across Vienna, Łódź and Porto; set quarterly priorities with Product and Risk and published one decision log for all sites.',
          'Brought change failure rate down from 19 % to 6 % in twelve months with error budgets that Product co-signed.',
          'Held regretted attrition at 4 % through a reorganisation that moved a third of the staff between teams.',
        ],
        'Engineering for acquiring, settlement and fraud; budget of €11.5m; reports to the COO.',
      ),
      role('Brightwater Pay GmbH', 'Head of Platform', '2018-06', '2021-02', 'Wien', [
        'Took incident recovery from 94 to 31 minutes at the median by giving on-call one runbook, one owner and one review.',
        'Moved 120 services to one delivery path; deployments rose from 2 to 22 a week without more staff.',
        'Persuaded Security and Legal to accept risk-based rollout gates, which ended the quarterly freeze.',
        'Hired and grew four engineering managers, two of whom lead departments today.',
      ]),
      role('Fjällräv Energi AB', 'Engineering Manager, Metering', '2015-01', '2018-05', 'Göteborg', [
        'Delivered the reading of 1.2 million smart meters eleven weeks before the regulatory date.',
        'Chose to buy the head-end system rather than build it, which freed 12 engineers for billing; the alternative would have cost two more years.',
        'Helped build the on-call rotation that three other departments later copied.',
        'Contributed to the sector’s interface standard as one of seven editors.',
      ]),
      role('Fjällräv Energi AB', 'Senior Software Engineer', '2012-09', '2014-12', 'Göteborg', [
        'Built the import of readings that replaced a nightly batch of nine hours with a stream that lags by four minutes.',
        'Wrote the reconciliation of readings and invoices, which found SEK 3.4m of unbilled energy in its first year.',
      ]),
      role('Přístav Software s.r.o.', 'Software Engineer', '2009-07', '2012-08', 'Brno', [
        'Supported the migration of 40 municipal clients to one hosted version.',
        'Rewrote the print service for tax notices; complaints about misprints fell from 210 to 12 a year.',
      ]),
    ],
    projects: [
      {
        name: 'One ledger for settlement',
        entity: 'Brightwater Pay GmbH',
        startDate: '2022-01',
        endDate: '2023-03',
        description:
          'Three gateways and two ledgers joined into one, in stages and under a running licence review.',
        highlights: [
          'Differences between ledgers fell from 1,400 a day to none in the eleventh month.',
          'Two processors retired; €1.9m a year saved.',
        ],
        url: 'https://zoe-simunkova.example.org/ledger',
      },
      {
        name: 'Metering before the date',
        entity: 'Fjällräv Energi AB',
        startDate: '2016-02',
        endDate: '2018-03',
        description: 'A regulated rollout in 14 municipalities with one supplier changed on the way.',
        highlights: ['Rollout complete eleven weeks early and 7 % under budget.'],
      },
    ],
    skills: [
      {
        name: 'Leadership',
        keywords: ['organisation design', 'budgeting', 'vendor negotiation', 'succession'],
      },
      { name: 'Risk and service', keywords: ['ITIL 4', 'ISO 27001', 'PCI DSS', 'error budgets'] },
      {
        name: 'Technology',
        level: 'hands-on until 2018',
        keywords: ['PostgreSQL', 'Kafka', 'Kubernetes', 'TypeScript'],
      },
    ],
    education: [
      {
        institution: 'Masarykova univerzita',
        area: 'Informatika',
        studyType: 'Mgr.',
        startDate: '2004',
        endDate: '2009',
        score: '1.3',
      },
      {
        institution: 'Handelshögskolan vid Göteborgs universitet',
        area: 'Finance for executives',
        studyType: 'Certificate',
        endDate: '2017-11',
      },
    ],
    certificates: [
      { name: 'Certified Information Security Manager', issuer: 'ISACA', date: '2020-05-14' },
      { name: 'ITIL 4 Strategic Leader', issuer: 'PeopleCert', date: '2022-09' },
    ],
    languages: [
      { language: 'Čeština', fluency: 'native' },
      { language: 'English', fluency: 'C2' },
      { language: 'Deutsch', fluency: 'C1' },
      { language: 'Svenska', fluency: 'B2' },
    ],
    awards: [
      {
        title: 'Ingenjör av året',
        awarder: 'Energiföretagen',
        date: '2017-10',
        summary: 'For the metering rollout.',
      },
    ],
    publications: [
      {
        name: 'Budgets that both sides sign',
        publisher: 'LeadDev Berlin',
        releaseDate: '2023-11',
        summary: 'A talk on error budgets as contracts between product and engineering.',
      },
    ],
    volunteer: [
      {
        organization: 'CoderDojo Wien',
        position: 'Mentor',
        startDate: '2019',
        summary: 'Teaches programming to children.',
      },
    ],
    interests: [{ name: 'Rowing', keywords: ['coxed four'] }],
    meta: { theme: 'even', 'x-kept': { anything: [1, null, true] } },
  },
}
