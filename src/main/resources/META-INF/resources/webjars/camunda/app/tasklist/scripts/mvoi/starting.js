// SPDX-License-Identifier: EUPL-1.2

// Says that a request is being started, or a task handed in, for as long as that takes, and keeps the button from being pressed
// a second time, and brings what was refused to where the person looks.

import { onSending } from './sending.js';

const status = document.createElement('p');
status.className = 'mvoi-busy';
status.setAttribute('role', 'status');
document.body.append(status);

const buttons = () => document.querySelectorAll('.modal-footer .btn-primary, .task-card .form-actions .btn-primary, .form-actions .btn-primary');

function show(text) {
  status.textContent = text;
  buttons().forEach(button => {
    button.classList.toggle('mvoi-waiting', Boolean(text));
    button.setAttribute('aria-disabled', String(Boolean(text)));
  });
}

document.addEventListener('click', event => {
  if (event.target.closest('.mvoi-waiting')) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

const messages = () => [...document.querySelectorAll('[notifications-panel] .alert')];

/** What was said of an earlier try is over. */
function closeMessages() {
  messages().map(message => message.querySelector('[ng-transclude] .close')).filter(Boolean).forEach(button => button.click());
}

/** The first field that says what is wrong with it, else the message itself; what the form says itself is not said twice. */
function bringIntoView(message) {
  if (document.querySelector('.mvoi-refusals')) {
    closeMessages();
    return;
  }
  const error = [...document.querySelectorAll('.fjs-form-field-error')].find(one => one.textContent.trim());
  const field = error && error.closest('.fjs-form-field').querySelector('input, textarea, select');
  message.setAttribute('tabindex', '-1');
  (error || message).scrollIntoView({ block: 'center' });
  (field || message).focus({ preventScroll: true });
}

const seen = new WeakSet();

new MutationObserver(() => {
  const fresh = messages().filter(message => message.matches('.alert-danger') && !seen.has(message));
  fresh.forEach(message => seen.add(message));
  if (fresh.length) {
    setTimeout(() => bringIntoView(fresh.at(-1)), 50);
  }
}).observe(document.body, { subtree: true, childList: true });

/** Escape closes a list before it closes the window around it. */
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.querySelector('.modal-content:has(.fjs-container) .fjs-dropdownlist')) {
    event.stopPropagation();
    event.target.blur();
  }
}, true);

onSending({
  begun: sending => {
    closeMessages();
    show(sending.starts ? 'Bezig met starten…' : 'Bezig met versturen…');
  },
  over: () => show('')
});
