import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useFrameworks } from '../data/frameworks.ts'
import { read, saveFile, undoChange } from '../data/operations.ts'
import { formatPeriod } from '../format/evidence.ts'
import { formatShortDay } from '../format/locale.ts'
import { mainRooms, roomGroups } from '../shell/rooms.ts'
import { setTheme, themes } from '../shell/theme.ts'
import { text } from '../text/text.ts'
import type { PaletteEntry } from './entries.ts'

/** Everything that can be found without asking the server: pages, commands, frameworks, competencies, plan actions. */
export function useFixedEntries(onKeys: () => void): readonly PaletteEntry[] {
  return [...useCommands(onKeys), ...usePages(), ...useActions(), ...useFrameworkEntries()]
}

function usePages(): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const inbox = { to: '/evidence/inbox', name: text.proposals.title } as const
  const rooms = [...mainRooms, inbox, ...roomGroups.flatMap((group) => group.rooms)]
  return rooms.map(({ to, name }) => ({
    id: to,
    group: text.shell.groupPages,
    label: name,
    run: () => void navigate({ to }),
  }))
}

function useCommands(onKeys: () => void): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const group = text.shell.groupCommands
  return [
    {
      id: 'log',
      group,
      label: text.shell.log,
      run: () => void navigate({ to: '.', search: (search) => ({ ...search, log: true }) }),
    },
    { id: 'undo', group, label: text.shell.commandUndo, run: () => void undoChange(queries, null) },
    {
      id: 'export',
      group,
      label: text.shell.commandExport,
      run: () => void saveFile('workspace.export', {}),
    },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      group,
      label: text.shell.commandTheme(text.settings.themes[theme]),
      run: () => setTheme(theme),
    })),
    { id: 'keys', group, label: text.shell.commandKeys, run: onKeys },
  ]
}

function useFrameworkEntries(): readonly PaletteEntry[] {
  const navigate = useNavigate()
  return useFrameworks().flatMap((framework): PaletteEntry[] => [
    {
      id: `readiness-${framework.id}`,
      group: text.shell.groupFrameworks,
      label: framework.name,
      note: text.shell.readiness,
      run: () => void navigate({ to: '/readiness/$framework', params: { framework: framework.id } }),
    },
    {
      id: `framework-${framework.id}`,
      group: text.shell.groupFrameworks,
      label: framework.name,
      note: text.shell.frameworks,
      run: () => void navigate({ to: '/frameworks/$framework', params: { framework: framework.id } }),
    },
    {
      id: `report-${framework.id}`,
      group: text.shell.groupCommands,
      label: text.shell.commandReport(framework.name),
      run: () => void saveFile('readiness.report', { framework: framework.id, format: 'pdf' }),
    },
    ...framework.competencies.map((competency) => ({
      id: `competency-${framework.id}-${competency.id}`,
      group: text.shell.groupCompetencies,
      label: competency.name,
      note: framework.name,
      run: () =>
        void navigate({
          to: '/readiness/$framework/assess/$competency',
          params: { framework: framework.id, competency: competency.id },
        }),
    })),
  ])
}

function useActions(): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const frameworks = useFrameworks()
  const plans = useQueries({
    queries: frameworks.map(({ id }) => read('plans.show', { framework: id })),
    combine: (answers) => answers.flatMap(({ data }) => (data?.saved ? [data] : [])),
  })
  return plans.flatMap(({ plan, actions }) =>
    actions.map((action) => ({
      id: action.id,
      group: text.shell.groupActions,
      label: action.text,
      note: formatShortDay(action.due),
      run: () =>
        void navigate({ to: '/plan/$framework', params: { framework: plan.framework }, hash: action.id }),
    })),
  )
}

/** Evidence that the server finds for the words. */
export function useFoundEvidence(words: string): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const search = useQuery({
    ...read('evidence.search', { query: words, limit: 8 }),
    enabled: words.trim() !== '',
  })
  return (search.data?.items ?? []).map((item) => ({
    id: item.id,
    group: text.shell.groupEvidence,
    label: item.title,
    note: formatPeriod(item.happened),
    run: () => void navigate({ to: '/evidence/$id', params: { id: item.id } }),
  }))
}
