import type { RatingFile, RatingQuestion, SharedEvidence } from '@waymark/domain/readiness/rating-file.ts'
import { escapeHtml } from '../html/escape.ts'
import { offlineForm } from '../html/offline-form.ts'
import { ratingFormScript } from './rating-form-script.ts'

/**
 * A rating file as one HTML page: the questions with their anchors and the shared evidence, and nothing of what anybody
 * else said. It loads nothing and sends nothing; its policy forbids both. The answers are saved as a JSON file.
 */
export function renderRatingForm(file: RatingFile): string {
  const { invitation } = file
  const about = invitation.about ?? 'the person who sent you this'
  return offlineForm({
    title: `Rating: ${invitation.frameworkName}`,
    header: `<p class="soft">For ${escapeHtml(invitation.rater.name)}, asked on ${invitation.invitedAt.slice(0, 10)}</p>
<h1>${escapeHtml(invitation.frameworkName)}</h1>
<p>You are asked where ${escapeHtml(about)} stands on ${invitation.questions.length} competencies. Rate what you have seen, not what you expect. You see nobody else’s ratings, and leaving a question open is a good answer when you cannot tell.</p>
<p>This page loads and sends nothing. When you are done, save your answers and send that file back.</p>
<noscript><p class="note">This page needs scripts to save your answers. They run on your machine only.</p></noscript>`,
    main: `<form id="form">
${invitation.questions.map(questionBlock).join('\n')}
<div class="end">
<p id="progress" role="status">0 of ${invitation.questions.length} answered</p>
<p id="fault" role="alert"></p>
<button type="submit">Save my answers</button>
</div>
</form>`,
    data: file,
    script: ratingFormScript,
  })
}

function questionBlock(question: RatingQuestion, index: number): string {
  const name = `q${index}`
  const choices = question.points.map(
    ({ value, label, anchor }) =>
      `<label class="choice"><input type="radio" name="${name}" value="${value}"> <span><b>${value} · ${escapeHtml(label)}</b><br>${escapeHtml(anchor)}</span></label>`,
  )
  const evidence =
    question.evidence.length === 0
      ? ''
      : `<div class="evidence"><p class="shared">Shared with you</p><ul>${question.evidence.map(evidenceLine).join('')}</ul></div>`
  return `<fieldset data-competency="${escapeHtml(question.competency)}" data-name="${escapeHtml(question.name)}">
<legend><span class="number">${index + 1}</span> ${escapeHtml(question.name)}</legend>
<p class="question">${escapeHtml(question.question)}</p>
<p class="soft">${escapeHtml(question.meaning)}</p>
${evidence}
${choices.join('\n')}
<label class="choice"><input type="radio" name="${name}" value="na"> <span>It does not apply to this seat (say why below)</span></label>
<label class="choice"><input type="radio" name="${name}" value="" checked> <span>I cannot tell</span></label>
<label class="words" for="${name}-note">What did you see? An occasion, what was done, what came of it.</label>
<textarea id="${name}-note" rows="3" maxlength="2000"></textarea>
</fieldset>`
}

function evidenceLine({ title, action, result, measures, happened }: SharedEvidence): string {
  const when = [happened.from, happened.ongoing ? 'now' : happened.to]
    .filter((date, at, all) => date !== null && all.indexOf(date) === at)
    .join(' – ')
  const figures = measures.map(
    ({ name, before, after, unit }) =>
      `${name}: ${before ?? 'not stated'} → ${after ?? 'not stated'}${unit === null ? '' : ` ${unit}`}`,
  )
  const told = [action, result, ...figures].filter((line) => line !== null)
  return `<li><b>${escapeHtml(title)}</b>${when === '' ? '' : ` <span class="soft">${escapeHtml(when)}</span>`}${told
    .map((line) => `<br>${escapeHtml(line)}`)
    .join('')}</li>`
}
