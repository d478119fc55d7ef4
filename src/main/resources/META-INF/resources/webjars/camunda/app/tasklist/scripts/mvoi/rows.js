// SPDX-License-Identifier: EUPL-1.2

// Shows a field that asks rows as a table with a field for each cell. What is typed there goes as lines of text into the field of the
// form, which is what is handed in; the server checks it. Without this script the lines can be typed.

import { mark } from './cells.js';
import { FILLED, answers, containers, element, elementOf, formIn, isClosed, onChange, questions, reading, write } from './form.js';
import { NEW, line, parts } from './notation.js';

/** The tables in the page, by the field they stand for. */
const tables = new WeakMap();

const asksRows = field => field.type === 'textarea' && field.properties && (field.properties.rijen || field.properties.rijenVast);

function rowsOf(field, given) {
  const rows = field.properties.rijenVast ? JSON.parse(field.properties.rijenVast) : given[field.properties.rijen];
  return (Array.isArray(rows) ? rows : []).filter(row => row.code !== NEW || field.properties.nieuweRijen);
}

/** What of a text can be shown in the table, by code; null when some of it has no place there. */
function cellsIn(text, rows) {
  const asked = new Map(rows.map(row => [row.code, row]));
  const cells = new Map(asked.has(NEW) ? [[NEW, []]] : []);
  for (const one of text.split(/\r?\n/).filter(typed => typed.trim())) {
    const [code, ...values] = parts(one) || [''];
    const row = asked.get(code);
    if (!row || values.length > row.kolommen.length || (code !== NEW && cells.has(code))) {
      return null;
    }
    if (code === NEW) {
      cells.get(NEW).push(values);
    } else {
      cells.set(code, values);
    }
  }
  return cells;
}

/** Something to know of a row; more of it opens beside the task, which stays as it is. */
const note = ({ naam, tekst, adres }) => element('span', { class: 'mvoi-note' }, element('span', { class: 'mvoi-about' }, naam + ': '), tekst + ' ',
  adres ? element('a', { href: adres, target: '_blank', rel: 'noopener' }, 'Lees de regel (nieuw venster)') : null);

/** What there is to know besides, folded: who decides needs it now and then. */
function folded(name, notes) {
  const about = notes.map(({ naam }) => naam).join(', ').toLowerCase();
  return element('td', { role: 'cell', class: 'mvoi-notes' }, element('details', {},
    element('summary', {}, about[0].toUpperCase() + about.slice(1), element('span', { class: 'mvoi-of' }, ' van ' + name)), ...notes.map(note)));
}

/** Paper cannot be unfolded. */
window.addEventListener('beforeprint', () => document.querySelectorAll('.mvoi-notes details, .mvoi-letter').forEach(details => { details.open = true; }));

/** A cell of which there is nothing to choose. */
function fixed(id, choice) {
  const value = element('input', { type: 'hidden' });
  value.value = choice.value;
  return element('output', { id }, choice.label, value);
}

/** More columns than this do not stand beside each other. */
const WIDEST = 4;

/** Whether there is so much to read or to fill in that the cells of a row stand below what it is about. */
const isStacked = rows => rows.some(row => row.uitleg || row.kolommen.length > WIDEST);

/** A text of more characters than this gets more than one line. */
const LINE = 200;

const CELLS = 'input, select, textarea';

class Table {

  constructor(container, field, textarea, rows) {
    this.container = container;
    this.field = field;
    this.textarea = textarea;
    this.fixed = rows.filter(row => row.code !== NEW);
    this.free = rows.find(row => row.code === NEW);
    this.most = Number(field.properties.nieuweRijen);
    this.columns = (this.fixed[0] || this.free).kolommen;
    this.body = element('tbody', { role: 'rowgroup' });
    this.place = element('div', { class: isStacked(rows) ? 'mvoi-rows mvoi-stacked' : 'mvoi-rows', role: 'group', 'aria-label': field.label,
      'data-veld': field.key }, this.table(), this.adder());
    this.fill(cellsIn(textarea.value, rows));
    this.listen();
    container.addEventListener(FILLED, () => this.fill(cellsIn(answers(container)[field.key] || '', rows) || new Map()));
  }

  table() {
    const names = this.columns.map(column => element('th', { role: 'columnheader', scope: 'col' }, column.naam));
    return element('table', { role: 'table', 'aria-label': this.field.label },
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
        element('th', { role: 'columnheader', scope: 'col' }, this.fixed.length ? 'Onderdeel' : 'Regel'), ...names,
        this.free ? element('th', { role: 'columnheader', scope: 'col' }, 'Weghalen') : null)), this.body);
  }

  adder() {
    if (!this.free) {
      return null;
    }
    this.button = element('button', { type: 'button', class: 'mvoi-add' }, 'Regel toevoegen');
    this.button.addEventListener('click', () => {
      this.add([]).querySelector(CELLS).focus();
      this.changed();
    });
    return this.button;
  }

  fill(cells) {
    this.body.replaceChildren(...this.fixed.map(row => this.row(row, row.code, cells.get(row.code) || [])));
    (cells.get(NEW) || []).forEach(values => this.add(values));
    this.closed = null;
    this.close();
  }

  add(values) {
    const made = this.row(this.free, '', values);
    this.body.append(made);
    this.number();
    return made;
  }

  row(row, name, values) {
    const head = element('th', { role: 'rowheader', scope: 'row' }, name && element('strong', {}, name), name && row.tekst ? ' ' + row.tekst : '');
    const made = element('tr', { role: 'row', 'data-code': row.code }, head);
    const notes = row.uitleg || [];
    row.kolommen.forEach((column, i) => made.append(this.cell(column, name, values[i], notes.find(({ naam }) => naam === column.naam))));
    const others = notes.filter(({ naam }) => !row.kolommen.some(column => column.naam === naam));
    if (others.length) {
      made.append(folded(name, others));
    }
    if (row.code === NEW) {
      made.append(this.remover(made));
    }
    return made;
  }

  remover(row) {
    const button = element('button', { type: 'button', class: 'mvoi-remove' }, 'Weghalen');
    button.addEventListener('click', () => {
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      (next ? next.querySelector(CELLS) : this.button).focus();
      this.number();
      this.changed();
    });
    return element('td', { role: 'cell' }, button);
  }

  /** Added rows are known by their place. */
  number() {
    const added = [...this.body.querySelectorAll(`tr[data-code="${NEW}"]`)];
    added.forEach((row, i) => {
      row.querySelector('th').textContent = 'Regel ' + (i + 1);
      row.querySelectorAll('.mvoi-of').forEach(of => { of.textContent = ' van regel ' + (i + 1); });
      row.querySelector('.mvoi-remove').setAttribute('aria-label', 'Regel ' + (i + 1) + ' weghalen');
    });
    this.button.disabled = added.length >= this.most || isClosed(this.container);
  }

  /** A note about the column itself stands at its field. */
  cell(column, name, typed, said) {
    const id = `mvoi-cell-${cellNumber += 1}`;
    const input = this.input(column, id, typed || column.waarde || '', said ? `${id}-uitleg ${id}-fout` : id + '-fout');
    const hint = said && element('p', { class: 'mvoi-hint', id: id + '-uitleg' }, said.tekst);
    const error = element('p', { class: 'mvoi-cell-error', id: id + '-fout', role: 'alert' });
    const label = element('label', { for: id }, element('span', { class: 'mvoi-column' }, column.naam), element('span', { class: 'mvoi-of' }, name ? ' van ' + name : ''));
    return element('td', { role: 'cell', 'data-sleutel': column.sleutel }, label, input, hint, error);
  }

  input(column, id, value, described) {
    const known = { id, 'aria-describedby': described, 'aria-required': column.verplicht ? 'true' : null };
    if (column.soort !== 'keuze') {
      const long = column.soort === 'tekst' && column.max > LINE;
      const text = element(long ? 'textarea' : 'input', { ...known, type: long ? null : 'text', rows: long ? 3 : null, autocomplete: 'off',
        inputmode: column.soort === 'getal' || column.soort === 'bedrag' ? 'decimal' : null, maxlength: column.soort === 'tekst' ? column.max : null,
        placeholder: column.soort === 'datum' ? 'dd-mm-jjjj' : null });
      text.value = value;
      return text;
    }
    if (column.keuzes.length === 1 && column.waarde) {
      return fixed(known.id, column.keuzes[0]);
    }
    const choices = [...(column.waarde ? [] : [{ value: '', label: 'Kies' }]), ...column.keuzes];
    const select = element('select', known, ...choices.map(choice => element('option', { value: choice.value }, choice.label)));
    select.value = value;
    return select;
  }

  listen() {
    this.place.addEventListener('input', event => {
      event.stopPropagation();
      mark(event.target, '');
      this.changed();
    });
    this.place.addEventListener('change', event => {
      event.stopPropagation();
      this.look(event.target);
    });
    this.place.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
      }
    });
  }

  columnOf(input) {
    const row = input.closest('tr').dataset.code;
    const asked = row === NEW ? this.free : this.fixed.find(one => one.code === row);
    return asked.kolommen.find(column => column.sleutel === input.closest('td').dataset.sleutel);
  }

  /** What is emptied gets what holds when nothing is typed; what the server cannot read is told at the cell. */
  async look(input) {
    const column = this.columnOf(input);
    if (!input.value.trim() && column.waarde) {
      input.value = column.waarde;
      this.changed();
    }
    const text = input.value.trim();
    const found = ['getal', 'bedrag', 'datum'].includes(column.soort)
      ? await reading(text, column.soort, { min: column.min, max: column.max, decimalen: column.soort === 'getal' ? 2 : null }) : {};
    if (input.value.trim() === text) {
      mark(input, found.melding || '');
    }
  }

  /** The lines; nothing when nobody filled in a cell. */
  text() {
    const lines = [...this.body.rows].map(row => [row.dataset.code, [...row.querySelectorAll(CELLS)].map(input => input.value)]);
    return lines.some(([, cells]) => cells.some(cell => cell.trim())) ? lines.map(([code, cells]) => line(code, cells)).join('\n') : '';
  }

  changed() {
    write(this.textarea, this.text());
  }

  /** Nobody types in a task that is not his. */
  close() {
    const closed = isClosed(this.container);
    if (closed !== this.closed) {
      this.closed = closed;
      this.place.querySelectorAll(`${CELLS}, button`).forEach(input => { input.disabled = closed; });
      if (this.free) {
        this.number();
      }
    }
  }
}

let cellNumber = 0;

/** What to do without a table is nothing to who has one. The viewer goes on with its own nodes, so only their text changes. */
function forgetLines(textarea) {
  const hint = textarea.closest('.fjs-form-field').querySelector('.fjs-form-field-description');
  [...(hint ? hint.childNodes : [])].filter(node => node.nodeType === Node.TEXT_NODE).forEach(node => {
    const left = node.data.replace(/ ?Ziet u geen tabel\?.*$/s, '');
    if (left !== node.data) {
      node.data = left;
    }
  });
}

function dress(container, field, given) {
  const textarea = elementOf(container, field);
  const rows = textarea ? rowsOf(field, given) : [];
  const table = textarea && tables.get(textarea);
  if (table && table.place.isConnected) {
    table.close();
    forgetLines(textarea);
  } else if (rows.length && cellsIn(textarea.value, rows)) {
    const made = new Table(container, field, textarea, rows);
    tables.set(textarea, made);
    textarea.after(made.place);
    forgetLines(textarea);
  }
}

/** A table whose field went away goes too. */
function clear(container) {
  container.querySelectorAll('.mvoi-rows').forEach(place => {
    if (!place.previousElementSibling || !tables.has(place.previousElementSibling)) {
      place.remove();
    }
  });
}

onChange(() => containers().forEach(container => {
  const form = formIn(container);
  if (form) {
    clear(container);
    questions(form).filter(asksRows).forEach(field => dress(container, field, answers(container)));
  }
}));
