import { toUpload } from '../data/files.ts'

/** Most files that one import takes. */
const mostFiles = 500

/** What a ladder can stand in, and its licence. Pictures and programs of the same folder are left where they are. */
const readable = /\.(?:ya?ml|md|markdown|js|mjs|ts|html?|csv|json|txt|zip)$|(?:^|\/)(?:licen[cs]e|copying)$/i

/** A file with the path below the folder that was dropped or chosen. */
interface PathedFile {
  readonly path: string
  readonly file: File
}

/** Files that were chosen, each with its path below the chosen folder. */
export function chosenFiles(list: FileList): readonly PathedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** Files that were dropped, and those of dropped folders. The list of a drop is only there during the event. */
export async function droppedFiles(data: DataTransfer): Promise<readonly PathedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = [...data.files].map((file) => ({ path: file.name, file }))
  if (entries.length === 0) return files
  return (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat()
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<PathedFile[]> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((found, failed) => entry.file(found, failed))
    return [{ path, file }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry) || /^\.|^node_modules$/.test(entry.name)) return []
  const found: PathedFile[] = []
  const reader = entry.createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((read, failed) => reader.readEntries(read, failed))
    if (some.length === 0) return found
    for (const child of some) found.push(...(await filesOf(child, path)))
  }
}

/** The files that may hold a ladder, as the import takes them. */
export async function uploadsOf(
  files: readonly PathedFile[],
): Promise<Awaited<ReturnType<typeof toUpload>>[]> {
  const wanted = files.length === 1 ? files : files.filter(({ path }) => readable.test(path))
  return Promise.all(
    wanted
      .slice(0, mostFiles)
      .map(async ({ path, file }) => ({ ...(await toUpload(file)), name: path.slice(-255) })),
  )
}
