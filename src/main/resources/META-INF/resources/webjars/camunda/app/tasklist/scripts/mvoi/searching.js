// SPDX-License-Identifier: EUPL-1.2

// One box above the list finds tasks by the number or the title of their purchase. What is looked for stands in the address, as all that
// the Tasklist shows does, and goes along with the question for its list: the server decides as always who sees what.

import { address, show } from './address.js';
import { element, onChange } from './form.js';

const word = 'zoek';
const lists = /\/filter\/[^/]+\/list(\?|$)/;

const wanted = () => address().query.get(word) || '';

/** A text that fits when it has the same words in the same order, whatever stands between them. */
const pattern = text => '%' + text.split(' ').map(part => part.replace(/[\\%_]/g, '\\$&')).join('%') + '%';

const like = (name, text) => ({ name, operator: 'like', value: pattern(text) });

function narrowed(body, text) {
  const question = JSON.parse(body || '{}');
  const numberOrTitle = { variableValuesIgnoreCase: true, taskVariables: [like('dossierNummer', text), like('inkoop', text)] };
  return JSON.stringify({ ...question, orQueries: [...(question.orQueries || []), numberOrTitle] });
}

/** Ends when the list that was asked last is there. */
let listed = Promise.resolve();

/** The Tasklist asks nothing anew while it waits for a list. The first filter is the one with all tasks. */
async function seek(text) {
  await listed;
  show(query => {
    [word, 'page', ...(text ? ['filter'] : [])].forEach(name => query.delete(name));
    if (text) {
      query.set(word, text);
    }
  });
}

const input = element('input', { type: 'search', id: 'mvoi-zoek', maxlength: '100', autocomplete: 'off' });
const status = element('p', { role: 'status' });
const all = element('button', { type: 'button', hidden: '' }, 'Zoekopdracht wissen');
const box = element('form', { class: 'mvoi-search', role: 'search' },
  element('label', { for: input.id }, 'Zoek op dossiernummer of titel'),
  element('div', {}, input, element('button', { type: 'submit', class: 'btn btn-primary' }, 'Zoeken')), status, all);

box.addEventListener('submit', event => {
  event.preventDefault();
  seek(input.value.trim().replace(/\s+/g, ' '));
});

input.addEventListener('input', () => {
  if (!input.value && wanted()) {
    seek('');
  }
});

all.addEventListener('click', () => {
  input.focus();
  seek('');
});

function tell(text, count) {
  status.textContent = !text ? '' : count === 1 ? `1 taak gevonden met ‘${text}’.` : count ? `${count} taken gevonden met ‘${text}’.`
    : `Geen taak gevonden met ‘${text}’. Zoek op een dossiernummer of op woorden uit de titel.`;
  all.hidden = !text;
}

const asking = new WeakSet();

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, where, ...rest) {
  if (method.toUpperCase() === 'POST' && lists.test(String(where))) {
    asking.add(this);
  }
  return openAsIs.call(this, method, where, ...rest);
};

const sendAsIs = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (body) {
  if (!asking.has(this)) {
    return sendAsIs.call(this, body);
  }
  const text = wanted();
  listed = new Promise(done => this.addEventListener('loadend', () => setTimeout(done)));
  this.addEventListener('load', () => this.status === 200 && tell(text, JSON.parse(this.responseText).count));
  return sendAsIs.call(this, text ? narrowed(body, text) : body);
};

const follow = () => {
  input.value = wanted();
};

window.addEventListener('hashchange', follow);
follow();

onChange(() => {
  const list = document.querySelector('.tasks-list > .content');
  if (list && !list.contains(box)) {
    list.prepend(box);
  }
});
