import { useQuery } from '@tanstack/react-query'
import { read, saveFile } from '../data/operations.ts'
import { SingleKeysSwitch } from '../keys/keys-dialog.tsx'
import { setTheme, themes, useTheme } from '../shell/theme.ts'
import { useSample } from '../shell/use-sample.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { OwnNames } from './own-names.tsx'
import styles from './settings-page.module.css'

const words = text.settings

/** Theme, keys, the archive, the sample. */
export function SettingsPage() {
  const workspace = useQuery(read('workspace.show', {}))
  const sample = useSample()
  const theme = useTheme()
  const shown = workspace.data
  return (
    <Page title={words.title} lede={shown ? words.engine(words.engines[shown.engine], shown.version) : null}>
      <Section title={words.themeTitle}>
        <fieldset className={styles.options}>
          <legend className={styles.legend}>{words.themeTitle}</legend>
          {themes.map((option) => (
            <label key={option}>
              <input type="radio" name="theme" checked={theme === option} onChange={() => setTheme(option)} />{' '}
              {words.themes[option]}
            </label>
          ))}
        </fieldset>
      </Section>
      <OwnNames />
      <Section title={words.keysTitle}>
        <SingleKeysSwitch />
      </Section>
      <Section title={words.dataTitle} note={words.dataNote}>
        <Button onClick={() => void saveFile('workspace.export', {})}>{words.exportAll}</Button>
      </Section>
      {shown?.showing === 'mine' ? (
        <Section title={words.sampleTitle} note={words.sampleNote}>
          <Button disabled={sample.busy} onClick={sample.enter}>
            {words.enterSample}
          </Button>
        </Section>
      ) : null}
    </Page>
  )
}
