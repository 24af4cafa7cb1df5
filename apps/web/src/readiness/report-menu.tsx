import { Menu } from '@mantine/core'
import { saveFile } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './readiness-page.module.css'

const formats = ['pdf', 'html', 'md'] as const

/** Downloads the readiness report. */
export function ReportMenu({ framework, at }: { readonly framework: string; readonly at: string | null }) {
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.menu ?? '', item: styles.menuItem ?? '' }}
    >
      <Menu.Target>
        <Button>{text.readiness.download}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => void saveFile('readiness.report', { framework, format, at })}
          >
            {text.readiness.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
