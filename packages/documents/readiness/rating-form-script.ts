/**
 * What a rating form does in the rater's browser: counts the answers, and saves them as a JSON file. It speaks to
 * nothing. Written for any browser of the last years, without modules, because the page is one file.
 */
export const ratingFormScript = `
'use strict';
var file = JSON.parse(document.getElementById('file').textContent);
var form = document.getElementById('form');
var fault = document.getElementById('fault');
var saved = true;
function answers() {
  return Array.prototype.flatMap.call(form.querySelectorAll('fieldset'), function (set) {
    var chosen = set.querySelector('input:checked');
    var note = set.querySelector('textarea').value.trim();
    if (!chosen || chosen.value === '') return [];
    return [{ competency: set.dataset.competency, name: set.dataset.name, note: note === '' ? null : note,
      value: chosen.value === 'na' ? null : Number(chosen.value), set: set }];
  });
}
form.addEventListener('input', function () {
  saved = false;
  fault.textContent = '';
  document.getElementById('progress').textContent = answers().length + ' of ' + file.invitation.questions.length + ' answered';
});
form.addEventListener('submit', function (event) {
  event.preventDefault();
  var given = answers();
  var silent = given.find(function (answer) { return answer.value === null && answer.note === null; });
  if (silent) {
    fault.textContent = 'Say why “' + silent.name + '” does not apply.';
    silent.set.querySelector('textarea').focus();
    return;
  }
  if (given.length === 0) {
    fault.textContent = 'Nothing is answered yet.';
    return;
  }
  var now = new Date();
  var two = function (number) { return String(number).padStart(2, '0'); };
  var filled = { format: file.format, invitation: file.invitation, seal: file.seal,
    filledOn: now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate()),
    answers: given.map(function (answer) { return { competency: answer.competency, value: answer.value, note: answer.note }; }) };
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(filled, null, 2)], { type: 'application/json' }));
  link.download = 'rating-' + file.invitation.framework + '-answers.json';
  link.click();
  saved = true;
  document.getElementById('progress').textContent = 'Saved ' + given.length + ' answers as ' + link.download + '. Send that file back.';
});
window.addEventListener('beforeunload', function (event) { if (!saved) event.preventDefault(); });
`
