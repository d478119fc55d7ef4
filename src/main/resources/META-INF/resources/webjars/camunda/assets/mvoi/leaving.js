// SPDX-License-Identifier: EUPL-1.2

// Whoever signs out leaves no text in the browser.

/** What somebody typed in a form of the Tasklist, which is there again after signing in. */
export const drafts = () => Object.keys(localStorage).filter(key => key.startsWith('mvoi-concept:'));

/** Stands in the browser for a moment, to tell other windows that somebody signed out. */
export const elsewhere = 'mvoi-uitgelogd';

/** Takes the drafts away; other windows hear of it before they write again. */
export function leave() {
  drafts().forEach(key => localStorage.removeItem(key));
  localStorage.setItem(elsewhere, 'ja');
  localStorage.removeItem(elsewhere);
}
