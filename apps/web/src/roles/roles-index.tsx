import { Link } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Page } from '../ui/page.tsx'
import { rolePages } from './roles-room.tsx'
import styles from './roles.module.css'

/** What can be asked about roles. */
export function RolesIndex() {
  return (
    <Page title={text.roles.pages.index} lede={text.roles.lede}>
      <ul className={styles.rooms}>
        {rolePages.map(({ to, key }) => (
          <li key={key}>
            <h2>
              <Link to={to}>{text.roles.pages[key]}</Link>
            </h2>
            <p>{text.roles.leads[key]}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
