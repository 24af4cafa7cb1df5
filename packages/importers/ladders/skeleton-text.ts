import { schemaLine } from './framework-yaml.ts'

const template = `#
# A ladder of your own. It is valid as it stands; replace what is written in CAPITALS.
# Check it:   waymark frameworks validate THIS FILE      (faults are told by line)
# Try it:     waymark assess {id}-at-senior
# All fields: docs/formats/framework.md; how to write a ladder in an hour: docs/guides/your-own-ladder.md
#
# Ids (lower-case words joined by hyphens) hold ratings and links: choose them once and keep them.

format: waymark/framework@1
id: {id}
version: 1.0.0 # raise it when the content changes; ratings remember it
name: {name}
summary: ONE SENTENCE ON WHOM THIS LADDER IS FOR.
minutes: 5 # how long it takes to rate one level

# "levels": each level below is assessed by itself, as {id}-at-LEVEL.
# "whole": remove "levels" everywhere and write "good" lists instead; then the file is one role.
assess: levels

provenance:
  title: {name}
  author: YOUR COMPANY
  license: proprietary # or an SPDX identifier such as CC-BY-4.0
  redistributable: false # true when others may pass the file on

# Where one goes from each level. Two tracks: give levels the same rank, a "track", and both in "next".
levels:
  - id: junior
    name: Junior
    rank: 1
    scope: HOW FAR SOMEBODY ON THIS LEVEL REACHES, E.G. THEIR OWN TASKS.
    next: [senior]
  - id: senior
    name: Senior
    rank: 2
    scope: E.G. A SERVICE AND THE TEAM AROUND IT.
    next: [lead]
  - id: lead
    name: Lead
    rank: 3
    scope: E.G. SEVERAL TEAMS.

# Three to nine themes work well. For each: what a level expects, as things that one can have seen happen.
# "cues" are words by which Waymark suggests evidence; a suggestion counts for nothing until you link it.
competencies:
  - id: delivery
    name: Delivery
    question: Does what you promise get done?
    meaning: Work reaches the people who wait for it, when they were told.
    cues: [delivered, on time, release, deadline]
    levels:
      - level: junior
        expects:
          - Finishes small tasks and says early when something is in the way.
      - level: senior
        expects:
          - Plans and delivers work of several weeks.
          - SECOND STATEMENT.
      - level: lead
        expects:
          - Makes several teams deliver together.
  - id: craft
    name: Craft
    question: Is your work sound?
    meaning: What was built keeps working and can be changed by others.
    cues: [design, review, quality, test]
    levels:
      - level: junior
        expects: [Learns the tools of the team and uses its reviews.]
      - level: senior
        expects: [Designs what others build on.]
      - level: lead
        expects: [Sets the technical direction and says what is left out.]
  - id: people
    name: People
    question: Do others get better through you?
    meaning: People learn, are heard, and take over.
    cues: [mentored, feedback, hired, onboarding]
    drags: # what suffers when this is weak; it decides which gap comes first
      - competency: delivery
        because: Work that only one person can do waits for that person.
    levels:
      - level: junior
        expects: [Asks for feedback and acts on it.]
      - level: senior
        expects: [Helps others to their next step.]
      - level: lead
        expects: [Builds a team that works without them.]

# What a rating means, and what evidence must show before Waymark calls it supported. Points run 0, 1, 2 … in order.
# Qualities: result, measured, documented, attested, decision, stakeholder, several-teams, organisation, handed-over.
scales:
  - id: standing
    points:
      - value: 0
        label: Not yet
        anchor: There is no example of these statements.
      - value: 1
        label: Emerging
        anchor: It happened once, in part, or with help.
        asks:
          - occasions: 1
      - value: 2
        label: Demonstrated
        anchor: Most statements have been true more than once, and somebody else would say so.
        asks:
          - occasions: 2
            each: [result]
            withinMonths: 36
          - occasions: 1
            each: [attested]
      - value: 3
        label: Sustained
        anchor: They are how this person works, over time and without being asked.
        asks:
          - occasions: 3
            each: [result]
            spanMonths: 6
          - occasions: 2
            each: [attested]

# Ranges of the total, from 0 to the highest: themes times the highest point, here 3 x 3 = 9. After adding a theme,
# "validate" tells the number that the last "to" must have. A level that leaves a theme out gets its share.
bands:
  - id: far
    label: At the start
    from: 0
    to: 2
    meaning: Little of it shows yet.
    action: Pick the two statements that matter most and find a first occasion for each.
  - id: growing
    label: On the way
    from: 3
    to: 6
    meaning: Parts of it show, not yet reliably.
    action: Make what happened once happen again, with a result that others confirm.
  - id: there
    label: Doing it already
    from: 7
    to: 9
    meaning: This level is being done already.
    action: Bring the evidence to the person who decides.
`

/** The text of a new ladder: three levels, three themes, every part explained where it stands. */
export function skeletonText(id: string, name: string): string {
  const filled = template.replaceAll('{id}', id).replaceAll('{name}', () => JSON.stringify(name))
  return `${schemaLine}\n${filled}`
}
