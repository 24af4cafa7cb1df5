// `node tools/soak-imports.ts [COUNT] [FIRST]`: imports that many broken files of every kind into one workspace and
// counts what must not happen: crashes, partial writes, files that are taken twice, readers that hang over two seconds.
import { openTestWorkspace } from '../tests/use-cases/harness.ts'
import { faultOf } from '../tests/use-cases/malformed.ts'

const count = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 0)
let workspace = await openTestWorkspace()
let faults = 0
for (let number = first; number < first + count; number += 1) {
  // A fresh workspace now and then keeps the cost of comparing with what is there out of the times.
  if ((number - first) % 500 === 499) {
    await workspace.close()
    workspace = await openTestWorkspace()
    console.log(`${number - first + 1} of ${count}, ${faults} faults`)
  }
  const fault = await faultOf(workspace, number)
  if (fault === null) continue
  faults += 1
  console.log(fault)
}
await workspace.close()
console.log(`${count} broken files, ${faults} faults.`)
process.exit(faults === 0 ? 0 : 1)
