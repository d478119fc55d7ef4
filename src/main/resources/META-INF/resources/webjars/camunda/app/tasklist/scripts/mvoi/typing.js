// SPDX-License-Identifier: EUPL-1.2

// Shows below a field what the server understands of an amount, a number or a day, and below the amount of a request what the
// rules say about it. The server reads and decides; without this script the same texts can be typed, and are checked just the same.

import { answers, ask, reading, unread } from './form.js';

const wait = 300;
const settled = 500;
const again = 5000;
const kinds = ['bedrag', 'getal', 'datum'];

/** Per field of a form that was opened: what is typed there. The id of a field in the page ends with the id in its form. */
const fields = new Map();

/** The words above each field of the form that was opened last. */
let labels = {};

function learn(form) {
  labels = {};
  for (const field of form.components || []) {
    const properties = field.properties || {};
    const kind = kinds.find(name => properties[name]);
    labels[field.key] = field.label;
    if (kind) {
      const { min, max, decimalen } = properties;
      fields.set(field.id, { kind, limits: { min, max, decimalen }, explores: Boolean(properties.verkenning) });
    }
  }
  dress();
}

const fetchAsIs = window.fetch;
window.fetch = async (...request) => {
  const answer = await fetchAsIs(...request);
  if (/\/deployed-(start-)?form(\?|$)/.test(answer.url)) {
    answer.clone().json().then(learn, () => {});
  }
  return answer;
};

const inputs = () => [...document.querySelectorAll('.fjs-container input[id^=fjs-form-]')];

const fieldOf = input => [...fields].filter(([id]) => input.id.endsWith('-' + id)).map(([, field]) => field)[0];

/** What is understood stands right below the field, before what follows from it. */
function lineBelow(input, name) {
  const place = input.closest('.fjs-form-field');
  let line = place.querySelector(':scope > .' + name);
  if (!line) {
    line = document.createElement('p');
    line.className = name;
    line.setAttribute('role', 'status');
    place.insertBefore(line, name === 'mvoi-reading' ? place.querySelector(':scope > .mvoi-follows') : null);
  }
  return line;
}

async function read(input, field) {
  const text = input.value.trim();
  input.dataset.mvoiRead = text;
  const found = await reading(text, field.kind, field.limits);
  if (input.value.trim() !== text) {
    return;
  }
  const line = lineBelow(input, 'mvoi-reading');
  line.classList.toggle('mvoi-unread', Boolean(found.melding));
  line.textContent = found.melding || (found.leesbaar === text ? '' : found.leesbaar) || '';
  if (found === unread) {
    setTimeout(() => {
      delete input.dataset.mvoiRead;
      dress();
    }, again);
  }
}

/** What was said of another text does not stay, and neither does the tick that another amount is meant. */
function forget(event) {
  const field = event.target.matches('input[id^=fjs-form-]') && fieldOf(event.target);
  if (field && event.target.value.trim() !== event.target.dataset.mvoiRead) {
    lineBelow(event.target, 'mvoi-reading').textContent = '';
    const box = document.getElementById(event.target.id + 'Bevestigd');
    if (box && box.checked) {
      box.click();
    }
  }
}

const timers = new WeakMap();

/** Once it is quiet; the same request again does not make it wait longer. */
function later(element, delay, request, work) {
  const waiting = timers.get(element);
  if (waiting && waiting.request === request) {
    return;
  }
  clearTimeout(waiting && waiting.timer);
  timers.set(element, { request, timer: setTimeout(() => {
    timers.delete(element);
    work();
  }, delay) });
}

/** Fields that are shown with a value, or shown anew, get their line too. */
function dress() {
  for (const input of inputs()) {
    const field = fieldOf(input);
    const text = input.value.trim();
    if (field && text !== (input.dataset.mvoiRead || '')) {
      later(input, wait, text, () => read(input, field));
    }
    if (field && field.explores) {
      const container = input.closest('.fjs-container');
      const body = JSON.stringify(question(container));
      if (body !== container.dataset.mvoiAsked) {
        later(container, settled, body, () => explore(input, container, body));
      }
    }
  }
}

const asked = ['cpvCode', 'soort', 'onderwerp', 'geraamdeWaarde', 'looptijdMaanden', 'grensoverschrijdendBelang'];

function question(container) {
  const given = answers(container);
  return Object.fromEntries(asked.filter(key => given[key] || given[key] === 0).map(key => [key, given[key]]));
}

/** Enough to ask the rules; the server says of the rest whether it fits. */
const complete = given => given.geraamdeWaarde && (given.cpvCode || (given.soort && given.onderwerp));

const incomplete = 'Vul een CPV-code of een soort en een onderwerp in, en de waarde. Dan ziet u hier wat er volgt.';

async function explore(input, container, body) {
  container.dataset.mvoiAsked = body;
  lineBelow(input, 'mvoi-follows').textContent = '';
  const answer = complete(JSON.parse(body)) ? await ask('/api/v1/mvoi-verkenningen', { method: 'POST', body }) : null;
  const found = answer && (answer.ok || answer.status === 400) ? await answer.json() : null;
  if (body === container.dataset.mvoiAsked) {
    lineBelow(input, 'mvoi-follows').textContent = !complete(JSON.parse(body)) ? incomplete
      : !found ? '' : answer.ok ? follows(found) : problems(found);
  }
}

/** What is wrong, in the words of the form; a number that cannot be read is told below its own field. */
function problems(found) {
  const typed = [...fields.keys()].map(id => id.split('_').pop());
  return (found.fouten || []).filter(sentence => !typed.some(key => sentence.includes("'" + key + "'")))
    .map(sentence => sentence.replace(/'(\w+)'/g, (name, key) => labels[key] ? '‘' + labels[key] + '’' : name)).join(' ');
}

function follows(found) {
  const themes = found.themas.filter(theme => theme.relevantie === 'VERPLICHT').map(theme => theme.naam);
  return ['Waarschijnlijk volgt: ' + found.procedure.naam + '.', found.procedure.uitleg.tekst,
    themes.length ? 'Verplichte thema’s: ' + themes.join(', ') + '.' : '', ...(found.waarschuwingen || [])].filter(Boolean).join(' ');
}

document.addEventListener('input', forget);
['input', 'click', 'keyup'].forEach(event => document.addEventListener(event, dress));
new MutationObserver(dress).observe(document.body, { subtree: true, childList: true });
