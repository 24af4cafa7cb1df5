import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { needsSession } from '../data/failures.ts'
import { read, undoChange } from '../data/operations.ts'
import { listenToKeys, useKeys } from '../keys/keys.ts'
import { holdTyping } from '../keys/type-ahead.ts'
import { text } from '../text/text.ts'
import { Waiting } from '../ui/states.tsx'
import styles from './frame.module.css'
import { BottomBar, SideBar, TopBar } from './navigation.tsx'
import { NoSession } from './no-session.tsx'
import { Notices } from './notices.tsx'
import { SampleBanner } from './sample-banner.tsx'

const LogDialog = lazy(async () => ({ default: (await import('../evidence/log-dialog.tsx')).LogDialog }))
const ItemDrawer = lazy(async () => ({ default: (await import('../evidence/item-drawer.tsx')).ItemDrawer }))
const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }))
const KeysDialog = lazy(async () => ({ default: (await import('../keys/keys-dialog.tsx')).KeysDialog }))

/** The frame around every room: navigation, the sample's banner, the dialogs that work anywhere, the notices. */
export function Frame() {
  const [finding, setFinding] = useState(false)
  const [showingKeys, setShowingKeys] = useState(false)
  const { log, item } = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const workspace = useQuery(read('workspace.show', {}))
  const openLog = () => void navigate({ to: '.', search: (search) => ({ ...search, log: true }) })
  const closeLog = () =>
    void navigate({ to: '.', search: ({ log: _closed, ...rest }) => rest, replace: true })
  const closeItem = () =>
    void navigate({ to: '.', search: ({ item: _closed, ...rest }) => rest, resetScroll: false })

  useEffect(() => listenToKeys(), [])
  useFrameKeys({
    openLog: () => {
      if (!log) holdTyping()
      openLog()
    },
    find: () => {
      if (!finding) holdTyping()
      setFinding(true)
    },
    showKeys: () => setShowingKeys(true),
  })
  useFocusOnArrival()

  if (needsSession(workspace.error)) return <NoSession />
  return (
    <>
      <a href="#page" className={styles.skip}>
        {text.shell.skip}
      </a>
      <div className={styles.frame}>
        <TopBar onFind={() => setFinding(true)} onLog={openLog} />
        <SideBar onFind={() => setFinding(true)} onLog={openLog} onKeys={() => setShowingKeys(true)} />
        <div className={styles.column}>
          {workspace.data?.showing === 'sample' ? <SampleBanner /> : null}
          <main id="page" className={styles.main} tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <BottomBar />
      </div>
      <Suspense fallback={null}>
        {item ? <ItemDrawer id={item} onClose={closeItem} /> : null}
        {log ? <LogDialog onClose={closeLog} /> : null}
        {finding ? <Palette onClose={() => setFinding(false)} onKeys={() => setShowingKeys(true)} /> : null}
        {showingKeys ? <KeysDialog onClose={() => setShowingKeys(false)} /> : null}
      </Suspense>
      <Notices />
    </>
  )
}

function useFrameKeys(acts: { openLog: () => void; find: () => void; showKeys: () => void }): void {
  const queries = useQueryClient()
  useKeys(text.shell.everywhere, [
    { key: 'n', does: text.shell.log, run: acts.openLog },
    { key: 'mod+k', does: text.shell.paletteTitle, run: acts.find },
    { key: '/', does: text.shell.paletteTitle, run: acts.find, hidden: true },
    { key: 'u', does: text.shell.commandUndo, run: () => void undoChange(queries, null) },
    { key: '?', does: text.shell.commandKeys, run: acts.showKeys },
  ])
}

/** After a move to another room, focus stands at its title, so that keyboards and screen readers start there. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const room = path?.split('/')[1]
  useEffect(() => {
    const focused = document.activeElement
    const stays = focused instanceof HTMLInputElement || focused?.closest('aside') !== null
    if (room !== undefined && !(stays && focused !== document.body)) {
      document.getElementById('page-title')?.focus({ preventScroll: true })
    }
  }, [room])
}
