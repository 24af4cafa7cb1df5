/** A fictional resume of the current schema. */
export const resume = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: { name: 'Ada Example', label: 'Head of Platform' },
  work: [
    {
      name: 'Acme',
      position: 'Head of Platform',
      url: 'https://acme.example',
      startDate: '2021-03',
      endDate: '',
      summary: 'Acme makes anvils.',
      highlights: [
        'Cut deploy time from 4 h to 30 min',
        'Responsible for on-call',
        'Hired six engineers. Two became leads.',
      ],
      favouriteColour: 'green',
    },
    { name: 'Beta', position: 'Engineer', startDate: '2017-01-15', endDate: '2021-02' },
  ],
  volunteer: [
    {
      organization: 'CoderDojo',
      position: 'Mentor',
      startDate: '2020',
      highlights: ['Ran the robotics track'],
    },
  ],
  projects: [{ name: 'Atlas', description: 'Built the map of services.', startDate: '2022-01' }],
  awards: [{ title: 'Engineer of the Year', date: '2023-12-01', awarder: 'Acme' }],
  certificates: [{ name: 'CKA', date: '2022-03', issuer: 'CNCF' }],
  publications: [{ name: 'Calm platforms', publisher: 'ACM Queue', releaseDate: '2024-03-05' }],
  education: [
    { institution: 'TU Graz', area: 'Informatics', studyType: 'MSc', startDate: '2011', endDate: '2016' },
  ],
  references: [
    { name: 'Grace Hopper', reference: 'Ada made our releases boring.' },
    { name: 'Nobody', reference: 'Available upon request' },
  ],
  skills: [{ name: 'Kubernetes' }],
}
