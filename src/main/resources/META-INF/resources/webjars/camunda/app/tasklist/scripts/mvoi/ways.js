// SPDX-License-Identifier: EUPL-1.2

// Ways through the page: with one key to the next task, to the form or to the tasks, on a telephone back from the task to the list, from the
// header to our own pages, and in the list of processes the one that people come for first.

import { address, show } from './address.js';
import { element, onChange } from './form.js';
import { goTo } from './telling.js';

const card = () => document.querySelector('.task-card');

/** Where the list gives way to the open task; the style sheet says the same. */
const narrow = matchMedia('(max-width: 767px)');

const way = (text, attributes, go) => {
  const button = element('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', go);
  return button;
};

/** The button that opens the task that follows on what was handed in; null while there is none. */
const next = () => document.querySelector('.mvoi-next > div button');

const toNext = way('Naar de volgende taak', {}, () => next().focus());
const toForm = way('Naar het formulier', {}, () => goTo(card().querySelector('.fjs-container') || card()));
const toTasks = way('Naar de taken', {}, () => (document.querySelector('[cam-tasks] .task a') || document.querySelector('.mvoi-search input')).focus());
document.body.prepend(element('nav', { class: 'mvoi-ways', 'aria-label': 'Direct naar' }, toNext, toForm, toTasks));

/** Our own pages, before what the Tasklist has in its header. */
const pages = [['/dossiers', 'Dossiers'], ['/handleiding', 'Handleiding']]
  .map(([address, name]) => element('li', { class: 'mvoi-page' }, element('a', { href: address }, name)));

function leadToPages() {
  const menu = document.querySelector('[cam-widget-header] .cam-nav > ul');
  if (menu && !menu.contains(pages[0])) {
    menu.prepend(...pages);
  }
}

/** The task that was left for the list, until its card has the focus again. */
let left = null;

/** Closes the task by taking it out of the address, which the Tasklist follows. */
const back = way('‹ Terug naar de taken', { class: 'mvoi-back' }, () => {
  left = address().query.get('task');
  show(query => ['task', 'detailsTab'].forEach(name => query.delete(name)));
});

/** The task whose heading got the focus. */
let headed = null;

/** Whether the person did nothing yet since then: Tasklist, as it loads, moves the focus to a field of the list, which then is hidden. */
let untouched = false;
['keydown', 'pointerdown'].forEach(event => window.addEventListener(event, () => {
  untouched = false;
}, true));

/** The focus goes along from the list to the task. */
function followToTask() {
  const heading = card() && card().querySelector('h2.task');
  const open = heading && address().query.get('task');
  if (narrow.matches && heading && open !== headed) {
    window.scrollTo(0, 0);
    goTo(heading);
    untouched = true;
  } else if (heading && untouched && document.activeElement === document.body) {
    goTo(heading);
  }
  headed = open;
}
window.addEventListener('focusout', () => setTimeout(followToTask));

function followToList() {
  const link = left && !card() && document.querySelector(`[cam-tasks] .task a[href*="task=${CSS.escape(left)}"]`);
  if (link) {
    left = null;
    link.focus();
  }
}

/** The Tasklist sorts by name, and gives the first the focus. */
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
  back.hidden = toForm.hidden = !card();
  toNext.hidden = !next();
  toTasks.hidden = narrow.matches && Boolean(card());
  followToTask();
  followToList();
  requestFirst();
  leadToPages();
});
