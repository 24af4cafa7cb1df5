/** Words of the settings and history rooms. */
export const settings = {
  title: 'Settings',
  themeTitle: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  namesTitle: 'Who you are in your sources',
  namesNote:
    'Repositories, trackers, pagers and calendars know you by names, addresses and logins. With them Waymark tells your part from that of others, whom it only counts.',
  names: 'Names, addresses, logins',
  namesHint: 'One a line.',
  keysTitle: 'Keys',
  dataTitle: 'Your data',
  dataNote:
    'Everything is in one folder on this machine and nothing is sent anywhere. The archive holds all of it as open files and imports back unchanged.',
  exportAll: 'Download everything as an archive',
  engine: (engine: string, version: string) => `Waymark ${version}, stored in ${engine}.`,
  engines: { sqlite: 'SQLite', postgresql: 'PostgreSQL' },
  sampleTitle: 'Sample leader',
  sampleNote: 'A fictional leader with a year of believable work. Your own workspace stays untouched.',
  enterSample: 'Explore the sample leader',
  roleTitle: 'Your role',
  historyLede: 'What was changed, through any channel, newest first. Every change can be undone.',
  historyOfOne: 'What was changed on one item, newest first.',
  wholeHistory: 'All changes',
  historyEmptyTitle: 'Nothing was changed yet',
  historyEmpty: 'Every change will stand here with what it did, and can be undone from here.',
  undone: 'undone since',
  channels: { cli: 'terminal', web: 'browser', mcp: 'agent', import: 'import', system: 'Waymark' },
}
