import { registerHooks } from 'node:module'

// Given to `node --import`: tells on standard error, in one line at the end, which modules the program loaded.
const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
process.on('exit', () => process.stderr.write(`\nloaded ${JSON.stringify(loaded)}\n`))
