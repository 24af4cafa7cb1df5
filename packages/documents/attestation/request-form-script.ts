/**
 * What a request does in the colleague's browser: makes a key, reads the answers, signs them and saves them as a JSON
 * file. It speaks to nothing. Written for any browser of the last years, without modules, because the page is one file.
 */
export const requestFormScript = `
'use strict';
var file = JSON.parse(document.getElementById('file').textContent);
var form = document.getElementById('form');
var fault = document.getElementById('fault');
var saved = true;
var keys = null;
var algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
function canonical(value) {
  return JSON.stringify(value, function (name, part) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    var sorted = {};
    Object.keys(part).sort().forEach(function (key) { sorted[key] = part[key]; });
    return sorted;
  });
}
function bytes(text) { return new TextEncoder().encode(text); }
function fingerprint(text) {
  return crypto.subtle.digest('SHA-256', bytes(text)).then(function (hash) {
    return Array.prototype.map.call(new Uint8Array(hash).slice(0, 8), function (one) {
      return one.toString(16).padStart(2, '0');
    }).join('').match(/.{4}/g).join(' ');
  });
}
function base64url(buffer) {
  return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
    .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
}
function publicPart(jwk) { return { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }; }
function use(privateKey, jwk) {
  keys = { sign: privateKey, jwk: jwk };
  return fingerprint(canonical(publicPart(jwk))).then(function (print) {
    document.getElementById('key').textContent = print;
    document.getElementById('signed').hidden = false;
    document.getElementById('unsigned').hidden = true;
  });
}
function unsigned() {
  keys = null;
  document.getElementById('signed').hidden = true;
  document.getElementById('unsigned').hidden = false;
}
var canSign = window.crypto && window.crypto.subtle;
if (canSign) {
  fingerprint(canonical(file.request)).then(function (print) {
    document.getElementById('digest').textContent = print;
  });
  crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']).then(function (pair) {
    return crypto.subtle.exportKey('jwk', pair.privateKey).then(function (jwk) { return use(pair.privateKey, jwk); });
  }).catch(unsigned);
} else unsigned();
function give(name, text) {
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
}
document.getElementById('keep').addEventListener('click', function () {
  if (keys) give('my-signing-key.json', JSON.stringify(keys.jwk, null, 2));
});
document.getElementById('earlier').addEventListener('change', function (event) {
  var chosen = event.target.files[0];
  if (!chosen || !canSign) return;
  chosen.text().then(function (text) {
    var jwk = JSON.parse(text);
    return crypto.subtle.importKey('jwk', jwk, algorithm, true, ['sign']).then(function (key) { return use(key, jwk); });
  }).then(function () { fault.textContent = ''; }, function () {
    fault.textContent = 'That file holds no key of yours; the new key stays.';
  });
});
function part(set, name) { return set.querySelector('[data-part="' + name + '"]'); }
function number(input) { return input.value.trim() === '' ? null : Number(input.value); }
function words(set, name, was) {
  var input = part(set, name);
  var text = input ? input.value.trim() : '';
  return text === '' ? was : text;
}
function corrected(set, claim) {
  return { title: words(set, 'title', claim.title), action: words(set, 'action', claim.action),
    result: words(set, 'result', claim.result), happened: claim.happened,
    measures: claim.measures.map(function (measure, at) {
      return { name: measure.name, unit: measure.unit, before: number(part(set, 'before' + at)),
        after: number(part(set, 'after' + at)) };
    }) };
}
function answers() {
  return Array.prototype.flatMap.call(form.querySelectorAll('fieldset'), function (set, at) {
    var chosen = set.querySelector('input[type=radio]:checked');
    if (!chosen || chosen.value === '') return [];
    var item = file.request.items[at];
    return [{ set: set, title: item.claim.title, given: { evidence: item.evidence, answer: chosen.value,
      howTheyKnow: part(set, 'how').value.trim(), statement: part(set, 'words').value.trim(),
      corrected: chosen.value === 'corrected' ? corrected(set, item.claim) : null } }];
  });
}
function told() {
  return answers().length + ' of ' + file.request.items.length + ' answered';
}
form.addEventListener('input', function (event) {
  if (event.target.id === 'earlier') return;
  saved = false;
  fault.textContent = '';
  form.querySelectorAll('fieldset').forEach(function (set) {
    var chosen = set.querySelector('input[type=radio]:checked');
    part(set, 'correction').hidden = !chosen || chosen.value !== 'corrected';
  });
  document.getElementById('progress').textContent = told();
});
function stop(answer, text, name) {
  fault.textContent = text;
  part(answer.set, name).focus();
}
function open() {
  var given = answers();
  if (given.length === 0) fault.textContent = 'Nothing is answered yet.';
  for (var at = 0; at < given.length; at += 1) {
    var said = given[at].given;
    if ((said.answer === 'confirmed' || said.answer === 'corrected') && said.howTheyKnow === '') {
      stop(given[at], 'Say how you know of “' + given[at].title + '”.', 'how');
      return [];
    }
  }
  return given.map(function (answer) { return answer.given; });
}
form.addEventListener('submit', function (event) {
  event.preventDefault();
  var given = open();
  if (given.length === 0) return;
  var now = new Date();
  var two = function (digits) { return String(digits).padStart(2, '0'); };
  var filled = { format: 'waymark/attestation-answer@1', request: file.request, seal: file.seal,
    answeredOn: now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate()),
    answers: given, key: keys ? publicPart(keys.jwk) : null };
  var signed = keys
    ? crypto.subtle.sign(algorithm, keys.sign, bytes(canonical(filled))).then(base64url)
    : Promise.resolve(null);
  signed.then(function (signature) {
    filled.signature = signature;
    var text = JSON.stringify(filled, null, 2);
    give('confirmation-' + file.request.id.slice(-8) + '.json', text);
    document.getElementById('copy').value = text;
    document.getElementById('copied').hidden = false;
    saved = true;
    document.getElementById('progress').textContent = told() + '. Your answer is saved as a file: send that file back.';
  });
});
window.addEventListener('beforeunload', function (event) { if (!saved) event.preventDefault(); });
`
