/** A chosen file as the operations take it: its name, type and bytes in base64. */
export async function toUpload(file: File): Promise<{ name: string; mediaType: string; content: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {
    name: file.name.slice(-255),
    mediaType: file.type === '' ? 'application/octet-stream' : file.type,
    content: toBase64(bytes),
  }
}

/** Base64 of bytes, in pieces, because one call with many arguments would overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000
  let binary = ''
  for (let start = 0; start < bytes.length; start += piece) {
    binary += String.fromCharCode(...bytes.subarray(start, start + piece))
  }
  return btoa(binary)
}
