// SPDX-License-Identifier: EUPL-1.2

// Says that a request is being started, or a task handed in, for as long as that takes, and keeps the button from being pressed
// a second time. Brings what was refused to where the person looks, and keeps a form that is filled in from vanishing by one key.

const sends = /\/(process-definition\/.+\/submit-form|task\/.+\/submit-form)$/;

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
  messages().map(message => message.querySelector('.close')).filter(Boolean).forEach(button => button.click());
}

/** The first field that says what is wrong with it, else the message itself. */
function bringIntoView(message) {
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

const filled = window => [...window.querySelectorAll('.fjs-container input, .fjs-container textarea')]
  .some(field => field.type !== 'checkbox' && field.type !== 'radio' && field.value);

/** Escape closes a list; a window in which something was typed only after a question. */
document.addEventListener('keydown', event => {
  const window = event.key === 'Escape' && document.querySelector('.modal-content:has(.fjs-container)');
  if (!window) {
    return;
  }
  if (document.querySelector('.fjs-dropdownlist')) {
    event.stopPropagation();
    event.target.blur();
  } else if (filled(window) && !confirm('Wilt u dit formulier sluiten? Wat u hebt getypt, gaat dan verloren.')) {
    event.stopPropagation();
  }
}, true);

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  if (method.toUpperCase() === 'POST' && sends.test(String(address).split('?')[0])) {
    this.addEventListener('loadstart', closeMessages);
    this.addEventListener('loadstart', () => show(address.includes('process-definition') ? 'Bezig met starten…' : 'Bezig met versturen…'));
    this.addEventListener('loadend', () => show(''));
  }
  return openAsIs.call(this, method, address, ...rest);
};
