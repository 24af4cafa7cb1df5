/** Flags that every command understands. */
export interface Globals {
  readonly home: string | null
  readonly json: boolean
  readonly out: string | null
  readonly quiet: boolean
  readonly verbose: boolean
  readonly color: boolean | null
}

/** A flag of the program itself, for help, completion and the parser. */
export interface GlobalFlag {
  readonly flag: string
  readonly short: string | null
  /** Stands for its value, or null for a switch. */
  readonly placeholder: string | null
  readonly about: string
}

/** Flags of every command. `--out` is only taken by commands that write a file. */
export const globalFlags: readonly GlobalFlag[] = [
  { flag: 'home', short: null, placeholder: 'DIR', about: 'the workspace folder (else WAYMARK_HOME)' },
  { flag: 'json', short: null, placeholder: null, about: 'answer with JSON on standard output' },
  { flag: 'quiet', short: 'q', placeholder: null, about: 'print nothing but errors' },
  { flag: 'verbose', short: null, placeholder: null, about: 'tell of progress line by line' },
  { flag: 'no-color', short: null, placeholder: null, about: 'no colour (also NO_COLOR)' },
  { flag: 'help', short: 'h', placeholder: null, about: 'show help, for the program or a command' },
  { flag: 'version', short: null, placeholder: null, about: 'show the version' },
]

/** The flag of commands that answer with a file. */
export const outFlag: GlobalFlag = {
  flag: 'out',
  short: 'o',
  placeholder: 'FILE',
  about: 'the file to write ("-" for standard output)',
}
