// SPDX-License-Identifier: EUPL-1.2

// Ways through the page: with one key to the form or to the tasks, on a telephone back from the task to the list, and in the list of
// processes the one that people come for first.

import { element, onChange } from './form.js';

const way = (text, attributes, go) => {
  const button = element('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', go);
  return button;
};

/** Puts the focus on something that is no control. */
function goTo(target) {
  target.setAttribute('tabindex', '-1');
  target.focus();
}

const card = () => document.querySelector('.task-card');
const taskIn = address => new URLSearchParams(address.split('?')[1]).get('task');

const toForm = way('Naar het formulier', {}, () => goTo(card().querySelector('.fjs-container') || card()));
const toTasks = way('Naar de taken', {}, () => document.querySelector('.tasks-list .task a, .mvoi-search input').focus());
document.body.prepend(element('nav', { class: 'mvoi-ways', 'aria-label': 'Direct naar' }, toForm, toTasks));

/** Closes the task by taking it out of the address, which the Tasklist follows. */
const back = way('‹ Terug naar de taken', { class: 'mvoi-back' }, () => {
  const [path, asked] = location.hash.slice(1).split('?');
  const rest = new URLSearchParams(asked);
  left = rest.get('task');
  ['task', 'detailsTab'].forEach(name => rest.delete(name));
  location.hash = path + '?' + rest;
});

/** The task that was left for the list, until the list has the focus again. */
let left = null;

const narrow = matchMedia('(max-width: 767px)');

/** The task whose heading got the focus last. */
let read = null;

/** Where the list gives way to the task, the focus goes with it, and comes back to where it was. */
function followTask() {
  const open = card() && taskIn(location.hash);
  const heading = card() && card().querySelector('h2.task');
  if (heading && open !== read && narrow.matches) {
    read = open;
    window.scrollTo(0, 0);
    goTo(heading);
  }
  if (!card()) {
    read = null;
    const link = left && document.querySelector(`.tasks-list .task a[href*="task=${CSS.escape(left)}"]`);
    if (link) {
      left = null;
      link.focus();
    }
  }
}

/** The Tasklist sorts by name and puts the focus on the first. */
function requestFirst() {
  const list = document.querySelector('ul.processes');
  const request = list && [...list.children].find(one => one.textContent.trim() === 'Inkooptraject');
  if (request && request !== list.firstElementChild) {
    const focused = list.contains(document.activeElement);
    list.firstElementChild.before(request);
    if (focused) {
      request.querySelector('a').focus();
    }
  }
}

onChange(() => {
  const task = document.querySelector('.task-details > .content');
  if (task && !task.contains(back)) {
    task.prepend(back);
  }
  back.hidden = !card();
  toForm.hidden = !card();
  toTasks.hidden = !document.querySelector('.mvoi-search');
  followTask();
  requestFirst();
});
