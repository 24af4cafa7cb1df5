import type { LabelledDescription } from './labelled-descriptions.ts'

/**
 * Descriptions in the manner of real advertisements: county ordinances, agency boilerplate, encyclopedic templates,
 * startup lists, and other occupations whose leaders hire, coach and budget too. All written for this set.
 */
export const labelledAdvertisements: readonly LabelledDescription[] = [
  {
    name: 'a county director of I.T.',
    role: 'it-director',
    text: 'Director of Information Technology\nThe Director answers to the board of supervisors and heads the I.T. Department of the county. Consults elected officials and department heads on what their offices need, prepares the annual budget, sets policies for computer hardware and software, and oversees the installation of networks in all county buildings. Directs the I.T. personnel through two supervisors and keeps a disaster recovery plan.',
  },
  {
    name: 'a school district’s director of technology',
    role: 'it-director',
    text: 'Director of Technology\nProvides short and long-range planning for the technology program of the district, with staffing, training and budgeting. Responsible for networking, servers and technical support in fourteen schools. Approves purchases of hardware and software and sees that they fit the district technology plan. Reports to the superintendent.',
  },
  {
    name: 'duties of an IT director in an ordinance',
    role: 'it-director',
    text: 'The director of information technology shall head the information technology division and supervise its employees; shall define standards and policies for computers used by all departments; shall consult with the heads of departments to determine their requirements; shall prepare the budget of the division; and shall manage contracts with suppliers of software.',
  },
  {
    name: 'a director of information services without IT in the title',
    role: 'it-director',
    text: 'Director of IS\nOversees computer operations, infrastructure, networks and telecommunications. Manages the network and infrastructure teams. Writes IT policies and procedures, keeps IT security standards, analyzes what departments need and plans for the short and long term. Negotiates with vendors and holds them to their contracts.',
  },
  {
    name: 'an IT manager in a template',
    role: 'it-manager',
    text: 'IT Manager\nAn IT manager oversees the daily operations of the computer systems of an organization and leads the team that supports its users.\nResponsibilities\n- Supervise IT support staff and administrators\n- Maintain servers, workstations and the company network\n- Keep the inventory of hardware and software and renew licences\n- Schedule patching and test backups\n- Coordinate IT projects such as office moves',
  },
  {
    name: 'a lead for internal IT in a public service',
    role: 'it-manager',
    text: 'IT Operations Lead\nWe build services for citizens, and our own people need tools for that. You run internal IT operations: user accounts, laptops, onboarding of new employees, licences and the corporate software suite. You handle support requests, buy equipment and keep devices secure. You report to the head of operations.',
  },
  {
    name: 'a CIO of a county',
    role: 'cio',
    text: 'Chief Information Officer\nReporting to the county executive and member of the executive team, the CIO sets the strategy for information technology across the county, chairs IT governance, answers for all information technology activities and their budget, and advises the executive on IT investments. Enterprise systems, cybersecurity and the protection of data belong to the office.',
  },
  {
    name: 'a CIO who runs an agency among its own work',
    role: 'cio',
    text: 'Chief Information Officer\nThe commission supervises the harbours of the state, licenses pilots and inspects vessels. Pilots, shipowners and towns rely on it.\nDuties\nLeads the IT program of the commission and advises the executive director on IT investments. Sets the information technology strategy and IT policies, governs the IT portfolio, manages the IT budget and procurement, and sees to compliance with privacy law. Works with senior management of all bureaus.',
  },
  {
    name: 'a startup CTO as a list',
    role: 'cto',
    text: 'What our CTO will do\n- Set the technology vision and present it to the board and to investors\n- Architect the platform so that it carries ten times the load\n- Decide what we build or buy\n- Evangelize our technology to partners\n- Hire the first engineers and keep technical debt in view',
  },
  {
    name: 'a CTO in an encyclopedic template',
    role: 'cto',
    text: 'A Chief Technology Officer is a senior executive who sets the technological vision and strategy of a company. The CTO leads research and development of new technologies, makes the architecture decisions, and aligns technology investments with the goals of the business, so that technology becomes a competitive advantage.',
  },
  {
    name: 'a VP of Development above directors',
    role: 'vp-engineering',
    text: 'VP of Development\nYou unify all development behind one product. You help senior directors, directors, managers and engineers grow, drive recruiting at every level, set quarterly OKRs with the executives, define how engineering plans, and are accountable for quality, security and performance across the engineering organization.',
  },
  {
    name: 'a VP of Engineering with a hundred and fifty engineers',
    role: 'vp-engineering',
    text: 'VP of Engineering\nReporting to our CTO and co-founder, you lead a team of 150 engineers through their engineering managers. You develop engineering leaders, shape the levelling guide, and build the processes by which the engineering organization works predictably. You own the hiring plan and headcount.',
  },
  {
    name: 'a senior manager of six teams',
    role: 'head-of-engineering',
    text: 'Senior Manager, Development\nYou manage up to six engineering teams through their managers, hold skip-level one-to-ones, mentor leads, improve processes across teams, keep delivery on time, raise technical standards and watch velocity. You report to the director.',
  },
  {
    name: 'a director of software in a growing company',
    role: 'head-of-engineering',
    text: 'Director of Software Engineering\nOur 30-person engineering department grows, and you organize it. You manage the team leads of four teams, own day-to-day delivery, set coding standards and code quality, hire developers, and now and then write code. You work with the CTO on the roadmap.',
  },
  {
    name: 'an engineering manager of a cloud team',
    role: 'engineering-manager',
    text: 'Engineering Manager, Cloud\nWe are looking for somebody to lead our team of eight engineers.\nYou will\n- Make the team inclusive, motivated and productive\n- Help engineers grow in their careers, with regular 1:1s and feedback\n- See that the team has clear goals and ships every week\n- Interview and hire engineers\n- Work with the product manager on priorities',
  },
  {
    name: 'an engineering manager whose headings are questions',
    role: 'engineering-manager',
    text: 'Software Engineering Manager (m/f/d)\nAbout the technical stack: microservices in Java, React, Kafka and Kubernetes.\nWhat will keep you challenged?\n- Lead a team of five engineers\n- Hold 1:1s and give feedback to team members\n- Plan sprints with your squad\n- Care for a healthy team\nWhat do we offer?\nA pension and lunch.',
  },
  {
    name: 'a lead developer',
    role: 'tech-lead',
    text: 'Lead Developer\nYou write code in Ruby and JavaScript, design APIs, review pull requests, debug what is hard, write automated tests and mentor junior developers through pair programming. You lead the technical design of a service.',
  },
  {
    name: 'a CPO in an encyclopedic template',
    role: 'cpo',
    text: 'The Chief Product Officer sets the vision and strategy of the product portfolio and turns them into a roadmap. The CPO leads product management, studies the market and competitors, listens to customers, and follows products over the whole product lifecycle, from discovery to launch.',
  },
  {
    name: 'a leader of product managers',
    role: 'cpo',
    text: 'Head of Product Management\nYou coach product managers and set the standards of product management. You turn our product vision into a compelling roadmap, understand the market and the needs of users, and hire a strong product team.',
  },
  {
    name: 'a chief digital officer of councils',
    role: 'cdo',
    text: 'Chief Digital Officer\nTwelve councils share one digital team, and you build it. You shape a programme of change, win leaders for digital transformation, turn the digital strategy into plans, redesign how citizens experience our services, and help staff gain digital skills.',
  },
  {
    name: 'a chief growth officer in prose',
    role: 'cgo',
    text: 'A CGO unites marketing, sales and customer success behind one revenue goal. The role breaks down silos, sets the growth strategy, opens new markets and partnerships, and answers for customer acquisition and retention.',
  },
  {
    name: 'a vice president of e-commerce',
    role: 'cdgo',
    text: 'Vice President of eCommerce\nYou own the P&L of our online store. You bring traffic through search and paid media, raise conversion rate and average order value, keep customers with loyalty programmes, run A/B tests on the checkout, and report digital revenue each week with marketing, product and finance.',
  },
  {
    name: 'a head of design',
    role: null,
    text: 'Head of Design\nYou lead our design team: hire and coach designers, hold one-to-ones, run design critique, and care for an inclusive team. With product managers and engineers your designers ship an experience that users love. You set the standards of our design craft and of design research, and you plan how the design team grows.',
  },
  {
    name: 'a chief information security officer',
    role: null,
    text: 'Chief Information Security Officer\nYou build the information security program of the agency: policies, risk assessments, vulnerability management, security operations and incident response. You brief executives on cybersecurity risk, lead the security awareness training, and see that audits against NIST controls are passed. You manage a team of analysts and the security budget.',
  },
  {
    name: 'a director of product marketing',
    role: null,
    text: 'Director of Product Marketing\nYou own messaging and positioning, launch products with the marketing team, write content for sales enablement, brief analysts and the press, and feed the product roadmap with what the market says. You hire your team and lead the go-to-market of each release.',
  },
  {
    name: 'a sales director of a software house',
    role: null,
    text: 'Sales Director\nYou sell our software to public agencies. You own a sales quota, fill the sales pipeline, give presentations and demonstrations, answer tenders, negotiate contracts and work with product and engineering on what customers ask for. Travel is half of the job, and the sales team meets each Monday.',
  },
  {
    name: 'an engineering manager of a factory',
    role: null,
    text: 'Engineering Manager\nYou lead six mechanical engineers who design hydraulic presses. You plan assembly and machining, keep the CAD library, supervise welding tests, manage suppliers of castings, and hold the budget of the mechanical workshop.',
  },
  {
    name: 'a head of customer support',
    role: null,
    text: 'Head of Customer Support\nYou lead the support team that answers our customers, keep the support process running, set targets for first response and CSAT, coach agents in one-to-ones, handle escalations, and hire for two shifts. With engineering you decide which customer issues are mended first.',
  },
  {
    name: 'a director of a library',
    role: null,
    text: 'Director of the municipal library\nYou lead forty people in five branches, prepare the budget for the council, care for the collection, plan readings and courses, and represent the library before citizens and donors. You hold performance reviews, hire staff, manage contracts with suppliers of books and furniture, and write the annual report. Experience with a library system and some technology is welcome. We offer a pension, paid training and thirty days of leave. The position reports to the head of culture and education, and interviews take place in the second week of March in the main building.',
  },
]
