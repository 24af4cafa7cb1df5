import { exportCv, importCv, listCvs, newCv, removeCv } from '@waymark/contracts/cv/operations.ts'
import { CvView } from '@waymark/contracts/cv/views.ts'
import { entryName } from '@waymark/domain/cv/master/prose.ts'
import { readResume } from '@waymark/domain/cv/master/read-resume.ts'
import { viewOf } from '../views/view.ts'

/** Masters and variants, and where each went. */
export const list = viewOf(listCvs.output, ({ cvs }, page) => {
  if (cvs.length === 0) {
    page.words('No CV is kept yet. Start one from any file: waymark cv import FILE')
    return
  }
  page.table(
    [
      { head: 'CV', flexible: true },
      { head: 'Made from' },
      { head: 'Sent' },
      { head: 'Changed' },
      { head: 'Id' },
    ],
    cvs.map(({ name, basedOn, sent, updatedAt, id }) => [
      name,
      basedOn === null ? 'master' : (cvs.find((known) => known.id === basedOn)?.name ?? 'removed'),
      sent.length === 0 ? '' : `${sent.length}`,
      updatedAt.slice(0, 10),
      id,
    ]),
  )
})

/** One CV: its texts with their places, and what each rests on. */
export const one = viewOf(CvView, ({ cv, sent, evidence }, page) => {
  const { style } = page
  const resume = readResume(cv.resume)
  const titles = new Map(evidence.map(({ id, title }) => [id, title]))
  page.line(style.bold(`${cv.name}${resume.name === '' ? '' : `: ${resume.name}`}`))
  page.facts([
    ['Headline', resume.headline?.text ?? null],
    ['Look', `${cv.design}, ${cv.order}, ${cv.paper}`],
    ['Version', `${cv.revision}, ${cv.updatedAt.slice(0, 10)}`],
    ['Id', cv.id],
  ])
  for (const entry of [...resume.projects, ...resume.work]) {
    page.heading(`${entryName(entry)}  ${style.dim(entry.pointer)}`)
    for (const { text, pointer } of entry.bullets) {
      page.words(text, { indent: 2, mark: style.marks.point })
      for (const id of cv.sources[pointer] ?? [])
        page.words(style.dim(`rests on ${titles.get(id) ?? id}`), { indent: 4 })
    }
  }
  if (sent.length > 0) page.heading('Sent')
  for (const { on, employer, role, revision } of sent)
    page.words(`${on}: ${employer}, ${role}, version ${revision}`, { indent: 2, mark: style.marks.point })
})

/** What a file brought, and what to check in it. */
export const imported = viewOf(importCv.output, ({ cv, from, lossless, doubts, kept }, page) => {
  const resume = readResume(cv.resume)
  page.words(
    `${kept ? 'Kept' : 'Would keep'} ${resume.work.length} roles, ${resume.projects.length} projects, ${resume.education.length} schools, read from ${from === 'attached' ? 'the JSON Resume inside the PDF' : from}${lossless ? ', without loss' : ''}.`,
  )
  if (doubts.length > 0) page.heading('To check')
  for (const { where, text, reason } of doubts)
    page.words(`${where}: ${[text, reason].filter((part) => part !== '').join(' – ')}`, {
      indent: 2,
      mark: page.style.marks.point,
    })
  if (kept) page.words(`Its id is ${cv.id}. "waymark cv export --out cv.pdf" prints it.`)
})

/** A variant with the texts that answer what is asked. */
export const made = viewOf(newCv.output, ({ cv, answers }, page) => {
  page.words(`Made ${cv.name} (${cv.id}).`)
  for (const { requirement, texts } of answers) {
    page.heading(requirement)
    if (texts.length === 0) page.words('Nothing in the CV answers this.', { indent: 2 })
    for (const { text } of texts) page.words(text, { indent: 2, mark: page.style.marks.point })
  }
})

export const removed = viewOf(removeCv.output, ({ removed: id }, page) => {
  page.words(`Removed ${id}. "waymark undo" brings it back.`)
})

/** Where a document went. */
export const written = viewOf(exportCv.output, ({ name }, page, { written: path }) => {
  page.words(`Wrote ${path ?? name}.`)
})
