// SPDX-License-Identifier: EUPL-1.2
/** What a dossier looks like from outside: everything the rooms know of it, put together for readers. */
package nl.mvoi.inkoop.overview;
