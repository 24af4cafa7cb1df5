import { Link, type LinkProps } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { modKey } from '../keys/names.ts'
import styles from './navigation.module.css'

interface Room {
  readonly to: NonNullable<LinkProps['to']>
  readonly name: string
}

const main: readonly Room[] = [
  { to: '/', name: text.shell.today },
  { to: '/evidence', name: text.shell.evidence },
  { to: '/readiness', name: text.shell.readiness },
  { to: '/plan', name: text.shell.plan },
  { to: '/sources', name: text.shell.sources },
]
const rest: readonly Room[] = [
  { to: '/compare', name: text.shell.compare },
  { to: '/roles', name: text.shell.roles },
  { to: '/career', name: text.shell.career },
  { to: '/frameworks', name: text.shell.frameworks },
  { to: '/history', name: text.shell.history },
  { to: '/settings', name: text.shell.settings },
]

interface Acts {
  readonly onFind: () => void
  readonly onLog: () => void
}

function RoomLink({ room, className }: { readonly room: Room; readonly className: string | undefined }) {
  return (
    <Link
      to={room.to}
      className={className}
      activeOptions={{ exact: room.to === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {room.name}
    </Link>
  )
}

/** The rooms on the left, from a tablet's width up. */
export function SideBar({ onFind, onLog, onKeys }: Acts & { readonly onKeys: () => void }) {
  return (
    <header className={styles.side}>
      <Link to="/" className={styles.wordmark}>
        {text.shell.name}
      </Link>
      <Button look="main" className={styles.log} onClick={onLog}>
        {text.shell.log} <kbd>n</kbd>
      </Button>
      <button type="button" className={styles.find} onClick={onFind}>
        <span>{text.shell.find}</span> <kbd>{modKey('K')}</kbd>
      </button>
      <nav aria-label={text.shell.rooms}>
        <ul>
          {main.map((room) => (
            <li key={room.to}>
              <RoomLink room={room} className={styles.room} />
            </li>
          ))}
        </ul>
        <ul className={styles.rest}>
          {rest.map((room) => (
            <li key={room.to}>
              <RoomLink room={room} className={classes(styles.room, styles.minor)} />
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" className={styles.keys} onClick={onKeys}>
        {text.shell.keysOfPage} <kbd>?</kbd>
      </button>
    </header>
  )
}

/** Name, find and log on a phone. */
export function TopBar({ onFind, onLog }: Acts) {
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.wordmark}>
        {text.shell.name}
      </Link>
      <Button look="quiet" onClick={onFind}>
        {text.shell.find}
      </Button>
      <Button look="main" onClick={onLog}>
        {text.shell.log}
      </Button>
    </header>
  )
}

/** The rooms at the bottom of a phone. */
export function BottomBar() {
  return (
    <nav className={styles.bottom} aria-label={text.shell.rooms}>
      {main.slice(0, 4).map((room) => (
        <RoomLink key={room.to} room={room} className={styles.tab} />
      ))}
      <button type="button" className={styles.tab} popoverTarget="more-rooms">
        {text.shell.more}
      </button>
      <ul id="more-rooms" popover="auto" className={styles.menu}>
        {[...main.slice(4), ...rest].map((room) => (
          <li key={room.to}>
            <Link
              to={room.to}
              className={styles.menuItem}
              onClick={() => document.getElementById('more-rooms')?.hidePopover()}
            >
              {room.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
