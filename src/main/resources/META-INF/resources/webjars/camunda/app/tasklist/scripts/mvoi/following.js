// SPDX-License-Identifier: EUPL-1.2

// Says after a form was taken what follows: the next task of this purchase for the same person, or that somebody else is to do something.

import { answers, ask, containers, element } from './form.js';
import { onSending } from './sending.js';

const tasks = '../../../api/engine/engine/default/task?processInstanceBusinessKey=';

const line = element('p', { class: 'mvoi-next', role: 'status' });
document.body.append(line);

/** The purchase of the form that is being handed in. */
let dossier = '';

const waiting = 'U hebt nu geen taak in deze inkoop. U krijgt bericht als u weer iets kunt doen.';

async function follows(number) {
  const answer = await ask(tasks + encodeURIComponent(number));
  const open = answer && answer.ok ? await answer.json() : [];
  return open.length ? 'Voor u staat klaar: ' + open.map(task => task.name).join(', ') + '.' : waiting;
}

onSending({
  begun: () => {
    line.textContent = '';
    dossier = containers().slice(-1).map(container => answers(container).dossierNummer)[0] || '';
  },
  taken: async (sending, answer) => {
    const number = (sending.starts && answer && answer.businessKey) || dossier;
    line.textContent = number ? (sending.starts ? 'Uw aanvraag heeft nummer ' : 'Klaar met deze taak van ') + number + '. ' + await follows(number) : '';
  }
});
