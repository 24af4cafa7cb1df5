import { useState } from 'react'
import { text } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { currentKeys, setSingleKeys, useSingleKeys } from './keys.ts'
import styles from './keys-dialog.module.css'
import { keyName } from './names.ts'

/** The keys that work on this page, and the switch for those without a modifier. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [groups] = useState(currentKeys)
  return (
    <Dialog open onClose={onClose} title={text.shell.keysOfPage}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className={styles.keys}>
              {group.bindings
                .filter((binding) => !binding.hidden)
                .map((binding) => (
                  <div key={binding.key}>
                    <dt>
                      <kbd>{keyName(binding.key)}</kbd>
                    </dt>
                    <dd>{binding.does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <SingleKeysSwitch />
    </Dialog>
  )
}

/** Turns keys without a modifier on and off. */
export function SingleKeysSwitch() {
  const on = useSingleKeys()
  return (
    <div className={styles.setting}>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => setSingleKeys(event.target.checked)} />{' '}
        {text.shell.keysSetting}
      </label>
      <p>{text.shell.keysSettingHint}</p>
    </div>
  )
}
