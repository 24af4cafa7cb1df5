import { Link } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Page } from '../ui/page.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title={text.shell.notFound} lede={text.shell.notFoundBody}>
      <Link to="/">{text.shell.notFoundHome}</Link>
    </Page>
  )
}
