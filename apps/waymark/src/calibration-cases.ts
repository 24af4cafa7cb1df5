import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalibrationCases } from '@waymark/application/ports/services.ts'
import { CalibrationFile } from '@waymark/domain/readiness/calibration.ts'
import { lazily } from './lazily.ts'

/** The cases that come with the program, one file a framework. They are read once. */
export function createCalibrationCases(folder: string): CalibrationCases {
  const list = lazily(async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
    return Promise.all(names.map((name) => readCases(join(folder, name))))
  })
  return { list }
}

async function readCases(path: string): Promise<CalibrationFile> {
  return CalibrationFile.parse(JSON.parse(await readFile(path, 'utf8')))
}
