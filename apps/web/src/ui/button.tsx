import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'
import styles from './button.module.css'

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `main`: the one act of a place. `plain`: any other. `quiet`: reads as text until touched. */
  readonly look?: 'main' | 'plain' | 'quiet'
}

/** A button that never submits a form unless told so. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- the type is always one of the three, with `button` as default
  return <button type={type} className={classes(styles.button, styles[look], className)} {...rest} />
}

/** The look of a button for links that act like one. */
export function buttonLook(look: 'main' | 'plain' | 'quiet' = 'plain'): string {
  return classes(styles.button, styles[look])
}
