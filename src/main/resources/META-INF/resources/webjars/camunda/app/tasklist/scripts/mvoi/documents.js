// SPDX-License-Identifier: EUPL-1.2

// Shows a field that asks a document as a file chooser. The file goes to the dossier at once; its number goes into the field of the form.
// Without this script the number of a document can be typed.

import { answers, containers, element, elementOf, formIn, isClosed, onChange, questions, token } from './form.js';
import { put } from './written.js';

const lost = 'Het versturen is niet gelukt. Er is niets bewaard. Probeer het nog eens.';
const tooLarge = 'Dit bestand is te groot. Er is niets bewaard.';

const asksDocument = field => field.type === 'textfield' && field.properties && field.properties.document;

/** What went wrong, as the server says it. */
function problem(request) {
  try {
    const said = JSON.parse(request.responseText);
    return (said.fouten || []).join(' ') || said.detail || lost;
  } catch {
    return request.status === 413 ? tooLarge : lost;
  }
}

class Chooser {

  constructor(container, field, input) {
    Object.assign(this, { container, field, input });
    this.file = element('input', { type: 'file', id: input.id + '-bestand', class: 'mvoi-file', 'aria-describedby': input.id + '-stand' });
    this.button = element('label', { for: this.file.id, class: 'mvoi-add' }, 'Bestand kiezen');
    this.open = element('input', { type: 'checkbox', id: input.id + '-openbaar' });
    this.bar = element('progress', { max: 100, 'aria-label': 'Versturen van het bestand' });
    this.bar.hidden = true;
    this.state = element('p', { id: input.id + '-stand', role: 'status' }, input.value && 'Gekozen document: ' + input.value);
    this.place = element('div', { class: 'mvoi-document', role: 'group', 'aria-label': field.label }, this.file, this.button,
      element('label', { for: this.open.id }, this.open, ' Iedereen die dit dossier ziet, mag het bestand lezen'), this.bar, this.state);
    this.file.addEventListener('change', () => this.file.files.length && this.send(this.file.files[0]));
    ['input', 'change'].forEach(event => this.place.addEventListener(event, heard => heard.stopPropagation()));
  }

  send(file) {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/inkoopdossiers/' + answers(this.container).dossierNummer + '/documenten');
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.upload.addEventListener('progress', event => this.show(Math.round(event.loaded / event.total * 100), file.name));
    request.addEventListener('load', () => request.status < 300 ? this.taken(JSON.parse(request.responseText)) : this.failed(problem(request)));
    request.addEventListener('error', () => this.failed(lost));
    this.show(0, file.name);
    request.send(this.parcel(file));
    // The same file may be chosen again, when it was changed or refused.
    this.file.value = '';
  }

  parcel(file) {
    const parcel = new FormData();
    parcel.append('bestand', file);
    parcel.append('soort', this.field.properties.document);
    parcel.append('openbaar', this.open.checked);
    return parcel;
  }

  show(percentage, name) {
    this.bar.hidden = false;
    this.bar.value = percentage;
    this.say(`${name}: ${percentage} procent verstuurd.`, false);
  }

  taken(found) {
    this.bar.hidden = true;
    this.say(`${found.naam} is toegevoegd aan het dossier als ${found.nummer}.`, false);
    put(this.container, this.field, this.input, found.nummer);
  }

  failed(sentence) {
    this.bar.hidden = true;
    this.say(sentence, true);
  }

  say(sentence, wrong) {
    this.state.textContent = sentence;
    this.state.classList.toggle('mvoi-unread', wrong);
  }

  close() {
    this.file.disabled = isClosed(this.container);
    this.open.disabled = this.file.disabled;
  }
}

const choosers = new WeakMap();

function dress(container, field) {
  const input = elementOf(container, field);
  if (!input || choosers.has(input)) {
    return input && choosers.get(input).close();
  }
  const chooser = new Chooser(container, field, input);
  choosers.set(input, chooser);
  input.closest('.fjs-input-group').after(chooser.place);
  chooser.close();
}

onChange(() => containers().filter(formIn).forEach(container => {
  // In a form that starts a dossier there is none yet to add a document to.
  if (answers(container).dossierNummer) {
    questions(formIn(container)).filter(asksDocument).forEach(field => dress(container, field));
  }
}));
