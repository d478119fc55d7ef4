// SPDX-License-Identifier: EUPL-1.2

// The part of the address that the Tasklist reads, and follows when it changes.

/** Where the Tasklist is, and what it is asked to show there. */
export function address() {
  const [path, query] = location.hash.slice(1).split('?');
  return { path: path || '/', query: new URLSearchParams(query) };
}

/** The same as a text. */
export const written = ({ path, query }) => '#' + path + '?' + query;

/** Lets the Tasklist show something else. */
export function show(change) {
  const now = address();
  change(now.query);
  location.hash = written(now);
}
