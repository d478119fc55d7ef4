// SPDX-License-Identifier: EUPL-1.2

// Shows below a field what the server understands of an amount, a number or a day, and below the amount of a request what the
// rules say about it. The server reads and decides; without this script the same texts can be typed, and are checked just the same.

const wait = 300;
const settled = 500;
const kinds = ['bedrag', 'getal', 'datum'];

/** Per field of a form that was opened: what is typed there. The id of a field in the page ends with the id in its form. */
const fields = new Map();

function learn(form) {
  for (const field of form.components || []) {
    const properties = field.properties || {};
    const kind = kinds.find(name => properties[name]);
    if (kind) {
      fields.set(field.id, { kind, explores: Boolean(properties.verkenning) });
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

function lineBelow(input, name) {
  const place = input.closest('.fjs-form-field');
  let line = place.querySelector(':scope > .' + name);
  if (!line) {
    line = document.createElement('p');
    line.className = name;
    line.setAttribute('role', 'status');
    place.append(line);
  }
  return line;
}

async function read(input, kind) {
  const text = input.value.trim();
  input.dataset.mvoiRead = text;
  const query = new URLSearchParams({ soort: kind, tekst: text });
  const answer = text ? await fetchAsIs('/api/v1/lezingen?' + query, { credentials: 'same-origin' }) : null;
  const reading = answer && answer.ok ? await answer.json() : {};
  if (input.value.trim() === text) {
    const line = lineBelow(input, 'mvoi-reading');
    line.classList.toggle('mvoi-unread', Boolean(reading.melding));
    line.textContent = reading.melding || (reading.leesbaar === text ? '' : reading.leesbaar) || '';
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
      later(input, wait, text, () => read(input, field.kind));
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

/** The answers of an open form, as the form viewer keeps them. */
function answers(container) {
  const nodes = [container.__k];
  while (nodes.length) {
    const node = nodes.shift();
    if (Array.isArray(node)) {
      nodes.push(...node);
    } else if (node && typeof node === 'object') {
      const context = node.props && node.props.value;
      if (context && typeof context.getService === 'function') {
        return context.getService('form')._getState().data;
      }
      nodes.push(node.__k, node.props && node.props.children);
    }
  }
  return {};
}

const asked = ['cpvCode', 'soort', 'onderwerp', 'geraamdeWaarde', 'looptijdMaanden', 'grensoverschrijdendBelang'];

function question(container) {
  const given = answers(container);
  return Object.fromEntries(asked.filter(key => given[key] || given[key] === 0).map(key => [key, given[key]]));
}

const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1];

/** Enough to ask the rules; the server says of the rest whether it fits. */
const complete = given => given.geraamdeWaarde && (given.cpvCode || (given.soort && given.onderwerp));

const ask = body => fetchAsIs('/api/v1/mvoi-verkenningen', {
  method: 'POST', credentials: 'same-origin', body,
  headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() }
});

async function explore(input, container, body) {
  container.dataset.mvoiAsked = body;
  const answer = complete(JSON.parse(body)) ? await ask(body) : null;
  const found = answer && answer.ok ? await answer.json() : null;
  if (body === container.dataset.mvoiAsked) {
    lineBelow(input, 'mvoi-follows').textContent = found ? follows(found)
      : 'Vul een CPV-code of een soort en een onderwerp in, en de waarde. Dan ziet u hier wat er volgt.';
  }
}

function follows(found) {
  const themes = found.themas.filter(theme => theme.relevantie === 'VERPLICHT').map(theme => theme.naam);
  return ['Waarschijnlijk volgt: ' + found.procedure.naam + '.', found.procedure.uitleg.tekst,
    themes.length ? 'Verplichte thema’s: ' + themes.join(', ') + '.' : '', ...(found.waarschuwingen || [])].filter(Boolean).join(' ');
}

document.addEventListener('input', dress, true);
document.addEventListener('click', dress, true);
document.addEventListener('keyup', dress, true);
new MutationObserver(dress).observe(document.body, { subtree: true, childList: true });
