import { enableCompileCache } from 'node:module'
import { places } from './places.ts'

// Compiled code is kept between starts, which halves the time of a short command. A folder that cannot be written only
// costs that time. Everything else is imported after this, so that it is kept too.
enableCompileCache(places.cache)
const { main } = await import('./program.ts')
await main()
