import { useQuery } from '@tanstack/react-query'
import type { CvView } from '@waymark/contracts/cv/views.ts'
import { listOf, objectOf, pointerTo, textOf, type ResumeValue } from '@waymark/domain/cv/master/pointers.ts'
import { rearranged } from '@waymark/domain/cv/master/moving.ts'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { Section } from '../ui/page.tsx'
import { KeptField } from './kept-field.tsx'
import styles from './cv.module.css'

const words = text.cv
const basics = ['name', 'label', 'email', 'phone', 'url', 'summary'] as const

/** Sections of a form, each with the fields of its entries and the lists of texts in them. */
const sections = {
  projects: { fields: ['name', 'entity', 'startDate', 'endDate', 'description'], lists: ['highlights'] },
  work: { fields: ['position', 'name', 'startDate', 'endDate', 'summary'], lists: ['highlights'] },
  skills: { fields: ['name'], lists: ['keywords'] },
  education: { fields: ['institution', 'studyType', 'area', 'startDate', 'endDate'], lists: [] },
  certificates: { fields: ['name', 'issuer', 'date'], lists: [] },
  volunteer: {
    fields: ['position', 'organization', 'startDate', 'endDate', 'summary'],
    lists: ['highlights'],
  },
  awards: { fields: ['title', 'awarder', 'date', 'summary'], lists: [] },
  publications: { fields: ['name', 'publisher', 'releaseDate', 'summary'], lists: [] },
} as const
type SectionName = keyof typeof sections
const sectionNames = [
  'projects',
  'work',
  'skills',
  'education',
  'certificates',
  'volunteer',
  'awards',
  'publications',
] as const satisfies readonly SectionName[]

interface Editing {
  readonly view: CvView
  /** Places of texts that the fact gate marks. */
  readonly marked: ReadonlySet<string>
  readonly keep: (at: string, value: string) => void
  readonly takeOut: (at: string) => void
  readonly replace: (at: string, value: ResumeValue) => void
  /** Puts one of a list's parts before the one above it; what texts rest on moves along. */
  readonly moveUp: (list: string, at: number, length: number) => void
  readonly draft: (at: string, evidence: string) => void
}

/** The content of a CV as a form, section by section. Fields are kept when they are left. */
export function Content({ view, marked }: { readonly view: CvView; readonly marked: ReadonlySet<string> }) {
  const { cv } = view
  const write = useWrite('cv.write', { says: 'none', fails: 'inline' })
  const edit = useWrite('cv.edit', { says: 'none', fails: 'inline' })
  const editing: Editing = {
    view,
    marked,
    keep: (at, value) =>
      write.mutate(value === '' ? { cv: cv.id, at, remove: true } : { cv: cv.id, at, text: value }),
    takeOut: (at) => write.mutate({ cv: cv.id, at, remove: true }),
    replace: (at, value) => edit.mutate({ cv: cv.id, resume: { ...cv.resume, [at]: value } }),
    moveUp: (list, at, length) => {
      const order = Array.from({ length }, (_, place) => place)
      order.splice(at - 1, 2, at, at - 1)
      edit.mutate({ cv: cv.id, ...rearranged(cv, list, order) })
    },
    draft: (at, evidence) => write.mutate({ cv: cv.id, at, evidence: [evidence] }),
  }
  const person = objectOf(cv.resume['basics']) ?? {}
  const error = write.error ?? edit.error
  return (
    <Section title={words.content} note={words.contentNote}>
      {error ? <FailureNote error={error} /> : null}
      <div className={styles.form}>
        <FieldRow>
          {basics.map((key) => (
            <KeptField
              key={key}
              label={words.fields[key]}
              hint={key === 'label' ? words.formula : undefined}
              long={key === 'summary' || key === 'label'}
              value={textOf(person[key])}
              onKeep={(value) => editing.keep(`/basics/${key}`, value)}
            />
          ))}
        </FieldRow>
        {sectionNames.map((name) => (
          <Entries key={name} section={name} editing={editing} />
        ))}
      </div>
    </Section>
  )
}

function Entries({ section, editing }: { readonly section: SectionName; readonly editing: Editing }) {
  const held = listOf(editing.view.cv.resume[section])
  return (
    <section aria-label={words.sections[section]}>
      <h3>{words.sections[section]}</h3>
      {held.map((item, at) => (
        <Entry
          // oxlint-disable-next-line react/no-array-index-key -- an entry is its place
          key={`${section} ${at}`}
          section={section}
          place={at}
          of={held.length}
          item={item}
          editing={editing}
        />
      ))}
      <Button onClick={() => editing.replace(section, [...held, {}])}>{words.addEntry}</Button>
    </section>
  )
}

interface EntryProps {
  readonly section: SectionName
  /** Its place in its section, and how many there are. */
  readonly place: number
  readonly of: number
  readonly item: ResumeValue
  readonly editing: Editing
}

function Entry({ section, place, of, item, editing }: EntryProps) {
  const pointer = `/${section}/${place}`
  const entry = objectOf(item) ?? {}
  const { fields, lists } = sections[section]
  const title = fields.map((key) => textOf(entry[key])).find((value) => value !== '') ?? ''
  const second = fields.slice(1).map((key) => textOf(entry[key]))[0] ?? ''
  const name = title === '' ? words.unnamed : [title, second].filter((part) => part !== '').join(', ')
  return (
    <details className={styles.entry} open={title === ''}>
      <summary>{name}</summary>
      <div className={styles.entryBody}>
        <FieldRow>
          {fields.map((key) => (
            <KeptField
              key={key}
              label={section === 'work' && key === 'name' ? words.employer : words.entryFields[key]}
              long={key === 'summary' || key === 'description'}
              value={textOf(entry[key])}
              onKeep={(value) => editing.keep(pointerTo(pointer, key), value)}
            />
          ))}
        </FieldRow>
        {lists.map((key) => (
          <Lines
            key={key}
            pointer={pointerTo(pointer, key)}
            held={listOf(entry[key])}
            name={name}
            editing={editing}
            isSkills={key === 'keywords'}
          />
        ))}
        <div className={styles.acts}>
          {place > 0 ? (
            <Button look="quiet" onClick={() => editing.moveUp(`/${section}`, place, of)}>
              {words.up(name)}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => editing.takeOut(pointer)}>
            {words.takeOut(name)}
          </Button>
        </div>
      </div>
    </details>
  )
}

interface LinesProps {
  readonly pointer: string
  readonly held: readonly ResumeValue[]
  readonly name: string
  readonly editing: Editing
  readonly isSkills: boolean
}

function Lines({ pointer, held, editing, isSkills }: LinesProps) {
  const { cv, evidence } = editing.view
  const titles = new Map(evidence.map(({ id, title }) => [id, title]))
  return (
    <>
      {held.map((value, at) => {
        const own = pointerTo(pointer, at)
        const label = isSkills ? words.skill(at + 1) : words.line(at + 1)
        const rests = (cv.sources[own] ?? []).map((id) => titles.get(id) ?? id)
        return (
          <div
            key={own}
            className={editing.marked.has(own) ? `${styles.line} ${styles.marked}` : styles.line}
          >
            <KeptField
              label={label}
              long={!isSkills}
              hint={rests.length === 0 ? undefined : words.restsOn(rests)}
              value={textOf(value)}
              onKeep={(typed) => editing.keep(own, typed)}
            />
            <div className={styles.acts}>
              <Button
                look="quiet"
                aria-label={words.up(label)}
                disabled={at === 0}
                onClick={() => editing.moveUp(pointer, at, held.length)}
              >
                ↑
              </Button>
              <Button look="quiet" aria-label={words.takeOut(label)} onClick={() => editing.takeOut(own)}>
                ×
              </Button>
            </div>
          </div>
        )
      })}
      <NewLine key={held.length} pointer={pointer} editing={editing} isSkills={isSkills} />
    </>
  )
}

function NewLine({ pointer, editing, isSkills }: Pick<LinesProps, 'pointer' | 'editing' | 'isSkills'>) {
  const evidence =
    useQuery({ ...read('evidence.list', { limit: 500 }), enabled: !isSkills }).data?.items ?? []
  const shareable = evidence.filter(
    ({ confidentiality }) => confidentiality === 'shareable' || confidentiality === 'public',
  )
  return (
    <>
      <KeptField
        label={isSkills ? words.addSkill : words.addLine}
        long={!isSkills}
        value=""
        onKeep={(value) => editing.keep(`${pointer}/-`, value)}
      />
      {isSkills ? null : (
        <Field label={words.fromEvidence} hint={words.fromEvidenceHint}>
          {(attributes) => (
            <select
              {...attributes}
              value=""
              onChange={({ target }) => {
                if (target.value !== '') editing.draft(`${pointer}/-`, target.value)
              }}
            >
              <option value="">{shareable.length === 0 ? words.noEvidence : words.chooseEvidence}</option>
              {shareable.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}
