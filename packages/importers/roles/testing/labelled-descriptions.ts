/** A description, written for this set, and the role that a reader of it would name; null for none of them. */
export interface LabelledDescription {
  readonly name: string
  readonly role: string | null
  readonly text: string
  /** The role that its title claims, when that differs. */
  readonly titled?: string
}

/** Descriptions by which the lexicon is held. None is copied; several are built to mislead. */
export const labelledDescriptions: readonly LabelledDescription[] = [
  {
    name: 'a CTO before the board',
    role: 'cto',
    text: 'Chief Technology Officer\nYou set the technology strategy for the next three years and defend it before the board of directors. You decide whether we build or buy, weigh emerging technologies, and own the architecture of our platform. Investors and strategic customers know you as the technical face of the company.',
  },
  {
    name: 'a CTO by title, a head by content',
    role: 'head-of-engineering',
    titled: 'cto',
    text: 'CTO\nWhat you will do:\n- Manage four squads and their tech leads day to day\n- Run the sprint delivery of our web shop\n- Keep code quality and coding standards high across teams\n- Hire developers and look after team performance\n- Improve our agile practices\nYou report to the VP of Product.',
  },
  {
    name: 'a CTO by title who is the first engineer',
    role: 'tech-lead',
    titled: 'cto',
    text: 'We are looking for a CTO to build our MVP from scratch. You write code every day in TypeScript and Python, develop features end to end, debug what breaks and write automated tests. You are our first engineer and have no direct reports yet. You design APIs and review pull requests of freelancers.',
  },
  {
    name: 'a CTO by title who runs internal IT',
    role: 'it-director',
    titled: 'cto',
    text: 'Chief Technology Officer, regional hospital\nResponsibilities\n- Availability of the EHR and disaster recovery for all sites\n- SLAs with suppliers, contract negotiations and vendor performance\n- IT budget, capital expenditure and cost control\n- Change advisory board, ITIL processes, audits and HIPAA compliance\n- Lead the IT managers for infrastructure and service delivery',
  },
  {
    name: 'a CIO',
    role: 'cio',
    text: 'Chief Information Officer\nReporting to the CEO, you set the IT strategy of the group and lead the IT organization. You own our ERP and CRM landscape, IT governance and the IT budget of 40 million. As member of the executive team you align IT with the goals of the business and answer for data protection.',
  },
  {
    name: 'a CIO of a university',
    role: 'cio',
    text: 'The CIO provides vision for information technology across the university. The position reports to the president, advises the executive committee on IT investments, chairs IT governance, oversees enterprise systems such as Workday and leads the division of information technology. Information security and records management are part of the portfolio.',
  },
  {
    name: 'a CPO',
    role: 'cpo',
    text: 'Chief Product Officer\nYou own product vision and product strategy, decide what we build and why, and lead twelve product managers and the design team. You know our users through product discovery and customer interviews, read competitors closely, and answer for activation and retention.',
  },
  {
    name: 'a head of product',
    role: 'cpo',
    text: 'Head of Product wanted. Own the product roadmap, run market research, interview customers, define pricing strategy, bring new products to market and grow our product management team. You are measured by NPS, user engagement and customer lifetime value.',
  },
  {
    name: 'a VP of Engineering',
    role: 'vp-engineering',
    text: 'VP Engineering\nYou lead the whole engineering organization through directors and engineering managers. You own org design, headcount planning and the hiring plan, run quarterly planning, and make delivery predictable. You build the leadership bench and hold the engineering budget. You report to the CTO.',
  },
  {
    name: 'a VP of Engineering by title who leads one team',
    role: 'engineering-manager',
    titled: 'vp-engineering',
    text: 'Vice President of Engineering at a seed startup\nYou manage a team of six engineers: 1:1s, performance reviews and career growth. You plan sprints with the product manager, unblock the team, join code reviews and interview candidates.',
  },
  {
    name: 'a manager of managers without the title',
    role: 'vp-engineering',
    titled: 'engineering-manager',
    text: 'Engineering Manager\nDuties:\n- Manage and develop engineering managers and directors across the engineering organization\n- Own org structure, succession and workforce planning for 120 people\n- Set engineering strategy, OKRs and capacity planning\n- Hold the engineering budget\n- Scale the organization from 120 to 200',
  },
  {
    name: 'a head of engineering',
    role: 'head-of-engineering',
    text: 'Head of Engineering\nLead three teams and their team leads. You own day-to-day delivery, set technical standards and code quality, watch velocity, and improve the development process. You hire developers and report to the CTO.',
  },
  {
    name: 'a director of a product area',
    role: 'head-of-engineering',
    text: 'Director of Engineering, Payments platform area. Reports to the VP Engineering. You line manage engineering managers of several teams, drive delivery of projects in your domain, raise engineering standards and team productivity, and keep technical debt in check.',
  },
  {
    name: 'an engineering manager',
    role: 'engineering-manager',
    text: 'Engineering Manager\nYou lead a team of eight developers. You hold one-on-ones, coach engineers, run performance reviews and care for team health. With your product manager you plan sprints and deliver features on time. You remove obstacles and run retrospectives.',
  },
  {
    name: 'an engineering manager in prose',
    role: 'engineering-manager',
    text: 'The team builds our mobile app and needs somebody who cares for people first. You will support seven engineers in their career development, give feedback, hire with us, keep psychological safety high, and help the squad with its sprint commitments. Your product owner and designer are your daily partners.',
  },
  {
    name: 'an IT manager',
    role: 'it-manager',
    text: 'IT Manager\nSupervise IT staff and the service desk, see that tickets are solved, maintain servers, networks and laptops, keep Active Directory, backups and licences in order, purchase hardware and software, and train users. Reports to the IT director.',
  },
  {
    name: 'an IT manager of an office',
    role: 'it-manager',
    text: 'We need an information technology manager for daily operations of our office network: end user support, Office 365 administration, firewall and VPN, inventory of equipment, onboarding of new employees, and coordination of IT projects with vendors.',
  },
  {
    name: 'an IT director by title who solves tickets',
    role: 'it-manager',
    titled: 'it-director',
    text: 'IT Director\n- Answer help desk tickets and troubleshoot laptops\n- Install hardware and software\n- Maintain the network and the backups\n- Reset passwords and manage user accounts\n- Order equipment and keep the inventory',
  },
  {
    name: 'an IT director',
    role: 'it-director',
    text: 'IT Director, manufacturing group\nYou answer for the availability of plant systems, business continuity and cybersecurity. You define service levels, govern change, hold vendors to their contracts, keep the risk register and control the IT budget. IT managers of five plants report to you.',
  },
  {
    name: 'a director of IT in public service',
    role: 'it-director',
    text: 'The Director of Information Technology leads the IT department of the county, finds out what other departments need, manages supplier contracts, sets IT policies, oversees audits and compliance, plans disaster recovery, and reports on departmental budget and service levels.',
  },
  {
    name: 'a chief digital officer',
    role: 'cdo',
    text: 'Chief Digital Officer\nLead the digital transformation of a 90-year-old insurer. You set the digital strategy, redesign customer journeys, modernize legacy processes, own web and mobile channels, and drive cultural change towards a digital mindset.',
  },
  {
    name: 'a growth officer by title, a digital transformer by content',
    role: 'cdo',
    titled: 'cdgo',
    text: 'Chief Digital Growth Officer\nYour mission is the digital transformation of our branches: a digital roadmap, digitization of paper processes, omnichannel customer experience, change management and digital skills for staff. You bring innovation and new digital services in.',
  },
  {
    name: 'a chief growth officer',
    role: 'cgo',
    text: 'Chief Growth Officer\nYou own the growth strategy across marketing, sales and partnerships. You open new markets, lead the commercial team, raise brand awareness and demand generation, and answer for revenue growth and customer acquisition.',
  },
  {
    name: 'a chief digital growth officer',
    role: 'cdgo',
    text: 'Chief Digital Growth Officer\nYou own digital revenue, conversion and retention, with LTV, CAC and payback on your scoreboard. You build our experimentation system and KPI tree, shape the platform roadmap and instrumentation with product, engineering, marketing and finance, and bring investment cases to the executive team, within consent and data quality guardrails.',
  },
  {
    name: 'a senior engineer',
    role: 'tech-lead',
    text: 'Senior Backend Engineer\nYou design and develop services in Go and Python, write automated tests, debug production problems, review pull requests and mentor junior developers. Experience with Kubernetes and SQL. Your engineering manager runs performance reviews.',
  },
  {
    name: 'a text full of others',
    role: 'engineering-manager',
    text: 'About us\nOur CTO sets the technology strategy and reports to the board of directors. Our VP of Engineering leads directors.\nYour role\nYou lead a team of five engineers, hold 1:1s, plan sprints with your product manager and care for team health.\nBenefits\nA training budget and conferences.',
  },
  { name: 'three words', role: null, text: 'CTO wanted. Apply now.' },
  {
    name: 'a nurse',
    role: null,
    text: 'Registered nurse for our intensive care unit. You look after patients, give medication, document care, talk with families and work in three shifts. You hold a licence and ideally have two years of experience. We offer a friendly ward, a pension, paid training, and help with moving house. Please send your letter, your certificates and two references to the head nurse by the end of the month. Interviews take place on the ward, with a half day of shadowing, so that you can meet the people you would work with and see how we hand over between shifts. We answer within ten days and pay for your travel. Part-time work is welcome, and so are people who return after a break.',
  },
]
