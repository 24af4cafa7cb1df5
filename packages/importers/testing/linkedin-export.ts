import { buildZip } from './zip-builder.ts'

/** A fictional export with the files that are read and some that must stay closed. */
export const exportFiles: Readonly<Record<string, string>> = {
  'Profile.csv':
    'First Name,Last Name,Headline,Summary,Geo Location\nAda,Example,Head of Platform,"I make platforms calm.\nLed two data-centre exits.",Graz\n',
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\n' +
    'Acme &amp; Sons,Head of Platform,"Responsible for the platform.\n• Cut deploy time from 4 h to 30 min by introducing trunk-based delivery\n• Reduced cloud costs by 30%",Graz,Mar 2021,\n' +
    'Beta GmbH,Engineer,,Wien,2017,Feb 2021\n',
  'Projects.csv':
    'Title,Description,Url,Started On,Finished On\nAtlas,"Built the map of services, with owners.",,Jan 2022,Jun 2022\n',
  'Certifications.csv':
    'Name,Url,Authority,Started On,Finished On,License Number\nCKA,,CNCF,Mar 2022,Mar 2025,123\n',
  'Honors.csv': 'Title,Description,Issued On\nEngineer of the Year,Company award,Dec 2023\n',
  'Publications.csv': 'Name,Published On,Description,Publisher,Url\nCalm platforms,05 Mar 2024,,ACM Queue,\n',
  'Volunteering.csv':
    'Company Name,Role,Cause,Started On,Finished On,Description\nCoderDojo,Mentor,Education,Aug 2020,Jul 2021,Ran the robotics track.\n',
  'Courses.csv': 'Name,Number\nNegotiation,\n',
  'Education.csv':
    'School Name,Start Date,End Date,Notes,Degree Name,Activities\nTU Graz,2011,2016,,MSc Informatics,\n',
  'Recommendations_Received.csv':
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n' +
    'Grace,Hopper,Acme,CTO,"Ada reported to me for two years and made our releases boring.","07/21/23, 12:11 PM",VISIBLE\n' +
    'Bob,Hidden,Acme,Engineer,Nice.,01/01/24,HIDDEN\n',
  'Connections.csv':
    'Notes:\n"When exporting your connection data, …"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nEve,Secret,https://x,eve@example.org,Z,Y,05 Mar 2024\n',
  'messages.csv': 'CONVERSATION ID,FROM,TO,CONTENT\n1,Eve Secret,Ada,"private words"\n',
}

/** The export as LinkedIn packs it, with some files changed, left out (null) or put in a folder. */
export function buildExport(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
  folder = '',
): Buffer {
  const files = Object.entries({ ...exportFiles, ...changes })
  return buildZip(
    files.flatMap(([name, content]) => (content === null ? [] : [{ name: `${folder}${name}`, content }])),
  )
}
