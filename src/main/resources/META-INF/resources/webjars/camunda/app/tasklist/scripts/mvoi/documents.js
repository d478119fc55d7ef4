// SPDX-License-Identifier: EUPL-1.2

// Shows a field that asks a document as a file chooser. The file goes to the dossier at once; its number goes into the field of the form.
// What the dossier has already, such as a link to the document system, can be chosen from a list. Without this script the number of a
// document can be typed.

import { answers, ask, containers, element, elementOf, formIn, handsIn, isClosed, onChange, questions, token, write } from './form.js';

const lost = 'Het versturen is niet gelukt. Er is niets bewaard. Probeer het nog eens.';
const tooLarge = 'Dit bestand is te groot. Er is niets bewaard.';
const signedOut = 'U bent niet meer ingelogd. Er is niets bewaard. Log opnieuw in en kies het bestand nog eens.';
const stopped = 'Het versturen is gestopt. Er is niets bewaard.';
const secret = 'Vertrouwelijk: alleen wie dit voor het werk nodig heeft, kan het lezen.';
const open = 'Iedereen die dit dossier ziet, kan het lezen.';

const asksDocument = field => field.type === 'textfield' && field.properties && field.properties.document;

/** What is known of the kinds of documents; asked once, and again when there was no answer. */
let asked = null;
const kinds = () => {
  asked = asked || ask('/api/v1/documentsoorten').then(answer => answer && answer.ok ? answer.json() : (asked = null) || []);
  return asked;
};

/** Which files the server takes; asked once. Without an answer the server alone says so. */
let limits = null;
const allowed = () => {
  limits = limits || ask('/api/v1/documenttypen').then(answer => answer && answer.ok ? answer.json() : (limits = null));
  return limits;
};

/** What the dossier has that this person may read, oldest first; asked once for all fields of a form, and again when something is added. */
const had = new WeakMap();
function documents(container) {
  const form = formIn(container);
  if (!had.has(form)) {
    had.set(form, ask('/api/v1/inkoopdossiers/' + answers(container).dossierNummer + '/documenten')
      .then(answer => answer && answer.ok ? answer.json() : (had.delete(form), [])));
  }
  return had.get(form);
}

/** Of each document the newest version. */
const newest = all => [...new Map(all.map(one => [one.eersteVersie, one])).values()];

const named = one => `${one.naam} (${one.nummer})`;

const day = moment => new Date(moment).toLocaleDateString('nl-NL');

/** What somebody who chooses must know of it: who added it may be somebody else, and a proof may have lapsed. */
const about = one => `${named(one)}, toegevoegd door ${one.door} op ${day(one.op)}${one.url ? ', in het documentsysteem' : ''}${lasting(one)}`;

const lasting = one => !one.geldigTot ? '' : `, ${new Date(one.geldigTot + 'T23:59:59') < new Date() ? 'verlopen: geldig' : 'geldig'} tot en met ${day(one.geldigTot)}`;

/** Where a person reads a document: what is in the document system, there. */
const addressOf = (number, found) => found && found.url || '/api/v1/documenten/' + number;

const until = 'Geldig tot en met';

/** What went wrong, as the server says it, in the words of the form. */
function problem(request) {
  if (request.status === 401) {
    return signedOut;
  }
  try {
    const said = JSON.parse(request.responseText);
    return (said.fouten || []).join(' ').replace("'geldigTot'", '‘' + until + '’') || said.detail || lost;
  } catch {
    return request.status === 413 ? tooLarge : lost;
  }
}

/** The choosers whose file is on its way. */
const sending = new Set();

class Chooser {

  constructor(container, field, input) {
    Object.assign(this, { container, field, input });
    const id = name => input.id + '-' + name;
    this.file = element('input', { type: 'file', id: id('bestand'), class: 'mvoi-file', 'aria-describedby': id('keuzes') + ' ' + id('toegestaan') + ' ' + id('stand') });
    this.button = element('label', { for: this.file.id, class: 'mvoi-add' });
    this.choices = element('div', { id: id('keuzes'), class: 'mvoi-choices' });
    this.limits = element('p', { id: id('toegestaan') });
    this.bar = element('progress', { max: 100, 'aria-label': 'Versturen van het bestand' });
    this.bar.hidden = true;
    this.state = element('p', { id: id('stand'), role: 'status' });
    this.chosen = element('p', { class: 'mvoi-chosen' });
    this.list = element('select', { id: id('dossier') }, element('option', { value: '' }, 'Kies een document'));
    this.present = element('label', { for: this.list.id }, 'Of kies een document uit dit dossier ', this.list);
    this.present.hidden = true;
    this.place = element('div', { class: 'mvoi-document', role: 'group', 'aria-label': field.label }, this.choices, this.limits, this.file, this.button,
      this.present, this.bar, this.state, this.chosen);
    this.list.addEventListener('change', () => this.pick(this.list.value));
    this.file.addEventListener('change', () => this.file.files.length && this.take(this.file.files[0]));
    ['input', 'change'].forEach(event => this.place.addEventListener(event, heard => heard.stopPropagation()));
    kinds().then(all => this.offer(all.find(kind => kind.code === field.properties.document) || {}, id));
    allowed().then(files => { this.files = files; this.limits.textContent = files ? files.uitleg : ''; });
    this.fill();
    this.look();
    window.addEventListener('focus', () => this.again());
  }

  /** Somebody who comes back may have added a document elsewhere. */
  again() {
    if (this.place.isConnected) {
      had.delete(formIn(this.container));
      this.fill();
    }
  }

  /** The documents of the kind that is asked; without any there is nothing to choose from. */
  fill() {
    documents(this.container).then(all => {
      const fit = newest(all.filter(one => one.soort === this.field.properties.document));
      this.list.replaceChildren(this.list.firstChild, ...fit.map(one => element('option', { value: one.nummer },
about(one))));
      this.present.hidden = !fit.length;
      this.list.value = this.input.value;
    });
  }

  pick(number) {
    write(this.input, number);
    this.look();
    this.say(number && number + ' hoort nu bij dit formulier.', false);
  }

  /** What there is to choose about the file comes before it, for it is sent as soon as it is chosen. */
  offer(kind, id) {
    if (kind.magOpenbaar) {
      this.open = element('input', { type: 'checkbox', id: id('openbaar') });
      this.choices.append(element('label', { for: this.open.id }, this.open, ' Iedereen die dit dossier ziet, mag het bestand lezen'));
    } else {
      this.choices.append(element('p', {}, secret));
    }
    if (kind.vraagtGeldigTot) {
      this.until = element('input', { type: 'text', id: id('geldig'), placeholder: 'dd-mm-jjjj', autocomplete: 'off' });
      this.until.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
      this.choices.append(element('label', { for: this.until.id }, until + ' (mag leeg blijven) ', this.until));
    }
    this.close();
  }

  /** A file that is too large need not travel to be refused. */
  take(file) {
    if (this.files && file.size > this.files.grootste) {
      this.file.value = '';
      this.failed(`‘${file.name}’ is te groot. Een bestand mag hoogstens ${Math.floor(this.files.grootste / 1024 / 1024)} MB zijn.`);
    } else {
      this.send(file);
    }
  }

  send(file) {
    this.request = new XMLHttpRequest();
    this.request.open('POST', '/api/v1/inkoopdossiers/' + answers(this.container).dossierNummer + '/documenten');
    this.request.setRequestHeader('X-XSRF-TOKEN', token());
    this.request.upload.addEventListener('progress', event => { this.bar.value = Math.round(event.loaded / event.total * 100); });
    this.request.addEventListener('load', () => this.request.status < 300 ? this.taken(JSON.parse(this.request.responseText)) : this.failed(problem(this.request)));
    // A large file of somebody who is signed out is cut off on its way, without an answer.
    this.request.addEventListener('error', () => ask('/api/v1/documentsoorten').then(answer => this.failed(answer && answer.status === 401 ? signedOut : lost)));
    this.request.addEventListener('abort', () => this.failed(stopped));
    this.start(file.name);
    this.request.send(this.parcel(file));
    // The same file may be chosen again, when it was changed or refused.
    this.file.value = '';
  }

  parcel(file) {
    const parcel = new FormData();
    parcel.append('bestand', file);
    parcel.append('soort', this.field.properties.document);
    parcel.append('openbaar', Boolean(this.open && this.open.checked));
    parcel.append('geldigTot', this.until ? this.until.value : '');
    return parcel;
  }

  start(name) {
    sending.add(this);
    this.bar.hidden = false;
    this.bar.value = 0;
    this.say(name + ' wordt verstuurd.', false);
  }

  end(sentence, wrong) {
    sending.delete(this);
    this.bar.hidden = true;
    this.say(sentence, wrong);
  }

  taken(found) {
    this.end(`${found.naam} is toegevoegd aan het dossier als ${found.nummer}.`, false);
    this.found = found;
    write(this.input, found.nummer);
    had.delete(formIn(this.container));
    this.fill();
    this.look();
  }

  failed(sentence) {
    this.end(sentence, true);
  }

  say(sentence, wrong) {
    this.state.textContent = sentence;
    this.state.classList.toggle('mvoi-unread', wrong);
    this.file.setAttribute('aria-invalid', String(wrong));
  }

  /** Shows which document the field names now. */
  look() {
    const number = this.input.value;
    if (number !== this.shown) {
      this.shown = number;
      this.button.textContent = number ? 'Ander bestand kiezen' : 'Bestand kiezen';
      this.list.value = number;
      this.tell(number);
      if (number && !this.known(number)) {
        this.find(number);
      }
    }
    this.close();
  }

  tell(number) {
    this.chosen.replaceChildren(...(number ? this.told(number) : []));
  }

  known(number) {
    return this.found && this.found.nummer === number ? this.found : null;
  }

  /** Asks what the dossier says of a document that was not sent just now. */
  find(number) {
    documents(this.container).then(all => {
      this.found = all.find(one => one.nummer === number) || this.found;
      if (this.shown === number && this.known(number)) {
        this.tell(number);
        this.close();
      }
    });
  }

  told(number) {
    const found = this.known(number);
    const link = element('a', { href: addressOf(number, found), ...(found && found.url ? {} : { download: '' }) }, found ? named(found) : number);
    const lasts = found ? lasting(found) : '';
    return ['Bij dit formulier: ', link, lasts, found ? '. ' + (found.openbaar ? open : secret) : '.', ' ', this.remover(number)];
  }

  remover(number) {
    const button = element('button', { type: 'button', class: 'mvoi-remove', 'aria-label': number + ' weghalen uit dit formulier' }, 'Weghalen');
    button.addEventListener('click', () => {
      write(this.input, '');
      this.look();
      this.say(number + ' hoort niet meer bij dit formulier. In het dossier blijft het staan.', false);
      this.file.focus();
    });
    return button;
  }

  /** Nobody chooses in a task that is not his. */
  close() {
    const closed = isClosed(this.container);
    this.place.querySelectorAll('input, button, select').forEach(one => { one.disabled = closed; });
  }
}

const choosers = new WeakMap();

function dress(container, field) {
  const input = elementOf(container, field);
  if (input) {
    const chooser = choosers.get(input) || new Chooser(container, field, input);
    choosers.set(input, chooser);
    if (!chooser.place.isConnected) {
      input.closest('.fjs-input-group').after(chooser.place);
    }
    chooser.look();
  }
}

onChange(() => {
  // Who goes elsewhere while a file is on its way does not want it.
  sending.forEach(chooser => chooser.input.isConnected || chooser.request.abort());
  containers().filter(formIn).forEach(container => {
    // In a form that starts a dossier there is none yet to add a document to.
    if (answers(container).dossierNummer) {
      questions(formIn(container)).filter(asksDocument).forEach(field => dress(container, field));
    }
  });
});

/** A form is not handed in without the file that is on its way. */
document.addEventListener('click', event => {
  if (event.target.closest(handsIn) && sending.size) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const [chooser] = sending;
    chooser.say('Het bestand is nog onderweg. Rond de taak af als het er is.', false);
    chooser.file.focus();
  }
}, true);
