import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { modKey } from '../keys/names.ts'
import styles from './navigation.module.css'
import { mainRooms, roomGroups, type Room } from './rooms.ts'

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
      {room.to === '/evidence' ? <Waiting /> : null}
    </Link>
  )
}

/** How many proposals wait in the evidence room's inbox. */
function Waiting() {
  const inbox = useQuery(read('proposals.list', { limit: 1 }))
  const open = inbox.data?.counts.open ?? 0
  if (open === 0) return null
  return (
    <span className={styles.waiting}>
      <span aria-hidden="true">{open.toLocaleString()}</span>
      <span className={styles.unseen}>{text.proposals.waiting(open)}</span>
    </span>
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
          {mainRooms.map((room) => (
            <li key={room.to}>
              <RoomLink room={room} className={styles.room} />
            </li>
          ))}
        </ul>
        {roomGroups.map(({ name, rooms }) => (
          <section key={name} className={styles.rest} aria-label={name}>
            <h2 aria-hidden="true">{name}</h2>
            <ul>
              {rooms.map((room) => (
                <li key={room.to}>
                  <RoomLink room={room} className={classes(styles.room, styles.minor)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
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
      {mainRooms.map((room) => (
        <RoomLink key={room.to} room={room} className={styles.tab} />
      ))}
      <button type="button" className={styles.tab} popoverTarget="more-rooms">
        {text.shell.more}
      </button>
      <ul id="more-rooms" popover="auto" className={styles.menu}>
        {roomGroups
          .flatMap(({ rooms }) => rooms)
          .map((room) => (
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
