// SPDX-License-Identifier: EUPL-1.2

// Says that a request is being started, or a task handed in, for as long as that takes, and keeps the button from being pressed
// a second time.

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

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  if (method.toUpperCase() === 'POST' && sends.test(String(address).split('?')[0])) {
    this.addEventListener('loadstart', () => show(address.includes('process-definition') ? 'Bezig met starten…' : 'Bezig met versturen…'));
    this.addEventListener('loadend', () => show(''));
  }
  return openAsIs.call(this, method, address, ...rest);
};
