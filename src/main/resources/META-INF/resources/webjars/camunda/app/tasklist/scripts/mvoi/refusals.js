// SPDX-License-Identifier: EUPL-1.2

// Shows what was refused on top of the form, and each problem below the field or the cell it is about.

import { cellAt, mark } from './cells.js';
import { containers, element, elementOf, formIn, handsIn, questions } from './form.js';
import { onSending } from './sending.js';
import { tell } from './telling.js';

/** What a person can do about an answer that says nothing itself. */
const unsaid = {
  0: 'De server is niet bereikbaar. Wat u hebt getypt, is bewaard. Controleer uw verbinding en probeer het nog eens.',
  401: 'U bent niet meer ingelogd. Log opnieuw in. Wat u hebt getypt, staat er dan nog.',
  404: 'Deze taak bestaat niet meer. Misschien hebt u of een collega de taak al afgerond. Ververs de takenlijst.'
};
const unknown = 'Het is niet gelukt. Wat u hebt getypt, is bewaard. Probeer het over een paar minuten nog eens.';

const problems = (status, answer) => answer && answer.problemen
  || [{ veld: '', melding: unsaid[status] || (answer && answer.type === 'Geweigerd' ? answer.message : unknown) }];

/** The control of a field in the form, or of one of its cells; null when it is not in sight. */
function atField(container, problem) {
  const field = questions(formIn(container)).find(one => one.key === problem.veld);
  const control = field && elementOf(container, field);
  const place = control ? control.closest('.fjs-form-field') : field && container.querySelector(`[id*="-${field.id}-"]`)?.closest('.fjs-form-field');
  if (!place) {
    return null;
  }
  const id = `mvoi-geweigerd-${field.id}`;
  place.append(element('p', { class: 'mvoi-refused', id }, problem.melding));
  const shown = [...place.querySelectorAll('input, textarea, select')].find(one => one.offsetParent) || control;
  if (shown) {
    shown.setAttribute('aria-describedby', [shown.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  }
  return shown;
}

function atCell(container, problem) {
  const input = cellAt(container, problem.veld);
  if (input) {
    mark(input, problem.melding);
  }
  return input;
}

const show = (container, problem) => problem.veld.includes(':') ? atCell(container, problem) : atField(container, problem);

function line(problem, control) {
  if (!control) {
    return element('li', {}, problem.melding);
  }
  const button = element('button', { type: 'button' }, problem.melding);
  button.addEventListener('click', () => control.focus());
  return element('li', {}, button);
}

/** What is about no field first, then in the order of the form. */
function inOrder(container, found) {
  const keys = questions(formIn(container)).map(({ key }) => key);
  const place = problem => keys.indexOf(problem.veld.split(':')[0]);
  return [...found].sort((one, other) => place(one) - place(other));
}

/** The problems on top, each leading to its field; the first field gets the focus, or else the list. */
function showAll(container, found) {
  const controls = found.map(problem => show(container, problem));
  const title = controls.some(Boolean) ? 'Dit moet nog' : 'Dit is niet gelukt';
  tell(container, title, found.map((problem, i) => line(problem, controls[i])), controls.find(Boolean));
}

/** What was said of an earlier try is over. */
function clear() {
  document.querySelectorAll('.mvoi-refusals, .mvoi-refused').forEach(said => said.remove());
}

/** Before anything else hears of the click, for the answer may take a moment. */
window.addEventListener('click', event => {
  if (event.target.closest(handsIn)) {
    clear();
  }
}, true);

onSending({
  refused: (sending, status, answer) => containers().slice(-1).forEach(container => showAll(container, inOrder(container, problems(status, answer))))
});
