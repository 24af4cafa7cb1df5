import type { AnswerFile, AnswerKey } from '@waymark/domain/evidence/attestation-file.ts'
import { signedText, thumbprintText } from '@waymark/domain/evidence/attestation-file.ts'

/** SHA-256 of a text, hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytesOf(text))).toString('hex')
}

/** The thumbprint of a key (RFC 7638), hexadecimal. */
export function thumbprint(key: AnswerKey): Promise<string> {
  return sha256(thumbprintText(key))
}

/** Whether a file is signed by the key that it names. False also for a key that is no point of the curve. */
export async function isSigned(file: AnswerFile, key: AnswerKey, signature: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  try {
    const imported = await crypto.subtle.importKey('jwk', key, algorithm, false, ['verify'])
    return await crypto.subtle.verify(
      algorithm,
      imported,
      Buffer.from(signature, 'base64url'),
      bytesOf(signedText(file)),
    )
  } catch {
    return false
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
