import type { RequestFile } from '@waymark/domain/evidence/attestation-file.ts'
import { fingerprintOf } from '@waymark/domain/evidence/attestation-file.ts'
import { claimLines } from '@waymark/domain/evidence/attestation-text.ts'
import type { AttestedClaim } from '@waymark/domain/evidence/evidence.ts'
import { escapeHtml } from '../html/escape.ts'
import { offlineForm } from '../html/offline-form.ts'
import { requestFormScript } from './request-form-script.ts'

/**
 * A request to confirm evidence as one HTML page: the facts that were chosen, and an answer for each item. It loads
 * nothing and sends nothing. The answer is saved as a JSON file, signed with a key that is made in the browser.
 */
export function renderRequestForm(file: RequestFile): string {
  const { asked, about, note, askedAt, expires, items } = file.request
  const who = about ?? 'the person who sent you this'
  return offlineForm({
    title: `Confirm what you saw: ${about ?? 'a request'}`,
    header: `<p class="soft">For ${escapeHtml(asked.by)}, asked on ${askedAt.slice(0, 10)}, open until ${expires}</p>
<h1>Can you confirm this?</h1>
<p>${escapeHtml(who)} keeps a record of work that was really done, and asks you about ${items.length === 1 ? 'one item' : `${items.length} items`} that you may have seen. Confirm only what you know. To correct, to decline or to say that you cannot tell are good answers and do them no harm.</p>
${note === null ? '' : `<p class="note">${escapeHtml(note)}</p>`}
<p>This page loads and sends nothing, and needs no account. When you are done, save your answer and send that file back. What you write is shown with your name in what ${escapeHtml(who)} prints or exports; you can take it back later by telling them.</p>
<noscript><p class="note">This page needs scripts to save your answer. They run on your machine only. Without them, answer in a plain message instead.</p></noscript>`,
    main: `<form id="form">
${items.map(({ claim }, index) => itemBlock(claim, index)).join('\n')}
<div class="end">
<h2>How your answer is kept from being changed</h2>
<p class="soft">This request is <code id="digest">${fingerprintOf(file.digest)}</code>: if you doubt the page, ask ${escapeHtml(who)} to read you theirs.</p>
<p class="soft" id="signed">Your answer is signed with a key made in this browser, <code id="key">…</code>. It shows that the answer was not changed after you saved it, and that a later answer with the same key is from the same hand. It does not show who you are: for that, tell ${escapeHtml(who)} this number by another way.</p>
<p class="soft" id="unsigned" hidden>This browser cannot sign here. Your answer will say so; everything else works.</p>
<details><summary>Use the same key for several answers</summary>
<p class="soft">Keep the key in a file of your own, and choose it when you are asked again. Whoever has that file can sign as you.</p>
<div class="acts"><button type="button" class="quiet" id="keep">Keep my key</button>
<label>A key that I kept <input type="file" id="earlier" accept=".json,application/json"></label></div>
</details>
<p id="progress" role="status">0 of ${items.length} answered</p>
<p id="fault" role="alert"></p>
<button type="submit">Save my answer</button>
<div id="copied" hidden><label class="words" for="copy">If you cannot send a file, send this text:</label>
<textarea id="copy" rows="4" readonly></textarea></div>
</div>
</form>`,
    data: file,
    script: requestFormScript,
  })
}

const choices = [
  ['confirmed', 'I confirm it as it stands'],
  ['corrected', 'I would put it differently (correct it below)'],
  ['cannot-confirm', 'I cannot confirm it: I did not see it or do not remember'],
  ['declined', 'I decline to answer'],
  ['', 'I leave it open for now'],
] as const

function itemBlock(claim: AttestedClaim, index: number): string {
  const name = `q${index}`
  const [, ...facts] = claimLines(claim)
  const shown = facts.map(([label, text]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`)
  const options = choices.map(
    ([value, words]) =>
      `<label class="choice"><input type="radio" name="${name}" value="${value}"${value === '' ? ' checked' : ''}> <span>${words}</span></label>`,
  )
  return `<fieldset>
<legend><span class="number">${index + 1}</span> ${escapeHtml(claim.title)}</legend>
${shown.length === 0 ? '' : `<dl>${shown.join('')}</dl>`}
${options.join('\n')}
<div data-part="correction" hidden>
<p class="soft">Change what is not right and leave the rest as it is. It is a suggestion: they may take your wording, or leave theirs unconfirmed.</p>
${correctionFields(claim, name)}
</div>
${area(`${name}-how`, 'how', 'How do you know? You were there, you saw the figures, you were told, …', 2, 2000, '')}
${area(`${name}-words`, 'words', 'In your own words (if you like)', 3, 10_000, '')}
</fieldset>`
}

function correctionFields({ title, action, result, measures }: AttestedClaim, name: string): string {
  const prose = [
    area(`${name}-title`, 'title', 'What', 2, 500, title),
    ...(action === null ? [] : [area(`${name}-action`, 'action', 'What was done', 4, 10_000, action)]),
    ...(result === null ? [] : [area(`${name}-result`, 'result', 'What came of it', 4, 10_000, result)]),
  ]
  const figures = measures.map(
    (
      measure,
      at,
    ) => `<p class="words">${escapeHtml(measure.name)}${measure.unit === null ? '' : `, ${escapeHtml(measure.unit)}`}</p>
<div class="figures">${(['before', 'after'] as const)
      .map(
        (end) =>
          `<label class="soft">${end} <input type="number" step="any" data-part="${end}${at}" value="${measure[end] ?? ''}"></label>`,
      )
      .join('')}</div>`,
  )
  return [...prose, ...figures].join('\n')
}

function area(id: string, part: string, label: string, rows: number, most: number, text: string): string {
  return `<label class="words" for="${id}">${label}</label>
<textarea id="${id}" data-part="${part}" rows="${rows}" maxlength="${most}">
${escapeHtml(text)}</textarea>`
}
